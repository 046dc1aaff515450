package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Gap;
import policybase.store.Gap.Asked;
import policybase.store.Gap.Kind;
import policybase.store.Gap.Place;
import policybase.store.Gap.State;
import policybase.store.Gap.Step;
import policybase.store.Gap.Why;
import policybase.store.Gaps;

/// Gaps with their counts; steps are only added.
final class JdbiGaps implements Gaps {
    private static final String SYSTEM = "系统";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiGaps(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public long count(Missed missed, Instant at) {
        return ledger.inTurn(handle -> {
            handle.createUpdate("insert into gap (number, gap_key, question, at, state, times, last_day)"
                            + " select coalesce(max(number), 0) + 1, :key, :text, :at, 'OPEN', 0, :day from gap"
                            + " where true on conflict (gap_key) do nothing")
                    .bind("key", missed.key())
                    .bind("text", missed.text())
                    .bind("at", at.toString())
                    .bind("day", missed.day().toString())
                    .execute();
            handle.createUpdate("update gap set times = times + 1,"
                            + " last_day = case when last_day < :day then :day else last_day end where gap_key = :key")
                    .bind("key", missed.key())
                    .bind("day", missed.day().toString())
                    .execute();
            var number = handle.createQuery("select number from gap where gap_key = :key")
                    .bind("key", missed.key())
                    .mapTo(Long.class)
                    .one();
            countWords(handle, number, missed);
            if (state(handle, number) == State.ANSWERED) {
                write(handle, number, new Step(Kind.REOPENED, SYSTEM, at, "", missed.text()));
            }
            return number;
        });
    }

    private static void countWords(Handle handle, long number, Missed missed) {
        handle.createUpdate("insert into gap_asking (number, day, place, why, asked, tried, times)"
                        + " values (:number, :day, :place, :why, :asked, :tried, 1)"
                        + " on conflict (number, day, place, why, asked) do update set times = gap_asking.times + 1")
                .bind("number", number)
                .bind("day", missed.day().toString())
                .bind("place", missed.place().name())
                .bind("why", missed.why().name())
                .bind("asked", missed.text())
                .bind("tried", missed.tried())
                .execute();
    }

    private static State state(Handle handle, long number) {
        return handle.createQuery("select state from gap where number = :number")
                .bind("number", number)
                .map((row, _) -> State.valueOf(row.getString("state")))
                .one();
    }

    @Override
    public Optional<Gap> find(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from gap where number = :number")
                .bind("number", number)
                .map((row, _) -> gap(row))
                .findOne()
                .map(one -> whole(handle, List.of(one)).getFirst()));
    }

    @Override
    public List<Gap> list(Set<State> states, int offset, int limit) {
        return states.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> whole(
                        handle,
                        handle.createQuery("select * from gap where state in (<states>)"
                                        + " order by times desc, last_day desc, number limit :limit offset :offset")
                                .bindList("states", names(states))
                                .bind("limit", limit)
                                .bind("offset", offset)
                                .map((row, _) -> gap(row))
                                .list()));
    }

    @Override
    public long count(Set<State> states) {
        return states.isEmpty()
                ? 0
                : jdbi.withHandle(handle -> handle.createQuery("select count(*) from gap where state in (<states>)")
                        .bindList("states", names(states))
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void add(long number, Step step) {
        ledger.inTurn(handle -> {
            write(handle, number, step);
            return true;
        });
    }

    private static void write(Handle handle, long number, Step step) {
        handle.createUpdate("insert into gap_step (number, ordinal, kind, actor, at, target, note)"
                        + " select :number, coalesce(max(ordinal), 0) + 1, :kind, :actor, :at, :target, :note"
                        + " from gap_step where number = :number")
                .bind("number", number)
                .bind("kind", step.kind().name())
                .bind("actor", step.actor())
                .bind("at", step.at().toString())
                .bind("target", step.target())
                .bind("note", step.note())
                .execute();
        step.kind().then().ifPresent(state -> handle.createUpdate(
                        "update gap set state = :state where number = :number")
                .bind("state", state.name())
                .bind("number", number)
                .execute());
    }

    @Override
    public List<DayCount> perDay(LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("select day, place, sum(times) as times from gap_asking"
                        + " where day between :from and :to group by day, place order by day, place")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, _) -> new DayCount(
                        LocalDate.parse(row.getString("day")),
                        Place.valueOf(row.getString("place")),
                        row.getLong("times")))
                .list());
    }

    @Override
    public List<Head> heads(Set<State> states, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from gap where state in (<states>)"
                        + " order by times desc, last_day desc, number limit :limit")
                .bindList("states", names(states))
                .bind("limit", limit)
                .map((row, _) -> new Head(
                        row.getLong("number"),
                        row.getString("question"),
                        Instant.parse(row.getString("at")),
                        row.getLong("times"),
                        LocalDate.parse(row.getString("last_day"))))
                .list());
    }

    @Override
    public List<Taken> taken(Kind kind, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select s.* from gap_step s"
                        + " join gap g on g.number = s.number where s.kind = :kind"
                        + " order by g.times desc, g.last_day desc, g.number, s.ordinal limit :limit")
                .bind("kind", kind.name())
                .bind("limit", limit)
                .map((row, _) -> new Taken(row.getLong("number"), step(row)))
                .list());
    }

    @Override
    public List<Closed> answered(Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select g.at, max(s.at) as answered from gap g"
                        + " join gap_step s on s.number = g.number and s.kind = 'ANSWERED'"
                        + " where g.state = 'ANSWERED' group by g.number, g.at"
                        + " having max(s.at) >= :from and max(s.at) < :before order by g.number")
                .bind("from", from.toString())
                .bind("before", before.toString())
                .map((row, _) ->
                        new Closed(Instant.parse(row.getString("at")), Instant.parse(row.getString("answered"))))
                .list());
    }

    private static List<String> names(Set<State> states) {
        return states.stream().map(State::name).sorted().toList();
    }

    /// Without its askings and steps.
    private static Gap gap(ResultSet row) throws SQLException {
        return new Gap(
                row.getLong("number"),
                row.getString("gap_key"),
                row.getString("question"),
                Instant.parse(row.getString("at")),
                State.valueOf(row.getString("state")),
                row.getLong("times"),
                LocalDate.parse(row.getString("last_day")),
                List.of(),
                List.of());
    }

    private static List<Gap> whole(Handle handle, List<Gap> gaps) {
        var numbers = gaps.stream().map(Gap::number).toList();
        var asked = Lots.read(
                handle,
                "select * from gap_asking where number in (<keys>)"
                        + " order by number, day desc, times desc, place, why, asked",
                numbers,
                row -> row.getLong("number"),
                JdbiGaps::asked);
        var steps = Lots.read(
                handle,
                "select * from gap_step where number in (<keys>) order by number, ordinal",
                numbers,
                row -> row.getLong("number"),
                JdbiGaps::step);
        return gaps.stream()
                .map(gap -> gap.with(
                        asked.getOrDefault(gap.number(), List.of()), steps.getOrDefault(gap.number(), List.of())))
                .toList();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                LocalDate.parse(row.getString("day")),
                Place.valueOf(row.getString("place")),
                Why.valueOf(row.getString("why")),
                row.getString("asked"),
                row.getString("tried"),
                row.getLong("times"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Kind.valueOf(row.getString("kind")),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                row.getString("target"),
                row.getString("note"));
    }
}
