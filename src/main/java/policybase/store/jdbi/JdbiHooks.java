package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.Handouts.Audience;
import policybase.store.Hooks;

/// Addresses that are told of changes, and their deliveries.
final class JdbiHooks implements Hooks {
    private static final int NOTE = 400;

    private static final String FREE = "stopped_at is null and not exists"
            + " (select 1 from hook_delivery d where d.hook = hook.id and d.state = 'WAITING')";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiHooks(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public List<Hook> all() {
        return those("true");
    }

    @Override
    public List<Hook> free() {
        return those(FREE);
    }

    private List<Hook> those(String which) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from hook where " + which + " order by made_at desc, id")
                        .map((row, _) -> hook(row))
                        .list());
    }

    @Override
    public void add(Hook hook, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate("insert into hook (id, name, address, audience, secret, made_at, made_by, told)"
                            + " values (:id, :name, :address, :audience, :secret, :madeAt, :madeBy, :told)")
                    .bind("id", hook.id())
                    .bind("name", hook.name())
                    .bind("address", hook.address())
                    .bind("audience", hook.audience().name())
                    .bind("secret", hook.secret())
                    .bind("madeAt", hook.madeAt().toString())
                    .bind("madeBy", hook.madeBy())
                    .bind("told", hook.told())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public boolean stop(String id, Deed deed) {
        return told("update hook set stopped_at = ? where id = ? and stopped_at is null", id, deed);
    }

    @Override
    public boolean make(Delivery delivery, long from, long told) {
        return ledger.inTurn(handle -> {
            var moved = handle.execute(
                    "update hook set told = ? where id = ? and told = ? and " + FREE, told, delivery.hook(), from);
            if (moved == 0) {
                handle.rollback();
                return false;
            }
            handle.createUpdate("insert into hook_delivery (id, hook, made_at, body, state, attempts, next_at, note)"
                            + " values (:id, :hook, :madeAt, :body, :state, :attempts, :nextAt, :note)")
                    .bind("id", delivery.id())
                    .bind("hook", delivery.hook())
                    .bind("madeAt", delivery.madeAt().toString())
                    .bind("body", delivery.body())
                    .bind("state", delivery.progress().name())
                    .bind("attempts", delivery.attempts())
                    .bind("nextAt", delivery.nextAt().toString())
                    .bind("note", cut(delivery.note()))
                    .execute();
            return true;
        });
    }

    @Override
    public List<Delivery> due(Instant now, int limit) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select d.* from hook_delivery d join hook h on h.id = d.hook"
                        + " where d.state = 'WAITING' and h.stopped_at is null order by d.next_at, d.id")
                .map((row, _) -> delivery(row))
                .list()
                .stream()
                .filter(delivery -> !delivery.nextAt().isAfter(now))
                .limit(limit)
                .toList());
    }

    @Override
    public void settle(Delivery delivery) {
        ledger.inTurn(handle -> handle.execute(
                "update hook_delivery set state = ?, attempts = ?, next_at = ?, note = ? where id = ? and state = 'WAITING'",
                delivery.progress().name(),
                delivery.attempts(),
                delivery.nextAt().toString(),
                cut(delivery.note()),
                delivery.id()));
    }

    @Override
    public List<Delivery> latest(String hook, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from hook_delivery where hook = :hook order by made_at desc, id limit :limit")
                .bind("hook", hook)
                .bind("limit", limit)
                .map((row, _) -> delivery(row))
                .list());
    }

    @Override
    public boolean again(String delivery, Deed deed) {
        return told(
                "update hook_delivery set state = 'WAITING', attempts = 0, next_at = ? where id = ? and state = 'DEAD'",
                delivery,
                deed);
    }

    @Override
    public void forget(Instant before) {
        ledger.inTurn(handle -> handle.execute(
                "delete from hook_delivery where state <> 'WAITING' and next_at < ?", before.toString()));
    }

    /// One change at the moment of a deed, with its line in the audit log.
    private boolean told(String sql, String id, Deed deed) {
        return ledger.inTurn(handle -> {
            if (handle.execute(sql, deed.at().toString(), id) == 0) {
                handle.rollback();
                return false;
            }
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    private static Hook hook(ResultSet row) throws SQLException {
        return new Hook(
                row.getString("id"),
                row.getString("name"),
                row.getString("address"),
                Audience.valueOf(row.getString("audience")),
                row.getString("secret"),
                Instant.parse(row.getString("made_at")),
                row.getString("made_by"),
                row.getLong("told"),
                Optional.ofNullable(row.getString("stopped_at")).map(Instant::parse));
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("hook"),
                Instant.parse(row.getString("made_at")),
                row.getString("body"),
                Progress.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Instant.parse(row.getString("next_at")),
                row.getString("note"));
    }

    private static String cut(String text) {
        return text.length() <= NOTE ? text : text.substring(0, NOTE);
    }
}
