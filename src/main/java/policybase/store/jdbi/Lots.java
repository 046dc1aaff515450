package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Rows that belong to several others, read in a few statements instead of one for each.
final class Lots {
    /// Fewer than any database takes as parameters.
    private static final int SIZE = 500;

    private Lots() {}

    /// What a row holds.
    interface Cell<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// Keys without a row are not there.
    ///
    /// @param sql with `<keys>` in brackets where the keys go
    static <K, V> Map<K, List<V>> read(Handle handle, String sql, List<K> keys, Cell<K> key, Cell<V> value) {
        var found = new HashMap<K, List<V>>();
        for (var from = 0; from < keys.size(); from += SIZE) {
            var lot = keys.subList(from, Math.min(keys.size(), from + SIZE));
            handle.createQuery(sql)
                    .bindList("keys", lot)
                    .map((row, _) -> Map.entry(key.of(row), value.of(row)))
                    .forEach(one -> found.computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                            .add(one.getValue()));
        }
        return found;
    }
}
