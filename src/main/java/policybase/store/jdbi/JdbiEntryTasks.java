package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.EntryId;
import policybase.store.EntryTasks;

/// Tasks of entries; rows are only added.
final class JdbiEntryTasks implements EntryTasks {
    private static final String SELECT =
            "select t.number, t.content, t.at, c.actor as closer, c.at as closed_at, c.note"
                    + " from entry_task t left join entry_task_closing c on c.number = t.number";

    /// By the department of the newest revision: whoever keeps the entry now.
    private static final String OPEN = " join entry e on e.id = t.id where c.number is null"
            + " and (:department = '' or e.department = :department)";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiEntryTasks(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public int raise(List<Cause> causes, Instant at) {
        if (causes.isEmpty()) {
            return 0;
        }
        return ledger.inTurn(handle ->
                causes.stream().mapToInt(cause -> insert(handle, cause, at)).sum());
    }

    private static int insert(Handle handle, Cause cause, Instant at) {
        return handle.createUpdate("insert into entry_task (number, cause, id, at, content)"
                        + " select coalesce(max(number), 0) + 1, :cause, :id, :at, :content"
                        + " from entry_task where true on conflict (cause) do nothing")
                .bind("cause", Columns.key(cause))
                .bind("id", cause.entry().value())
                .bind("at", at.toString())
                .bind("content", Columns.write(cause))
                .execute();
    }

    @Override
    public boolean close(long number, String actor, Instant at, String note) {
        return Closings.close(ledger, "entry_task", number, actor, at, note);
    }

    @Override
    public List<Task> open() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where c.number is null order by t.number")
                .map((row, _) -> task(row))
                .list());
    }

    @Override
    public List<Task> open(String department, int offset, int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + OPEN + " order by t.number limit :limit offset :offset")
                        .bind("department", department)
                        .bind("limit", limit)
                        .bind("offset", offset)
                        .map((row, _) -> task(row))
                        .list());
    }

    @Override
    public int openCount(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from entry_task t"
                        + " left join entry_task_closing c on c.number = t.number" + OPEN)
                .bind("department", department)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<Task> of(EntryId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where t.id = :id order by t.number")
                .bind("id", id.value())
                .map((row, _) -> task(row))
                .list());
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getLong("number"),
                Columns.entryCause(row.getString("content")),
                Instant.parse(row.getString("at")),
                Closings.of(row));
    }
}
