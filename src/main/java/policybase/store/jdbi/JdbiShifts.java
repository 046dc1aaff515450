package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.Shifts;

/// What operators carry from shift to shift; each write with its line in the audit log.
final class JdbiShifts implements Shifts {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiShifts(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Optional<Read> read(String login) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq, at from shift_read where login = :login")
                .bind("login", login)
                .map((row, _) -> new Read(row.getLong("seq"), Instant.parse(row.getString("at"))))
                .findOne());
    }

    @Override
    public void markRead(String login, Read read, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate("insert into shift_read (login, seq, at) values (:login, :seq, :at)"
                            + " on conflict (login) do update set seq = excluded.seq, at = excluded.at")
                    .bind("login", login)
                    .bind("seq", read.seq())
                    .bind("at", read.at().toString())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public void told(Told told, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate("insert into call_told (number, login, question, target, title, at)"
                            + " select coalesce(max(number), 0) + 1, :login, :question, :target, :title, :at"
                            + " from call_told")
                    .bind("login", told.login())
                    .bind("question", told.question())
                    .bind("target", told.target())
                    .bind("title", told.title())
                    .bind("at", told.at().toString())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public List<Told> lately(String login, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from call_told where number in (select"
                        + " max(number) from call_told where login = :login group by target)"
                        + " order by number desc limit :limit")
                .bind("login", login)
                .bind("limit", limit)
                .map((row, _) -> told(row))
                .list());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getString("login"),
                row.getString("question"),
                row.getString("target"),
                row.getString("title"),
                Instant.parse(row.getString("at")));
    }

    @Override
    public List<Hot> hot(Instant since, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select target, max(title) as title, count(*) as times"
                        + " from call_told where at >= :since group by target"
                        + " order by times desc, target limit :limit")
                .bind("since", since.toString())
                .bind("limit", limit)
                .map((row, _) -> new Hot(row.getString("target"), row.getString("title"), row.getInt("times")))
                .list());
    }

    @Override
    public void keep(String login, Kept kept, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate("insert into shift_kept (login, target, title, at) values (:login, :target, :title,"
                            + " :at) on conflict (login, target) do nothing")
                    .bind("login", login)
                    .bind("target", kept.target())
                    .bind("title", kept.title())
                    .bind("at", kept.at().toString())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public void layAway(String login, String target, Deed deed) {
        ledger.inTurn(handle -> {
            handle.execute("delete from shift_kept where login = ? and target = ?", login, target);
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public List<Kept> kept(String login) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select target, title, at from shift_kept where login = :login order by at desc, target")
                .bind("login", login)
                .map((row, _) ->
                        new Kept(row.getString("target"), row.getString("title"), Instant.parse(row.getString("at"))))
                .list());
    }
}
