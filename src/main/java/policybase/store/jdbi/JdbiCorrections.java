package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Correction;
import policybase.store.Correction.Kind;
import policybase.store.Correction.Reply;
import policybase.store.Corrections;
import policybase.store.Gap;

/// Reported errors; rows are only added.
final class JdbiCorrections implements Corrections {
    private static final String CLOSED =
            "exists (select 1 from correction_reply r where r.number = c.number and r.closes = 1)";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiCorrections(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public boolean add(Correction correction) {
        return ledger.inTurn(handle ->
                handle.createUpdate("insert into correction (number, at, due, kind, place, page, subject, told)"
                                        + " values (:number, :at, :due, :kind, :place, :page, :subject, :told)"
                                        + " on conflict (number) do nothing")
                                .bind("number", correction.number())
                                .bind("at", correction.at().toString())
                                .bind("due", correction.due().toString())
                                .bind("kind", correction.kind().name())
                                .bind("place", correction.place().name())
                                .bind("page", correction.page())
                                .bind("subject", correction.subject())
                                .bind("told", correction.told())
                                .execute()
                        > 0);
    }

    @Override
    public boolean reply(String number, Reply reply) {
        return ledger.inTurn(
                handle -> handle.createUpdate("insert into correction_reply (number, ordinal, actor, at, reply, closes)"
                                        + " select c.number, (select coalesce(max(o.ordinal), 0) + 1"
                                        + " from correction_reply o where o.number = c.number),"
                                        + " :actor, :at, :reply, :closes"
                                        + " from correction c where c.number = :number and not " + CLOSED)
                                .bind("number", number)
                                .bind("actor", reply.actor())
                                .bind("at", reply.at().toString())
                                .bind("reply", reply.text())
                                .bind("closes", reply.closes() ? 1 : 0)
                                .execute()
                        > 0);
    }

    @Override
    public Optional<Correction> find(String number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from correction where number = :number")
                .bind("number", number)
                .map((row, _) -> correction(handle, row))
                .findOne());
    }

    @Override
    public List<Correction> list(boolean open, int offset, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.* from correction c where " + (open ? "not " : "")
                        + CLOSED + " order by c.due " + (open ? "" : "desc")
                        + ", c.at, c.number limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> correction(handle, row))
                .list());
    }

    @Override
    public long count(boolean open) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from correction c where " + (open ? "not " : "") + CLOSED)
                        .mapTo(Long.class)
                        .one());
    }

    private static Correction correction(Handle handle, ResultSet row) throws SQLException {
        var number = row.getString("number");
        return new Correction(
                number,
                Instant.parse(row.getString("at")),
                LocalDate.parse(row.getString("due")),
                Kind.valueOf(row.getString("kind")),
                Gap.Place.valueOf(row.getString("place")),
                row.getString("page"),
                row.getString("subject"),
                row.getString("told"),
                replies(handle, number));
    }

    private static List<Reply> replies(Handle handle, String number) {
        return handle.createQuery("select * from correction_reply where number = :number order by ordinal")
                .bind("number", number)
                .map((row, _) -> new Reply(
                        row.getString("actor"),
                        Instant.parse(row.getString("at")),
                        row.getString("reply"),
                        row.getInt("closes") == 1))
                .list();
    }
}
