package policybase.validity;

import static policybase.validity.EventKind.AMENDED;
import static policybase.validity.EventKind.COMMENCES;
import static policybase.validity.EventKind.LAPSED;
import static policybase.validity.EventKind.RENEWED;
import static policybase.validity.EventKind.REPEALED;
import static policybase.validity.EventKind.RESUMED;
import static policybase.validity.EventKind.SUPERSEDED;
import static policybase.validity.EventKind.SUSPENDED;
import static policybase.validity.EventKind.TERM_ENDS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;

/// The table of field §1.6 for one day, with the sentence that says why. Confirmed events decide; a proposal that would
/// end or
/// stop the document by that day makes it 待核实; so does an ending whose day is not known.
final class Ruling {
    private final LocalDate day;
    private final List<Event> events;
    private final Set<Event> unfounded;

    private Ruling(LocalDate day, List<Event> events, Set<Event> unfounded) {
        this.day = day;
        this.events = events;
        this.unfounded = unfounded;
    }

    /// @param unfounded those of the events that rest on a document which was itself never in force
    static Status on(LocalDate day, List<Event> events, Set<Event> unfounded) {
        var ruling = new Ruling(day, events, unfounded);
        return ruling.notYet()
                .or(ruling::contradicted)
                .or(ruling::ended)
                .or(ruling::doubted)
                .or(ruling::onTheLastDay)
                .or(ruling::suspended)
                .or(ruling::unknown)
                .or(ruling::partly)
                .or(ruling::amended)
                .orElseGet(ruling::inForce);
    }

    private Optional<Status> notYet() {
        return commencement()
                .filter(event -> day.isBefore(event.on().orElseThrow()))
                .map(event ->
                        status(StatusLabel.NOT_YET, Optional.empty(), event, "自" + chinese(event.on()) + "起施行，届时生效。"));
    }

    private Optional<Status> contradicted() {
        return Contradiction.on(day, events, termOver())
                .map(found -> status(StatusLabel.UNVERIFIED, Optional.empty(), found.event(), found.sentence()));
    }

    private Optional<Status> ended() {
        var ends = Stream.of(first(REPEALED), first(LAPSED), first(SUPERSEDED), termOver())
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Ruling::endDay).thenComparing(Event::kind));
        return ends.map(event -> switch (event.kind()) {
            case REPEALED ->
                status(StatusLabel.REPEALED, event.on(), event, "本文件已于" + chinese(event.on()) + by(event) + "废止。");
            case SUPERSEDED ->
                status(
                        StatusLabel.SUPERSEDED,
                        event.on(),
                        event,
                        "这是历史版本，自" + chinese(event.on()) + "起施行的是" + event.by().orElse("新版本") + "。");
            case TERM_ENDS, RENEWED ->
                status(
                        StatusLabel.LAPSED,
                        Optional.of(endDay(event)),
                        event,
                        "有效期已于" + chinese(Optional.of(endDay(event).minusDays(1))) + "届满，未见延续。");
            case COMMENCES, AMENDED, LAPSED, SUSPENDED, RESUMED, KEPT, CORRECTED ->
                status(StatusLabel.LAPSED, event.on(), event, "本文件已于" + chinese(event.on()) + by(event) + "宣布失效。");
        });
    }

    private Optional<Status> doubted() {
        return events.stream()
                .filter(Event::isWhole)
                .filter(event -> ends(event.kind()) || event.kind() == SUSPENDED)
                .filter(event ->
                        event.standing() == Standing.PROPOSED || event.on().isEmpty())
                .filter(event -> event.on()
                        .map(start -> !day.isBefore(started(event, start)))
                        .orElse(true))
                .findFirst()
                .map(event -> status(
                        StatusLabel.UNVERIFIED,
                        Optional.empty(),
                        event,
                        unfounded.contains(event)
                                ? event.by().orElse("另一份文件") + "要求本文件"
                                        + event.kind().label() + "，但它本身未见生效，尚待核实。"
                                : "可能已" + by(event) + event.kind().label() + "，尚待核实。"));
    }

    /// People end a term of years the day before the corresponding day, the Civil Code on it (民法典第二百零一条、第二百零二条):
    /// of that one day nobody can be certain (field §1.4) until a person has said so.
    private Optional<Status> onTheLastDay() {
        return lastTerm()
                .filter(event -> event.kind() == TERM_ENDS && event.verdict().isEmpty())
                .filter(event -> event.basis() == Basis.COUNTED || event.basis() == Basis.DEFAULT_RULE)
                .filter(event -> event.on().filter(day::equals).isPresent())
                .map(event -> status(
                        StatusLabel.UNVERIFIED,
                        Optional.empty(),
                        event,
                        "有效期按通常的写法已于" + chinese(Optional.of(day.minusDays(1))) + "届满，按民法典的算法到" + chinese(event.on())
                                + "届满，这一天是否有效尚待核实。"));
    }

    private Optional<Status> suspended() {
        return confirmed(SUSPENDED)
                .filter(Event::isWhole)
                .filter(event -> !day.isBefore(event.on().orElseThrow()))
                .filter(event -> event.until().map(end -> !day.isAfter(end)).orElse(true))
                .filter(event -> confirmed(RESUMED)
                        .noneMatch(resumed ->
                                !resumed.on().orElseThrow().isBefore(event.on().orElseThrow())
                                        && !day.isBefore(resumed.on().orElseThrow())))
                .findFirst()
                .map(event -> status(
                        StatusLabel.SUSPENDED,
                        event.on(),
                        event,
                        "自" + chinese(event.on()) + "起" + by(event) + "暂停执行"
                                + event.until()
                                        .map(end -> "，至" + chinese(Optional.of(end)) + "止")
                                        .orElse("") + "。"));
    }

    private Optional<Status> unknown() {
        if (commencement().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Status(StatusLabel.UNVERIFIED, Optional.empty(), Optional.empty(), "施行日期不明，有效性尚待核实。"));
    }

    private Optional<Status> partly() {
        return events.stream()
                .filter(event -> event.standing() == Standing.CONFIRMED && !event.isWhole())
                .filter(event -> event.kind() == REPEALED || event.kind() == LAPSED)
                .filter(this::reached)
                .findFirst()
                .map(event -> status(
                        StatusLabel.PARTLY_LAPSED,
                        event.on(),
                        event,
                        String.join("、", event.scope()) + "已于" + chinese(event.on()) + by(event)
                                + event.kind().label() + "，其余有效。"));
    }

    private Optional<Status> amended() {
        return events.stream()
                .filter(event -> event.standing() == Standing.CONFIRMED && event.kind() == AMENDED)
                .filter(this::reached)
                .reduce((earlier, later) -> later)
                .map(event -> status(
                        StatusLabel.AMENDED,
                        event.on(),
                        event,
                        "有效，但已于" + chinese(event.on()) + by(event) + "修改，以修改后的文本为准。"));
    }

    private Status inForce() {
        var event = commencement().orElseThrow();
        var basis = event.basis() == Event.Basis.STATED
                ? ""
                : "（施行日期" + event.basis().label() + "）";
        return status(StatusLabel.IN_FORCE, event.on(), event, "自" + chinese(event.on()) + "起施行，现行有效" + basis + "。");
    }

    /// The day it takes effect: stated days before counted and assumed ones, the earliest of equals.
    private Optional<Event> commencement() {
        return confirmed(COMMENCES)
                .filter(Event::isWhole)
                .min(Comparator.comparing((Event event) -> event.basis() == Event.Basis.ASSUMED)
                        .thenComparing(event -> event.on().orElseThrow()));
    }

    private Optional<Event> first(EventKind kind) {
        return confirmed(kind).filter(Event::isWhole).filter(this::reached).findFirst();
    }

    /// The term or renewal that was the last to run, if it is over and nothing took it further.
    private Optional<Event> termOver() {
        return lastTerm().filter(event -> !day.isBefore(endDay(event)));
    }

    /// The term or renewal that is the last to run; empty where one runs without end.
    private Optional<Event> lastTerm() {
        var terms = Stream.concat(confirmed(TERM_ENDS), confirmed(RENEWED))
                .filter(Event::isWhole)
                .filter(event ->
                        event.kind() == TERM_ENDS || !day.isBefore(event.on().orElseThrow()))
                .toList();
        if (terms.stream()
                .anyMatch(event -> event.kind() == RENEWED && event.until().isEmpty())) {
            return Optional.empty();
        }
        return terms.stream().max(Comparator.comparing(Ruling::endDay));
    }

    private Stream<Event> confirmed(EventKind kind) {
        return events.stream()
                .filter(event -> event.kind() == kind && event.standing() == Standing.CONFIRMED)
                .filter(event -> event.on().isPresent());
    }

    private boolean reached(Event event) {
        return event.on().map(start -> !day.isBefore(start)).orElse(false);
    }

    private static boolean ends(EventKind kind) {
        return kind == REPEALED || kind == LAPSED || kind == SUPERSEDED || kind == TERM_ENDS;
    }

    private static LocalDate started(Event event, LocalDate on) {
        return event.kind() == TERM_ENDS ? on.plusDays(1) : on;
    }

    /// First day on which the document is no longer in force.
    static LocalDate endDay(Event event) {
        return switch (event.kind()) {
            case TERM_ENDS -> event.on().orElseThrow().plusDays(1);
            case RENEWED -> event.until().orElseThrow().plusDays(1);
            case COMMENCES, AMENDED, SUPERSEDED, REPEALED, LAPSED, SUSPENDED, RESUMED, KEPT, CORRECTED ->
                event.on().orElseThrow();
        };
    }

    private static Status status(StatusLabel label, Optional<LocalDate> since, Event because, String reason) {
        return new Status(label, since, Optional.of(because), reason);
    }

    /// 由《X》（文号）第3项
    private static String by(Event event) {
        return event.by().map(name -> "由" + name + event.source().place()).orElse("");
    }

    static String chinese(Optional<LocalDate> day) {
        return day.map(d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日")
                .orElse("某日");
    }
}
