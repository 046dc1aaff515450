package policybase.store.jdbi;

import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.SettledTasks;

/// Tasks that were dealt with; rows are only added.
final class JdbiSettledTasks implements SettledTasks {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiSettledTasks(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public boolean settle(String task, Deed deed) {
        return ledger.inTurn(handle -> {
            var added = handle.createUpdate("insert into task_settled (task, actor, at, note)"
                            + " values (:task, :actor, :at, :note) on conflict (task) do nothing")
                    .bind("task", task)
                    .bind("actor", deed.by().name())
                    .bind("at", deed.at().toString())
                    .bind("note", deed.after())
                    .execute();
            if (added > 0) {
                JdbiAuditLog.append(handle, deed);
            }
            return added > 0;
        });
    }

    @Override
    public Set<String> all() {
        return jdbi.withHandle(handle -> Set.copyOf(handle.createQuery("select task from task_settled")
                .mapTo(String.class)
                .list()));
    }
}
