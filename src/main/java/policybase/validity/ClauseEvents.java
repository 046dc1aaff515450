package policybase.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Locator;
import policybase.validity.Event.Standing;

/// Events that concern only some clauses of a document (第三条废止), seen from one clause.
public final class ClauseEvents {
    /// 第三条至第五条, 第三条、第四条之外: a range is not counted out here, so it is taken to
    /// touch every clause.
    private static final Pattern RANGE = Pattern.compile("[至到—-]\\s*第");

    private ClauseEvents() {}

    /// What has ended, stopped or changed this clause by the day, oldest first. Fails closed:
    /// a proposal counts, and so does an event without a day or with a scope that is not
    /// understood.
    public static List<Event> touching(Locator locator, Timeline timeline, LocalDate day) {
        return timeline.events().stream()
                .filter(event -> !event.isWhole() && event.standing() != Standing.REJECTED)
                .filter(event -> event.kind() == EventKind.COMMENCES ? isToCome(event, day) : changes(event.kind()))
                .filter(event -> event.kind() == EventKind.COMMENCES
                        || event.on().map(start -> !day.isBefore(start)).orElse(true))
                .filter(event -> event.until().map(end -> !day.isAfter(end)).orElse(true))
                .filter(event -> event.scope().stream().anyMatch(scope -> covers(scope, locator)))
                .toList();
    }

    /// The event that keeps this clause from being told on the day, if any. An amendment does not count when the text
    /// held is itself the amended one, signed or published on the day of the amendment or later.
    ///
    /// @param version day of the text held
    public static Optional<Event> ending(
            Locator locator, Timeline timeline, Optional<LocalDate> version, LocalDate day) {
        return touching(locator, timeline, day).stream()
                .filter(event -> event.kind() != EventKind.AMENDED
                        || version.isEmpty()
                        || event.on().isEmpty()
                        || version.get().isBefore(event.on().get()))
                .findFirst();
    }

    /// An article with a start of its own (其中第五条自2027年1月1日起施行) does not hold before it.
    private static boolean isToCome(Event event, LocalDate day) {
        return event.on().map(day::isBefore).orElse(true);
    }

    private static boolean changes(EventKind kind) {
        return switch (kind) {
            case AMENDED, SUPERSEDED, REPEALED, LAPSED, SUSPENDED -> true;
            case TERM_ENDS, COMMENCES, RENEWED, RESUMED, KEPT, CORRECTED -> false;
        };
    }

    private static boolean covers(String scope, Locator locator) {
        if (RANGE.matcher(scope).find() || !scope.contains("第") && !scope.contains("附件")) {
            return true;
        }
        return locator.steps().stream().anyMatch(step -> names(scope, step.label()));
    }

    /// 第三条第二款 names 第三条; 第三条之一 does not.
    private static boolean names(String scope, String label) {
        var at = scope.indexOf(label);
        return !label.isEmpty() && at >= 0 && !scope.startsWith("之", at + label.length());
    }
}
