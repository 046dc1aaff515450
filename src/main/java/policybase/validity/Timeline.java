package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import policybase.document.DocumentId;
import policybase.validity.Event.Standing;

/// The events of one document, in an order that does not depend on the order they arrived in.
///
/// Lines are only ever added. Of the lines that speak of one fact the newest verdict of a person
/// counts; where no person has spoken, a confirmed reading counts before a proposed one. An effect
/// of a document that was itself never in force counts as no more than proposed.
public final class Timeline {
    private static final Comparator<Event> ORDER = Comparator.comparing(
                    (Event event) -> event.on().orElse(LocalDate.MIN))
            .thenComparing(Event::kind)
            .thenComparing(Event::learned)
            .thenComparing(Event::quote)
            .thenComparing(event -> event.by().orElse(""))
            .thenComparing(event -> event.byId().map(DocumentId::value).orElse(""))
            .thenComparing(event -> event.scope().toString())
            .thenComparing(event -> event.until().orElse(LocalDate.MAX))
            .thenComparing(Event::basis)
            .thenComparing(event -> event.source().toString());

    /// Which line on one fact counts: the greatest.
    private static final Comparator<Event> WEIGHT = Comparator.comparing(
                    (Event event) -> event.verdict().isPresent())
            .thenComparing(event -> event.verdict().map(Event.Verdict::at).orElse(Instant.MIN))
            .thenComparing(Event::standing)
            .thenComparing(Comparator.comparing(Event::learned).reversed())
            .thenComparing(Event::actor)
            .thenComparing(Event::toString);

    private final List<Event> lines;
    private final Map<DocumentId, Timeline> grounds;
    private final List<Event> counted;
    private final List<Event> events;
    private final Set<Event> unfounded = new HashSet<>();

    /// Lists judge thousands of entries that rest on one document on one day.
    private volatile Optional<Said> last = Optional.empty();

    private record Said(LocalDate day, Status status) {}

    private Timeline(List<Event> lines, Map<DocumentId, Timeline> grounds) {
        this.lines = lines;
        this.grounds = grounds;
        this.counted = List.copyOf(lines.stream()
                .collect(Collectors.toMap(
                        Event::fact, line -> line, (a, b) -> WEIGHT.compare(a, b) >= 0 ? a : b, LinkedHashMap::new))
                .values());
        this.events = counted.stream()
                .filter(event -> event.standing() != Standing.REJECTED)
                .map(this::founded)
                .sorted(ORDER)
                .toList();
    }

    /// Rejected events say nothing and are left out.
    public static Timeline of(Collection<Event> events) {
        return of(events, Map.of());
    }

    /// The same, knowing the documents that did something to this one.
    ///
    /// @param grounds their own timelines; one that is not held here is trusted
    public static Timeline of(Collection<Event> events, Map<DocumentId, Timeline> grounds) {
        return new Timeline(events.stream().distinct().toList(), Map.copyOf(grounds));
    }

    /// What the base knew at a moment: lines recorded later are left out, verdicts included.
    public Timeline knownAt(Instant moment) {
        var then = grounds.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, ground -> ground.getValue()
                .knownAt(moment)));
        return new Timeline(
                lines.stream().filter(line -> !line.recorded().isAfter(moment)).toList(), then);
    }

    /// The facts that count, each once, with the standing it has by now.
    public List<Event> events() {
        return events;
    }

    /// The facts that were found not to be so, each once.
    public List<Event> rejected() {
        return counted.stream()
                .filter(event -> event.standing() == Standing.REJECTED)
                .sorted(ORDER)
                .toList();
    }

    /// How a fact would stand if the last verdict on it were taken back; empty when there is none, or it was taken back
    /// already. What a person recorded of his own did not stand before.
    public Optional<Standing> before(Event event) {
        var same = lines.stream()
                .filter(line -> line.fact().equals(event.fact()))
                .sorted(WEIGHT)
                .toList();
        var stood = new ArrayDeque<Standing>();
        stood.push(same.stream()
                .filter(line -> line.verdict().isEmpty())
                .reduce((lighter, heavier) -> heavier)
                .map(Event::standing)
                .orElse(Standing.REJECTED));
        for (var line : same) {
            if (line.verdict().isPresent() && line.standing() != stood.peek()) {
                var last = stood.pop();
                if (stood.isEmpty() || line.standing() != stood.peek()) {
                    stood.push(last);
                    stood.push(line.standing());
                }
            }
        }
        stood.pop();
        return Optional.ofNullable(stood.peek());
    }

    /// Every line ever recorded, verdicts and what they rejected included, as recorded.
    public List<Event> lines() {
        return lines;
    }

    /// Status on a day, by the table of field §1.6: the first rule that matches wins.
    public Status statusOn(LocalDate day) {
        return last.filter(said -> said.day().equals(day)).map(Said::status).orElseGet(() -> {
            var status = Ruling.on(day, events, unfounded);
            last = Optional.of(new Said(day, status));
            return status;
        });
    }

    /// Whether there is any day on which it is in force.
    public boolean everInForce() {
        return starts().stream().anyMatch(day -> statusOn(day).inForce());
    }

    /// Status over all time: windows that tile it, neighbours differing in label or reason.
    public List<Window> windows() {
        var starts = starts();
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

    /// The days on which the status may change.
    private TreeSet<LocalDate> starts() {
        var starts = new TreeSet<LocalDate>();
        starts.add(LocalDate.MIN);
        for (var event : events) {
            event.on().ifPresent(starts::add);
            event.on().filter(_ -> event.kind() == EventKind.TERM_ENDS).ifPresent(day -> starts.add(after(day)));
            event.until().ifPresent(day -> starts.add(after(day)));
        }
        return starts;
    }

    private Event founded(Event event) {
        var ground = event.byId().map(grounds::get);
        if (event.standing() != Standing.CONFIRMED
                || event.verdict().isPresent()
                || ground.isEmpty()
                || ground.get().everInForce()) {
            return event;
        }
        var doubted = event.proposed();
        unfounded.add(doubted);
        return doubted;
    }

    private static LocalDate after(LocalDate day) {
        return day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }
}
