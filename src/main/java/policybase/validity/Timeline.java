package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import policybase.validity.Event.Standing;

/// The events of one document, in an order that does not depend on the order they arrived in.
public final class Timeline {
    private static final Comparator<Event> ORDER = Comparator.comparing(
                    (Event event) -> event.on().orElse(LocalDate.MIN))
            .thenComparing(Event::kind)
            .thenComparing(Event::learned)
            .thenComparing(Event::quote)
            .thenComparing(event -> event.by().orElse(""))
            .thenComparing(event -> event.scope().toString())
            .thenComparing(event -> event.until().orElse(LocalDate.MAX))
            .thenComparing(Event::standing);

    private final List<Event> events;

    private Timeline(List<Event> events) {
        this.events = events;
    }

    /// Rejected events say nothing and are left out.
    public static Timeline of(Collection<Event> events) {
        return new Timeline(events.stream()
                .filter(event -> event.standing() != Standing.REJECTED)
                .distinct()
                .sorted(ORDER)
                .toList());
    }

    /// What the base knew at a moment: events learned later are left out.
    public Timeline knownAt(Instant moment) {
        return new Timeline(events.stream()
                .filter(event -> !event.learned().isAfter(moment))
                .toList());
    }

    public List<Event> events() {
        return events;
    }

    /// Status on a day, by the table of field §1.6: the first rule that matches wins.
    public Status statusOn(LocalDate day) {
        return Ruling.on(day, events);
    }

    /// Status over all time: windows that tile it, neighbours differing in label or reason.
    public List<Window> windows() {
        var starts = new TreeSet<LocalDate>();
        starts.add(LocalDate.MIN);
        for (var event : events) {
            event.on().ifPresent(day -> starts.add(event.kind() == EventKind.TERM_ENDS ? after(day) : day));
            event.until().ifPresent(day -> starts.add(after(day)));
        }
        var windows = new ArrayList<Window>();
        for (var from : starts) {
            var next = starts.higher(from);
            var to = next == null ? LocalDate.MAX : next.minusDays(1);
            var status = statusOn(from);
            var last = windows.isEmpty() ? Optional.<Window>empty() : Optional.of(windows.getLast());
            if (last.isPresent() && last.get().status().equals(status)) {
                windows.removeLast();
                windows.add(new Window(last.get().from(), to, status));
            } else {
                windows.add(new Window(from, to, status));
            }
        }
        return List.copyOf(windows);
    }

    private static LocalDate after(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }
}
