package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
                .map((row, _) -> correction(row))
                .findOne()
                .map(one -> one.with(replies(handle, List.of(number)).getOrDefault(number, List.of()))));
    }

    @Override
    public List<Correction> list(boolean open, int offset, int limit) {
        return jdbi.withHandle(handle -> {
            var bare = handle.createQuery("select c.* from correction c where " + (open ? "not " : "")
                            + CLOSED + " order by c.due " + (open ? "" : "desc")
                            + ", c.at, c.number limit :limit offset :offset")
                    .bind("limit", limit)
                    .bind("offset", offset)
                    .map((row, _) -> correction(row))
                    .list();
            var replies = replies(handle, bare.stream().map(Correction::number).toList());
            return bare.stream()
                    .map(one -> one.with(replies.getOrDefault(one.number(), List.of())))
                    .toList();
        });
    }

    @Override
    public long count(Instant from, Instant before) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from correction where at >= :from and at < :before")
                        .bind("from", from.toString())
                        .bind("before", before.toString())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Closed> closed(Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select c.at, c.due, r.at as closed from correction c"
                        + " join correction_reply r on r.number = c.number and r.closes = 1"
                        + " where r.at >= :from and r.at < :before order by r.at, c.number")
                .bind("from", from.toString())
                .bind("before", before.toString())
                .map((row, _) -> new Closed(
                        Instant.parse(row.getString("at")),
                        LocalDate.parse(row.getString("due")),
                        Instant.parse(row.getString("closed"))))
                .list());
    }

    @Override
    public long count(boolean open) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from correction c where " + (open ? "not " : "") + CLOSED)
                        .mapTo(Long.class)
                        .one());
    }

    /// Without its replies.
    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                row.getString("number"),
                Instant.parse(row.getString("at")),
                LocalDate.parse(row.getString("due")),
                Kind.valueOf(row.getString("kind")),
                Gap.Place.valueOf(row.getString("place")),
                row.getString("page"),
                row.getString("subject"),
                row.getString("told"),
                List.of());
    }

    private static Map<String, List<Reply>> replies(Handle handle, List<String> numbers) {
        return Lots.read(
                handle,
                "select * from correction_reply where number in (<keys>) order by number, ordinal",
                numbers,
                row -> row.getString("number"),
                row -> new Reply(
                        row.getString("actor"),
                        Instant.parse(row.getString("at")),
                        row.getString("reply"),
                        row.getInt("closes") == 1));
    }
}
