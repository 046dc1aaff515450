package policybase.curate.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.store.ListVersions.Edit;

/// A list as it stands: the rows of the file with edits on top, row by row. Where the file has changed since a row was
/// edited, what people decided at the desk goes on and the conflict is told; nothing of either is lost.
public final class Edition {
    private final Map<String, List<String>> file;
    private final Map<String, List<String>> rows;
    private final List<Conflict> conflicts;

    /// @param then how the row stood in the file when it was edited
    /// @param now how it stands in the file
    /// @param desk what is in force by the desk; empty where it was taken out
    public record Conflict(
            String key, Optional<List<String>> then, Optional<List<String>> now, Optional<List<String>> desk) {}

    private Edition(Map<String, List<String>> file, Map<String, List<String>> rows, List<Conflict> conflicts) {
        this.file = file;
        this.rows = rows;
        this.conflicts = List.copyOf(conflicts);
    }

    /// @param edits in the order they were made; of one row the last counts
    static Edition of(ListKind kind, List<List<String>> file, List<Edit> edits) {
        var known = keyed(kind, file);
        var rows = new LinkedHashMap<>(known);
        var last = new LinkedHashMap<String, Edit>();
        edits.forEach(edit -> {
            last.remove(edit.key());
            last.put(edit.key(), edit);
        });
        var conflicts = new ArrayList<Conflict>();
        for (var edit : last.values()) {
            var now = Optional.ofNullable(known.get(edit.key()));
            if (now.equals(edit.becomes()) || edit.becomes().equals(edit.file())) {
                continue; // as in the file, which then goes on by itself
            }
            if (!now.equals(edit.file())) {
                conflicts.add(new Conflict(edit.key(), edit.file(), now, edit.becomes()));
            }
            edit.becomes().ifPresentOrElse(row -> rows.put(edit.key(), row), () -> rows.remove(edit.key()));
        }
        return new Edition(known, rows, conflicts);
    }

    /// A key that stands twice in a file is told from the first by its count.
    private static Map<String, List<String>> keyed(ListKind kind, List<List<String>> file) {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var row : file) {
            var key = kind.key(row);
            for (var count = 2; rows.putIfAbsent(key, row) != null; count++) {
                key = kind.key(row) + "／" + count;
            }
        }
        return rows;
    }

    /// The rows by their keys, those of the file first.
    public Map<String, List<String>> rows() {
        return rows;
    }

    public Optional<List<String>> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    /// How a row stands in the file.
    Optional<List<String>> inFile(String key) {
        return Optional.ofNullable(file.get(key));
    }

    public List<Conflict> conflicts() {
        return conflicts;
    }

    public Optional<Conflict> conflict(String key) {
        return conflicts.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// What has to be edited here to get to another.
    List<Edit> to(Edition other, String writer) {
        var edits = new ArrayList<Edit>();
        var keys = new LinkedHashSet<>(rows.keySet());
        keys.addAll(other.rows.keySet());
        for (var key : keys) {
            if (!row(key).equals(other.row(key))) {
                edits.add(new Edit(key, inFile(key), row(key), other.row(key), writer));
            }
        }
        return edits;
    }
}
