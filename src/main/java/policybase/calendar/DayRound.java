package policybase.calendar;

import java.time.Instant;
import java.time.LocalDate;
import policybase.store.Store;

/// The round of each day: what took effect, ended its term or was resumed by the mere passing of time is
/// recorded once, days missed while nothing ran are caught up.
public final class DayRound {
    private static final String ACTOR = "日期变更";

    private final Store store;

    public DayRound(Store store) {
        this.store = store;
    }

    /// Does what is due; nothing when today's round is done. On a new base it begins with today: what
    /// turned earlier was never otherwise.
    ///
    /// @return how many documents turned
    public int run(LocalDate today, Instant now) {
        var days = store.days();
        var since = days.last();
        if (since.isPresent() && !since.get().isBefore(today)) {
            return 0;
        }
        var after = since.orElse(today.minusDays(1));
        var turns = store.catalogue().all().listed().stream()
                .filter(one -> one.published().isPresent())
                .flatMap(one -> Calendar.turns(one, after, today).stream())
                .toList();
        return days.record(since, today, turns, ACTOR, now) ? turns.size() : 0;
    }
}
