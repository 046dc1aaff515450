package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.store.Flags;

/// Review flags; rows are only added.
final class JdbiFlags implements Flags {
    private static final String SELECT =
            "select f.number, f.content, f.actor, f.at, c.actor as closer, c.at as closed_at, c.note"
                    + " from review_flag f left join review_flag_closing c on c.number = f.number";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiFlags(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public int raise(List<Cause> causes, String actor, Instant at) {
        if (causes.isEmpty()) {
            return 0;
        }
        return ledger.inTurn(handle -> {
            var raised = 0;
            for (var cause : causes) {
                raised += insert(handle, cause, actor, at);
            }
            return raised;
        });
    }

    /// One statement that writes at once: a transaction that reads first may find its snapshot overtaken.
    private static int insert(Handle handle, Cause cause, String actor, Instant at) {
        return handle.createUpdate("insert into review_flag (number, cause, id, basis, actor, at, content)"
                        + " select coalesce(max(number), 0) + 1, :cause, :id, :basis, :actor, :at, :content"
                        + " from review_flag where true on conflict (cause) do nothing")
                .bind("cause", Columns.key(cause))
                .bind("id", cause.document().value())
                .bind("basis", cause.basis().value())
                .bind("actor", actor)
                .bind("at", at.toString())
                .bind("content", Columns.write(cause))
                .execute();
    }

    @Override
    public boolean close(long number, String actor, Instant at, String note) {
        return Closings.close(ledger, "review_flag", number, actor, at, note);
    }

    /// Its cause is marked with the number of the closed one, so that it is raised anew once, and the cause itself
    /// is not raised a second time.
    @Override
    public boolean reopen(long number, String actor, Instant at) {
        return ledger.inTurn(
                handle -> handle.createUpdate("insert into review_flag (number, cause, id, basis, actor, at, content)"
                                        + " select (select max(number) + 1 from review_flag), :cause, f.id, f.basis,"
                                        + " :actor, :at, f.content from review_flag f join review_flag_closing c"
                                        + " on c.number = f.number where f.number = :number"
                                        + " on conflict (cause) do nothing")
                                .bind("cause", "anew:" + number)
                                .bind("actor", actor)
                                .bind("at", at.toString())
                                .bind("number", number)
                                .execute()
                        > 0);
    }

    @Override
    public List<Flag> all() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " order by f.number")
                .map((row, _) -> flag(row))
                .list());
    }

    @Override
    public List<Flag> open() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where c.number is null order by f.number")
                .map((row, _) -> flag(row))
                .list());
    }

    @Override
    public List<Flag> of(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where f.id = :id order by f.number")
                .bind("id", id.value())
                .map((row, _) -> flag(row))
                .list());
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                row.getLong("number"),
                Columns.cause(row.getString("content")),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                Closings.of(row));
    }
}
