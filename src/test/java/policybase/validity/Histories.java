package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;

/// Random histories of a document, of every kind of event in every standing.
public final class Histories {
    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 4_000;

    private Histories() {}

    public static List<Event> random(RandomGenerator random) {
        var events = new ArrayList<Event>();
        if (random.nextInt(10) > 0) {
            events.add(event(EventKind.COMMENCES, random, Standing.CONFIRMED));
        }
        for (var i = random.nextInt(5); i > 0; i--) {
            var kind = EventKind.values()[random.nextInt(EventKind.values().length)];
            var event = event(kind, random, Standing.values()[random.nextInt(Standing.values().length)]);
            events.add(event);
            if (random.nextInt(3) == 0) {
                events.add(judged(event, random));
            }
        }
        return events;
    }

    public static LocalDate day(RandomGenerator random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    /// A moment within the time in which the events of [#random] are learned and judged.
    public static Instant moment(RandomGenerator random) {
        return Instant.ofEpochSecond(random.nextInt(1_500_000));
    }

    private static Event judged(Event event, RandomGenerator random) {
        var at = event.learned().plusSeconds(random.nextInt(500_000));
        return random.nextBoolean() ? event.confirmed("甲", at, "") : event.rejected("乙", at, "");
    }

    private static Event event(EventKind kind, RandomGenerator random, Standing standing) {
        var on = day(random);
        Optional<LocalDate> until =
                random.nextInt(3) == 0 ? Optional.of(on.plusDays(random.nextInt(900))) : Optional.empty();
        return new Event(
                kind,
                random.nextInt(12) == 0 ? Optional.empty() : Optional.of(on),
                kind == EventKind.SUSPENDED || kind == EventKind.RENEWED ? until : Optional.empty(),
                random.nextInt(5) == 0 ? List.of("第三条") : List.of(),
                Instant.ofEpochSecond(random.nextInt(1_000_000)),
                Optional.of("《决定》"),
                Optional.empty(),
                "句" + random.nextInt(),
                random.nextBoolean() ? Basis.STATED : Basis.ASSUMED,
                standing,
                "测试");
    }
}
