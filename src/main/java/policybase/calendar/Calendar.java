package policybase.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Listed;
import policybase.store.Turn;
import policybase.validity.Window;

/// What has just turned and what will turn, read off the windows of every public document. Kept until
/// the base changes or the day does. Safe for many threads.
public final class Calendar {
    /// Looks this far ahead and back, in days: two years of terms, and what a year's report needs.
    static final int REACH = 730;

    private final Supplier<Catalogue.Snapshot> catalogue;
    private final ChangeLog changes;
    private Made made = new Made(-1, LocalDate.MIN, List.of(), List.of());

    private record Made(long seq, LocalDate today, List<Upcoming> coming, List<Turned> past) {}

    /// A turn that is over.
    public record Turned(policybase.document.Metadata metadata, Turn turn) {}

    /// @param catalogue asked when the base has changed
    public Calendar(Supplier<Catalogue.Snapshot> catalogue, ChangeLog changes) {
        this.catalogue = catalogue;
        this.changes = changes;
    }

    /// Documents whose force ends or begins within so many days after today, soonest first.
    public List<Upcoming> coming(LocalDate today, int days) {
        return made(today).coming().stream()
                .filter(one -> one.daysLeft(today) <= days)
                .toList();
    }

    /// What turned within so many days up to today, newest first.
    public List<Turned> past(LocalDate today, int days) {
        return made(today).past().stream()
                .filter(one -> one.turn().on().isAfter(today.minusDays(days)))
                .toList();
    }

    private synchronized Made made(LocalDate today) {
        var seq = changes.last();
        if (made.seq() != seq || !made.today().equals(today)) {
            var listed = catalogue.get().listed();
            made = new Made(
                    seq,
                    today,
                    listed.stream()
                            .flatMap(one -> coming(one, today))
                            .sorted(Comparator.comparing(Upcoming::turnsOn).thenComparing(Upcoming::id))
                            .toList(),
                    listed.stream()
                            .flatMap(one -> past(one, today))
                            .sorted(Comparator.comparing(
                                            (Turned one) -> one.turn().on())
                                    .reversed()
                                    .thenComparing(one -> one.turn().id()))
                            .toList());
        }
        return made;
    }

    private static Stream<Upcoming> coming(Listed one, LocalDate today) {
        if (one.published().isEmpty()) {
            return Stream.empty();
        }
        var windows = turning(one);
        var found = new ArrayList<Upcoming>();
        for (var i = 1; i < windows.size(); i++) {
            var before = windows.get(i - 1);
            var after = windows.get(i);
            var isNext = !today.isBefore(before.from())
                    && today.isBefore(after.from())
                    && !after.from().isAfter(today.plusDays(REACH));
            if (isNext && before.status().inForce() != after.status().inForce()) {
                found.add(new Upcoming(one.id(), one.published().get(), after.from(), before.status(), after.status()));
            }
        }
        return found.stream();
    }

    /// Nobody is told of the day that only the way of counting leaves in doubt: the next one ends the doubt.
    private static List<Window> turning(Listed one) {
        return one.timeline().windows().stream()
                .filter(window -> !window.isLastDayInDoubt())
                .toList();
    }

    private static Stream<Turned> past(Listed one, LocalDate today) {
        return one.published().stream().flatMap(metadata -> turns(one, today.minusDays(REACH), today).stream()
                .map(turn -> new Turned(metadata, turn)));
    }

    /// How a document's status turned after one day, up to another.
    static List<Turn> turns(Listed one, LocalDate after, LocalDate upTo) {
        var windows = turning(one);
        var turns = new ArrayList<Turn>();
        for (var i = 1; i < windows.size(); i++) {
            var from = windows.get(i).from();
            var before = windows.get(i - 1).status();
            var status = windows.get(i).status();
            if (from.isAfter(after) && !from.isAfter(upTo) && before.label() != status.label()) {
                turns.add(new Turn(one.id(), from, before.label(), status.label(), status.reason()));
            }
        }
        return turns;
    }
}
