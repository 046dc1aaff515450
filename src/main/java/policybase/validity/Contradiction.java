package policybase.validity;

import static policybase.validity.EventKind.COMMENCES;
import static policybase.validity.EventKind.KEPT;
import static policybase.validity.EventKind.LAPSED;
import static policybase.validity.EventKind.RENEWED;
import static policybase.validity.EventKind.REPEALED;
import static policybase.validity.EventKind.RESUMED;
import static policybase.validity.EventKind.SUPERSEDED;
import static policybase.validity.EventKind.TERM_ENDS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;

/// Confirmed events that cannot all be true. Nobody but a person can tell which is, so the status is
/// 待核实 on the days they disagree about, until one of them is rejected.
///
/// 1. Two days of 施行, or two of 废止 (or 失效), or two last days of the term: between the two days.
/// 2. 继续有效 on or after the day of an ending, with no ending since.
/// 3. 延续 or 恢复执行 on or after the day of 废止, 失效 or 新版本, with none since. (After the end of a term a late
///    延续 is taken at its word.)
///
/// @param event the one to look at first
/// @param sentence what disagrees, for readers
record Contradiction(Event event, String sentence) {

    /// @param termOver the term or renewal that has run out by the day, if it has
    static Optional<Contradiction> on(LocalDate day, List<Event> events, Optional<Event> termOver) {
        var sure = events.stream()
                .filter(event -> event.standing() == Standing.CONFIRMED && event.isWhole())
                .toList();
        return twoBeginnings(day, sure)
                .or(() -> twoEnds(day, sure, REPEALED))
                .or(() -> twoEnds(day, sure, LAPSED))
                .or(() -> twoTerms(day, sure))
                .or(() -> revived(day, sure, termOver, KEPT))
                .or(() -> revived(day, sure, Optional.empty(), RENEWED))
                .or(() -> revived(day, sure, Optional.empty(), RESUMED));
    }

    /// Days that the text names or that can be counted; a day only assumed contradicts nothing.
    private static Optional<Contradiction> twoBeginnings(LocalDate day, List<Event> sure) {
        var beginnings = dated(sure, COMMENCES)
                .filter(event -> event.basis() != Basis.ASSUMED)
                .toList();
        return between(day, beginnings).map(last -> {
            var first = earliest(beginnings);
            return new Contradiction(last, "施行日期有两种说法：" + chinese(first) + "和" + chinese(last) + "，尚待核实。");
        });
    }

    private static Optional<Contradiction> twoEnds(LocalDate day, List<Event> sure, EventKind kind) {
        var ends = dated(sure, kind).toList();
        return between(day, ends).map(last -> {
            var first = earliest(ends);
            return new Contradiction(
                    first,
                    kind.label() + "的日期有两种说法：" + chinese(first) + source(first) + "和" + chinese(last) + source(last)
                            + "，尚待核实。");
        });
    }

    /// A renewal that has taken effect settles which day is the last.
    private static Optional<Contradiction> twoTerms(LocalDate day, List<Event> sure) {
        var terms = dated(sure, TERM_ENDS).toList();
        if (terms.isEmpty()
                || dated(sure, RENEWED).anyMatch(event -> !start(event).isAfter(day))) {
            return Optional.empty();
        }
        var first = earliest(terms);
        var last = latest(terms);
        return start(first).isBefore(day)
                        && !start(last).isBefore(day)
                        && !start(first).equals(start(last))
                ? Optional.of(
                        new Contradiction(first, "有效期届满的日期有两种说法：" + chinese(first) + "和" + chinese(last) + "，尚待核实。"))
                : Optional.empty();
    }

    private static Optional<Contradiction> revived(
            LocalDate day, List<Event> sure, Optional<Event> termOver, EventKind kind) {
        var end = Stream.concat(
                        Stream.of(REPEALED, LAPSED, SUPERSEDED)
                                .flatMap(ending -> dated(sure, ending))
                                .filter(event -> !start(event).isAfter(day)),
                        termOver.stream())
                .max(Comparator.comparing(Ruling::endDay));
        return end.flatMap(ended -> sure.stream()
                .filter(event -> event.kind() == kind)
                .filter(event -> event.on()
                        .map(on -> !on.isAfter(day) && !on.isBefore(Ruling.endDay(ended)))
                        .orElse(kind == KEPT))
                .findFirst()
                .map(event -> new Contradiction(
                        event,
                        "本文件" + chinese(Ruling.endDay(ended)) + "起"
                                + (ended.kind() == SUPERSEDED ? "已有新版本" : "已不再有效") + "，"
                                + event.by().orElse("另一处") + "却写明"
                                + event.kind().label() + "，互相矛盾，尚待核实。")));
    }

    /// The latest of them, when the day is on or after the earliest and before the latest.
    private static Optional<Event> between(LocalDate day, List<Event> events) {
        if (events.isEmpty() || day.isBefore(start(earliest(events)))) {
            return Optional.empty();
        }
        return Optional.of(latest(events)).filter(last -> day.isBefore(start(last)));
    }

    private static Event latest(List<Event> events) {
        return events.stream().max(Comparator.comparing(Contradiction::start)).orElseThrow();
    }

    private static Event earliest(List<Event> events) {
        return events.stream().min(Comparator.comparing(Contradiction::start)).orElseThrow();
    }

    private static Stream<Event> dated(List<Event> events, EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.on().isPresent());
    }

    private static LocalDate start(Event event) {
        return event.on().orElseThrow();
    }

    private static String source(Event event) {
        return event.by().map(name -> "（" + name + "）").orElse("");
    }

    private static String chinese(Event event) {
        return Ruling.chinese(event.on());
    }

    private static String chinese(LocalDate day) {
        return Ruling.chinese(Optional.of(day));
    }
}
