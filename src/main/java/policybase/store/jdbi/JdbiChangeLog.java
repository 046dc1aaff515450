package policybase.store.jdbi;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.store.ChangeLog;

/// Reads the change log.
final class JdbiChangeLog implements ChangeLog {
    private final Jdbi jdbi;

    JdbiChangeLog(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<Change> after(long seq, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select seq, id, revision, what, actor, at, note from change_log where seq > :seq order by seq limit :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, _) -> new Change(
                        row.getLong("seq"),
                        new DocumentId(row.getString("id")),
                        row.getInt("revision"),
                        Change.What.valueOf(row.getString("what")),
                        row.getString("actor"),
                        Instant.parse(row.getString("at")),
                        row.getString("note")))
                .list());
    }

    @Override
    public long last() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(seq), 0) from change_log")
                .mapTo(Long.class)
                .one());
    }
}
