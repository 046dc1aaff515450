package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import policybase.store.ApiKeys;
import policybase.store.Deed;

/// Keys of other systems; each write with its line in the audit log.
final class JdbiApiKeys implements ApiKeys {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiApiKeys(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public List<Kept> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from api_key order by made_at desc, id")
                .map((row, _) -> kept(row))
                .list());
    }

    @Override
    public Optional<Kept> byHash(String hash) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from api_key where secret_hash = :hash")
                .bind("hash", hash)
                .map((row, _) -> kept(row))
                .findOne());
    }

    @Override
    public void add(Kept key, String hash, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate("insert into api_key (id, name, scopes, secret_hash, per_minute, made_at, made_by)"
                            + " values (:id, :name, :scopes, :hash, :perMinute, :madeAt, :madeBy)")
                    .bind("id", key.id())
                    .bind("name", key.name())
                    .bind("scopes", String.join(",", key.scopes()))
                    .bind("hash", hash)
                    .bind("perMinute", key.perMinute())
                    .bind("madeAt", key.madeAt().toString())
                    .bind("madeBy", key.madeBy())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public boolean revoke(String id, Deed deed) {
        return ledger.inTurn(handle -> {
            var revoked = handle.execute(
                    "update api_key set revoked_at = ? where id = ? and revoked_at is null",
                    deed.at().toString(),
                    id);
            if (revoked == 0) {
                handle.rollback();
                return false;
            }
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    @Override
    public void used(String id, Instant at) {
        ledger.inTurn(handle -> handle.execute("update api_key set last_used = ? where id = ?", at.toString(), id));
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("id"),
                row.getString("name"),
                JdbiAccounts.words(row.getString("scopes")),
                row.getInt("per_minute"),
                Instant.parse(row.getString("made_at")),
                row.getString("made_by"),
                Optional.ofNullable(row.getString("revoked_at")).map(Instant::parse),
                Optional.ofNullable(row.getString("last_used")).map(Instant::parse));
    }
}
