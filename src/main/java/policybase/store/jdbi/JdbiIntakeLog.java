package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import policybase.store.IntakeLog;

/// What became of each file.
final class JdbiIntakeLog implements IntakeLog {
    private final Jdbi jdbi;

    /// Whose turn to write is shared: one that merely polls for the lock may wait for ever.
    private final JdbiLedger ledger;

    JdbiIntakeLog(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Optional<Entry> find(String sha256) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select sha256, name, outcome, reason from intake where sha256 = :sha256")
                        .bind("sha256", sha256)
                        .map((row, _) -> entry(row))
                        .findOne());
    }

    @Override
    public void put(Entry entry) {
        ledger.inTurn(handle -> handle.createUpdate(
                        "insert into intake (sha256, name, outcome, reason) values (:sha256, :name, :outcome, :reason)"
                                + " on conflict (sha256) do update set name = :name, outcome = :outcome, reason = :reason")
                .bind("sha256", entry.sha256())
                .bind("name", entry.name())
                .bind("outcome", entry.outcome())
                .bind("reason", entry.reason())
                .execute());
    }

    @Override
    public List<Entry> quarantined() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select sha256, name, outcome, reason from intake where outcome = 'quarantined' order by name, sha256")
                .map((row, _) -> entry(row))
                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("sha256"), row.getString("name"), row.getString("outcome"), row.getString("reason"));
    }
}
