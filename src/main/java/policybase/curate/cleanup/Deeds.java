package policybase.curate.cleanup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Title;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Decision;
import policybase.store.Cleanup.Line;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// The events that an accepted item adds to a document's history, each naming decision and item. What importing the
/// decision had read of the same document is confirmed or, where it differs, rejected: nothing stands twice.
final class Deeds {
    private static final Set<EventKind> OF_LISTS =
            EnumSet.of(EventKind.REPEALED, EventKind.LAPSED, EventKind.KEPT, EventKind.AMENDED);

    private final Cleanup cleanup;
    private final String person;
    private final Instant now;

    Deeds(Cleanup cleanup, String person, Instant now) {
        this.cleanup = cleanup;
        this.person = person;
        this.now = now;
    }

    /// Lines to add; none when the document had come to its end already and so nothing changes.
    ///
    /// @param others further items that do something to the same document
    List<Event> of(Line line, Held target, List<Line> others) {
        var day = day(line, cleanup.decision());
        if (day.isEmpty() || changesNothing(line, target, day.get())) {
            return List.of();
        }
        var lines = new ArrayList<Event>();
        if (!isSaid(line, target, day.get())) {
            lines.add(deed(line, target, day.get()));
        }
        target.timeline().events().stream()
                .filter(event -> isOurs(event) && OF_LISTS.contains(event.kind()) && !isDeed(event, line))
                .filter(event -> others.stream().noneMatch(other -> isDeed(event, other)))
                .map(event ->
                        event.rejected(person, now, "逐项核对时改记为" + line.category().label()))
                .forEach(lines::add);
        return lines;
    }

    private Event deed(Line line, Held target, LocalDate day) {
        return line.category() == Category.LATE
                ? fresh(line, day)
                : withItem(known(line, target, day).orElseGet(() -> fresh(line, day)), line)
                        .confirmed(person, now, line.remark());
    }

    /// Whether a person has said so already: a confirmation cut short goes on where it stopped.
    private boolean isSaid(Line line, Held target, LocalDate day) {
        return target.timeline().events().stream()
                .filter(event -> isOurs(event)
                        && isSame(event, line, day)
                        && event.verdict().isPresent())
                .anyMatch(event -> event.source().place().equals(line.place()));
    }

    private boolean isDeed(Event event, Line line) {
        return day(line, cleanup.decision())
                .filter(day -> isSame(event, line, day))
                .isPresent();
    }

    /// Lines that take back what the item did.
    List<Event> undoing(Line line, Held target, String why) {
        var day = day(line, cleanup.decision());
        return target.timeline().events().stream()
                .filter(event -> isOurs(event) && day.isPresent() && isSame(event, line, day.get()))
                .map(event -> event.rejected(person, now, why))
                .toList();
    }

    /// Whether importing the decision has done what the item says.
    boolean isDone(Line line, Held target) {
        return day(line, cleanup.decision())
                .map(day -> target.timeline().events().stream()
                        .anyMatch(event ->
                                isOurs(event) && isSame(event, line, day) && event.standing() == Standing.CONFIRMED))
                .orElse(false);
    }

    /// What had ended is not ended again: two days of one end would contradict each other.
    static boolean changesNothing(Line line, Held target, LocalDate day) {
        return line.scope().isEmpty() && ends(line.category()) && Closed.isOver(target, day);
    }

    static boolean ends(Category category) {
        return switch (category) {
            case LAPSED, REPEALED, UNLISTED, LATE -> true;
            case KEPT, PLANNED -> false;
        };
    }

    static Optional<LocalDate> day(Line line, Decision decision) {
        return line.on().or(decision::on);
    }

    private Optional<Event> known(Line line, Held target, LocalDate day) {
        return target.timeline().lines().stream()
                .filter(event -> isOurs(event) && isSame(event, line, day))
                .findFirst();
    }

    private boolean isSame(Event event, Line line, LocalDate day) {
        return event.kind() == kind(line.category())
                && event.on().equals(Optional.of(day))
                && event.scope().equals(line.scope());
    }

    private boolean isOurs(Event event) {
        var document = document();
        return document.isPresent()
                ? event.byId().equals(document)
                : event.by()
                        .map(Title::level)
                        .equals(Optional.of(Title.level(cleanup.decision().cited())));
    }

    private Optional<DocumentId> document() {
        return cleanup.decision().document();
    }

    private Event fresh(Line line, LocalDate day) {
        return withItem(
                new Event(
                        kind(line.category()),
                        Optional.of(day),
                        Optional.empty(),
                        line.scope(),
                        now,
                        Optional.of(cleanup.decision().cited()),
                        document(),
                        line.quote(),
                        Basis.DECIDED,
                        Standing.PROPOSED,
                        person),
                line);
    }

    private static Event withItem(Event event, Line line) {
        return line.number().isEmpty()
                ? event
                : event.withItem(
                        Optional.of(line.list().isEmpty() ? line.number() : line.list() + "第" + line.number()));
    }

    private static EventKind kind(Category category) {
        return switch (category) {
            case KEPT, PLANNED -> EventKind.KEPT;
            case LAPSED -> EventKind.LAPSED;
            case REPEALED, UNLISTED, LATE -> EventKind.REPEALED;
        };
    }
}
