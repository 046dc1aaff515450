package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Handouts;

/// Lines of what was handed out; one row each, moved when it changes.
final class JdbiHandouts implements Handouts {
    private static final int REASON = 600;

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiHandouts(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Optional<State> state() {
        return jdbi.withHandle(JdbiHandouts::state);
    }

    @Override
    public Optional<Line> find(Item item) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from handout where audience = :audience and kind = :kind and id = :id")
                .bind("audience", item.audience().name())
                .bind("kind", item.kind().name())
                .bind("id", item.id())
                .map((row, _) -> line(row))
                .findOne());
    }

    @Override
    public List<Line> after(Audience audience, long seq, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from handout where audience = :audience and seq > :seq order by seq limit :limit")
                .bind("audience", audience.name())
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, _) -> line(row))
                .list());
    }

    @Override
    public long head(Audience audience) {
        return jdbi.inTransaction(handle -> {
            var horizon = state(handle).map(State::horizon).orElse(0L);
            var newest = handle.createQuery("select coalesce(max(seq), 0) from handout where audience = :audience")
                    .bind("audience", audience.name())
                    .mapTo(Long.class)
                    .one();
            return Math.max(horizon, newest);
        });
    }

    @Override
    public boolean record(Optional<Mark> since, String base, List<Line> lines, Mark mark) {
        return ledger.inTurn(handle -> {
            var seq = places(handle, lines.size());
            var held = state(handle);
            if (!held.map(State::mark).equals(since)) {
                handle.rollback();
                return false;
            }
            var batch = handle.prepareBatch(
                    "insert into handout (audience, kind, id, seq, there, revision, at, state, reason, hash)"
                            + " values (:audience, :kind, :id, :seq, :there, :revision, :at, :state, :reason, :hash)"
                            + " on conflict (audience, kind, id) do update set seq = excluded.seq, there = excluded.there,"
                            + " revision = excluded.revision, at = excluded.at, state = excluded.state,"
                            + " reason = excluded.reason, hash = excluded.hash");
            for (var line : lines) {
                batch.bind("audience", line.item().audience().name())
                        .bind("kind", line.item().kind().name())
                        .bind("id", line.item().id())
                        .bind("seq", seq++)
                        .bind("there", line.isThere() ? 1 : 0)
                        .bind("revision", line.revision())
                        .bind("at", line.at().toString())
                        .bind("state", line.state())
                        .bind("reason", cut(line.reason()))
                        .bind("hash", line.hash())
                        .add();
            }
            if (!lines.isEmpty()) {
                batch.execute();
            }
            write(handle, held.map(State::base).orElse(base), mark, held.isEmpty());
            return true;
        });
    }

    @Override
    public int forget(Instant before) {
        return ledger.inTurn(handle -> {
            JdbiLedger.writeFirst(handle);
            var newest = handle.createQuery(
                            "select coalesce(max(seq), 0) from handout where there = 0 and at < :before")
                    .bind("before", before.toString())
                    .mapTo(Long.class)
                    .one();
            handle.execute("update handout_state set horizon = ? where horizon < ?", newest, newest);
            return handle.execute("delete from handout where there = 0 and at < ?", before.toString());
        });
    }

    /// The first of as many places in a row.
    private static long places(Handle handle, int count) {
        handle.execute("update change_counter set seq = seq + ? where name = 'change'", count);
        return handle.createQuery("select seq from change_counter where name = 'change'")
                        .mapTo(Long.class)
                        .one()
                - count
                + 1;
    }

    private static void write(Handle handle, String base, Mark mark, boolean isNew) {
        var sql = isNew
                ? "insert into handout_state (name, base, writing, on_day, documents, entries, horizon)"
                        + " values ('state', :base, :writing, :day, :documents, :entries, 0)"
                : "update handout_state set base = :base, writing = :writing, on_day = :day, documents = :documents,"
                        + " entries = :entries where name = 'state'";
        handle.createUpdate(sql)
                .bind("base", base)
                .bind("writing", mark.writing())
                .bind("day", mark.day().toString())
                .bind("documents", mark.documents())
                .bind("entries", mark.entries())
                .execute();
    }

    private static Optional<State> state(Handle handle) {
        return handle.createQuery("select * from handout_state")
                .map((row, _) -> new State(
                        row.getString("base"),
                        new Mark(
                                row.getString("writing"),
                                LocalDate.parse(row.getString("on_day")),
                                row.getLong("documents"),
                                row.getLong("entries")),
                        row.getLong("horizon")))
                .findOne();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getLong("seq"),
                new Item(
                        Audience.valueOf(row.getString("audience")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("id")),
                row.getInt("there") == 1,
                row.getInt("revision"),
                Instant.parse(row.getString("at")),
                row.getString("state"),
                row.getString("reason"),
                row.getString("hash"));
    }

    private static String cut(String text) {
        return text.length() <= REASON ? text : text.substring(0, REASON);
    }
}
