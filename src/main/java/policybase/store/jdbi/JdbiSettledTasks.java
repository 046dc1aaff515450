package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.SettledTasks;

/// Words on tasks; rows are only added. Words on one task take turns, so an odd number of them means that it is dealt
/// with.
final class JdbiSettledTasks implements SettledTasks {
    private static final String SETTLED =
            "select w.* from task_word w join (select task, max(ordinal) as ordinal from task_word group by task) newest"
                    + " using (task, ordinal) where w.ordinal % 2 = 1";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiSettledTasks(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public boolean settle(Settled settled, Deed deed) {
        return add(settled, 0, deed);
    }

    @Override
    public boolean reopen(String task, Deed deed) {
        return find(task)
                .filter(held -> add(
                        new Settled(
                                task,
                                held.reason(),
                                held.title(),
                                held.href(),
                                held.department(),
                                deed.by().name(),
                                deed.at(),
                                deed.after()),
                        1,
                        deed))
                .isPresent();
    }

    /// One statement that looks and writes at once, so that of two people one is too late.
    ///
    /// @param turn words already held, modulo 2, after which this one may follow
    private boolean add(Settled settled, int turn, Deed deed) {
        return ledger.inTurn(handle -> {
            var added = handle.createUpdate("insert into task_word (task, ordinal, reason, title, href, department,"
                            + " actor, at, note) select :task, count(*) + 1, :reason, :title, :href, :department, :actor,"
                            + " :at, :note from task_word where task = :task having count(*) % 2 = :turn")
                    .bind("task", settled.task())
                    .bind("reason", settled.reason())
                    .bind("title", settled.title())
                    .bind("href", settled.href())
                    .bind("department", settled.department())
                    .bind("actor", settled.actor())
                    .bind("at", settled.at().toString())
                    .bind("note", settled.note())
                    .bind("turn", turn)
                    .execute();
            if (added > 0) {
                JdbiAuditLog.append(handle, deed);
            }
            return added > 0;
        });
    }

    @Override
    public Set<String> all() {
        return jdbi.withHandle(handle ->
                Set.copyOf(handle.createQuery("select task from task_word group by task having count(*) % 2 = 1")
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public Optional<Settled> find(String task) {
        return jdbi.withHandle(handle -> handle.createQuery(SETTLED + " and w.task = :task")
                .bind("task", task)
                .map((row, _) -> settled(row))
                .findOne());
    }

    @Override
    public List<Settled> latest(int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(SETTLED + " order by w.at desc, w.task limit :limit")
                .bind("limit", limit)
                .map((row, _) -> settled(row))
                .list());
    }

    private static Settled settled(ResultSet row) throws SQLException {
        return new Settled(
                row.getString("task"),
                row.getString("reason"),
                row.getString("title"),
                row.getString("href"),
                row.getString("department"),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                row.getString("note"));
    }
}
