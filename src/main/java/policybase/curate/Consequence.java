package policybase.curate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Rank;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.TitleKey;
import policybase.store.Held;
import policybase.structure.ActingDays;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What one relation of a published document means for the document it names. It takes effect with the document that
/// says so;
/// when that day is not known the event has none, and the other document becomes 待核实.
final class Consequence {
    static final Set<RelationKind> KINDS = EnumSet.of(
            RelationKind.REPEALS,
            RelationKind.LAPSES,
            RelationKind.AMENDS,
            RelationKind.RENEWS,
            RelationKind.SUSPENDS,
            RelationKind.RESUMES,
            RelationKind.CORRECTS,
            RelationKind.KEEPS);

    /// A title this long, in characters, is taken for the name of one document; shorter ones (暂行办法) are names of many,
    /// and
    /// the effect waits for a person. 《高龄津贴发放办法》 with its place has at least this.
    static final int TELLING_TITLE = 9;

    private static final Pattern PLANNED = Pattern.compile("(?:拟|需要?|计划|应当?)(?:予以)?(?:修改|修订)的|列入修[改订]计划");

    /// An end beside the articles of a renewal or suspension: a day or a length in ISO.
    private static final Pattern TOLD = Pattern.compile("P\\d{1,3}[YM]|\\d{4}-\\d{2}-\\d{2}");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d年");

    private Consequence() {}

    static Optional<Event> of(Held source, Relation relation, Held target, Instant now, String actor) {
        return kind(relation.kind())
                .filter(kind -> !cannotReachBack(source, target)
                        && !isPlanned(relation)
                        && !isOtherVersion(source, relation, target))
                .map(kind -> event(kind, source, relation, target, now, actor));
    }

    private static Event event(EventKind kind, Held source, Relation relation, Held target, Instant now, String actor) {
        var runs = kind == EventKind.RENEWED || kind == EventKind.SUSPENDED;
        var until = runs ? until(relation, target) : Optional.<LocalDate>empty();
        // lengthened, but nobody knows until when: as long as it is not known the old term stands
        var open =
                kind == EventKind.RENEWED && until.isEmpty() && termEnd(target).isPresent();
        return new Event(
                        kind,
                        day(source, relation),
                        until,
                        runs ? clauses(relation) : relation.scope(),
                        now,
                        Optional.of(source.document().metadata().cited()),
                        Optional.of(source.document().id()),
                        relation.quote(),
                        Basis.DECIDED,
                        open ? Standing.PROPOSED : standing(source, relation, target),
                        actor)
                .withItem(ListItem.of(relation));
    }

    /// The last day of a suspension or of a renewed term: as the sentence names it, or as told besides, or counted from
    /// the end of the old term.
    private static Optional<LocalDate> until(Relation relation, Held target) {
        var days = ActingDays.of(relation);
        return days.until()
                .or(() -> days.longer().flatMap(longer -> termEnd(target).map(end -> end.plus(longer))))
                .or(() -> told(relation, target));
    }

    private static Optional<LocalDate> told(Relation relation, Held target) {
        return relation.scope().stream()
                .filter(TOLD.asMatchPredicate())
                .findFirst()
                .flatMap(end -> {
                    try {
                        return end.startsWith("P")
                                ? termEnd(target).map(last -> last.plus(Period.parse(end)))
                                : Optional.of(LocalDate.parse(end));
                    } catch (DateTimeParseException e) {
                        return Optional.empty();
                    }
                });
    }

    /// The articles a renewal or suspension speaks of, without the end that stands beside them.
    private static List<String> clauses(Relation relation) {
        return relation.scope().stream()
                .filter(TOLD.asMatchPredicate().negate())
                .toList();
    }

    private static Optional<LocalDate> termEnd(Held target) {
        return target.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.TERM_ENDS && event.isWhole())
                .flatMap(event -> event.on().stream())
                .max(Comparator.naturalOrder());
    }

    /// A text that is to be amended (拟修改) stays as it is until the new one comes.
    private static boolean isPlanned(Relation relation) {
        return relation.kind() == RelationKind.AMENDS
                && PLANNED.matcher(relation.quote()).find();
    }

    private static Optional<EventKind> kind(RelationKind kind) {
        return switch (kind) {
            case REPEALS -> Optional.of(EventKind.REPEALED);
            case LAPSES -> Optional.of(EventKind.LAPSED);
            case AMENDS -> Optional.of(EventKind.AMENDED);
            case RENEWS -> Optional.of(EventKind.RENEWED);
            case SUSPENDS -> Optional.of(EventKind.SUSPENDED);
            case RESUMES -> Optional.of(EventKind.RESUMED);
            case CORRECTS -> Optional.of(EventKind.CORRECTED);
            case KEEPS -> Optional.of(EventKind.KEPT);
            case REPEALS_UNLISTED,
                    REPLACES,
                    BASED_ON,
                    IMPLEMENTS,
                    FORWARDS,
                    ISSUES,
                    EXPLAINS,
                    INTERPRETS,
                    SUPPLEMENTS,
                    ATTACHES,
                    CITES -> Optional.empty();
        };
    }

    /// 1999年…通过的《X》同时废止, said in a later version of X itself, is of the first X, not of the versions between.
    private static boolean isOtherVersion(Held source, Relation relation, Held target) {
        var work = source.document().metadata().work();
        var made = target.document().metadata().dates().version();
        return work.isPresent()
                && !isNumbered(relation, target)
                && work.equals(target.document().metadata().work())
                && YEAR.matcher(relation.quote()).find()
                && made.map(day -> !relation.quote().contains(day.getYear() + "年"))
                        .orElse(true);
    }

    private static boolean isNumbered(Relation relation, Held target) {
        return relation.cited().number().isPresent()
                && relation.cited().number().equals(target.document().metadata().number());
    }

    /// A text cannot act on one that was made after it: the name it uses was an older document's.
    private static boolean cannotReachBack(Held source, Held target) {
        var acting = source.document().metadata().dates().version();
        var made = target.document().metadata().dates().version();
        return acting.isPresent() && made.isPresent() && made.get().isAfter(acting.get());
    }

    /// The day the sentence itself names (自2022年3月1日起废止), unless that lies before the document that says so was made;
    /// else the day that document takes effect.
    private static Optional<LocalDate> day(Held source, Relation relation) {
        var made = source.document().metadata().dates().version();
        return ActingDays.of(relation)
                .from()
                .filter(day -> made.map(m -> !day.isBefore(m)).orElse(true))
                .or(() -> day(source));
    }

    /// The day the acting document takes effect.
    static Optional<LocalDate> day(Held source) {
        return source.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.COMMENCES && event.standing() == Standing.CONFIRMED)
                .filter(Event::isWhole)
                .flatMap(event -> event.on().stream())
                .findFirst();
    }

    private static Standing standing(Held source, Relation relation, Held target) {
        var number = target.document().metadata().number();
        var exact = relation.cited().number().isPresent()
                && relation.cited().number().equals(number);
        var telling =
                Cited.isNamed(target.document(), relation, source.document().metadata())
                        && relation.cited().title().map(String::length).orElse(0) >= TELLING_TITLE;
        // a national act of that very name: there are no two
        var national = target.document().metadata().rank().compareTo(Rank.LOCAL_REGULATION) < 0
                && relation.cited()
                        .title()
                        .filter(title -> TitleKey.of(title)
                                .equals(TitleKey.of(
                                        target.document().metadata().title().full())))
                        .isPresent();
        var slip = exact
                && Cited.isOtherwiseNamed(
                        target.document().metadata(),
                        relation,
                        source.document().metadata());
        var sure = exact && !slip || telling && !exact || national;
        return sure ? Standing.CONFIRMED : Standing.PROPOSED;
    }
}
