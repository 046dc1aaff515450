package policybase.structure;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Relation;
import policybase.text.ChineseDates;
import policybase.text.Numerals;

/// From when to when that works which a sentence does to another document, as far as the sentence names the days:
/// 《X》自2022年5月1日至2022年9月30日暂停执行, 有效期延长至2024年12月31日.
///
/// @param from first day
/// @param until last day, of a renewed term or of a suspension
/// @param longer by how much a term is lengthened, where no last day is named
public record ActingDays(Optional<LocalDate> from, Optional<LocalDate> until, Optional<Period> longer) {
    private static final String DAY = "(?<%s>[12１２二一][^，。；：、至到起止《》日]{4,14}日)";
    private static final String BEGINS =
            "(?:自|从|于)\\s*" + DAY.formatted("from") + "\\s*(?:起|以后|之后|零时起)?(?!\\s*(?:施行|实施|执行|生效|发布|公布|印发|制定)的)";
    private static final Pattern ENDS_FROM =
            Pattern.compile(BEGINS + "，?(?:[^，。；《]|《[^》]*》){0,60}?(?:废止|失效|停止|不再|终止|作废|施行|生效|实施|执行)(?!的)");
    private static final Pattern RENEWED_FROM = Pattern.compile(BEGINS + "[^，。；《]{0,10}?(?:继续|延长|延续|顺延|重新)");
    private static final Pattern PAUSED_FROM =
            Pattern.compile(BEGINS + "(?:至|到)?，?(?:[^，。；《]|《[^》]*》){0,60}?(?:暂停|暂缓)");
    private static final Pattern RESUMED_FROM = Pattern.compile(BEGINS + "，?(?:[^，。；《]|《[^》]*》){0,60}?恢复");
    private static final Pattern RENEWED_UNTIL =
            Pattern.compile("(?:延长|延续|顺延|延期|执行|实施|施行|有效期?限?)(?:调整)?(?:为|：)?(?:至|到)\\s*" + DAY.formatted("until"));
    private static final Pattern PAUSED_UNTIL =
            Pattern.compile("(?:至|到)\\s*(?<until>(?:[12１２二一][^，。；：、至到起止《》日月]{3,6}年)?[^，。；：、至到起止《》日年]{2,6}日)");
    private static final Pattern LONGER =
            Pattern.compile("(?:延长|延续|顺延|延期)(?:有效期)?\\s*(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s*(?<unit>年|个月)");

    private static final ActingDays NONE = new ActingDays(Optional.empty(), Optional.empty(), Optional.empty());

    /// What the sentence of a relation says; nothing for kinds that have no days of their own.
    public static ActingDays of(Relation relation) {
        return switch (relation.kind()) {
            case REPEALS, LAPSES -> from(ENDS_FROM, relation);
            case RENEWS -> from(RENEWED_FROM, relation).renewed(relation);
            case SUSPENDS -> from(PAUSED_FROM, relation).paused(relation);
            case RESUMES -> from(RESUMED_FROM, relation);
            default -> NONE;
        };
    }

    private static ActingDays from(Pattern form, Relation relation) {
        var quote = relation.quote();
        var at = place(relation);
        var nearest = form.matcher(quote)
                .results()
                .min(Comparator.comparingInt((MatchResult found) -> Math.abs(found.start() - at)));
        return new ActingDays(nearest.flatMap(found -> day(found.group("from"))), Optional.empty(), Optional.empty());
    }

    private ActingDays renewed(Relation relation) {
        var behind = relation.quote().substring(place(relation));
        var named = RENEWED_UNTIL.matcher(behind).results().findFirst().flatMap(found -> day(found.group("until")));
        var longer = LONGER.matcher(behind).results().findFirst().flatMap(ActingDays::period);
        return new ActingDays(from, named, longer);
    }

    private ActingDays paused(Relation relation) {
        var last = PAUSED_UNTIL
                .matcher(relation.quote())
                .results()
                .map(found -> found.group("until"))
                .findFirst()
                .flatMap(until -> day(until).or(() -> from.flatMap(start -> day(start.getYear() + "年" + until))));
        return new ActingDays(from, last, Optional.empty());
    }

    private static Optional<Period> period(MatchResult found) {
        var number = Numerals.parse(found.group("n"));
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                found.group("unit").equals("年")
                        ? Period.ofYears(number.getAsInt())
                        : Period.ofMonths(number.getAsInt()));
    }

    /// Where the sentence names the document.
    private static int place(Relation relation) {
        var title = relation.cited().title().map(relation.quote()::indexOf).orElse(-1);
        var number = relation.cited()
                .number()
                .map(DocumentNumber::toString)
                .map(relation.quote()::indexOf)
                .orElse(-1);
        return Math.max(0, Math.max(title, number));
    }

    private static Optional<LocalDate> day(String text) {
        return ChineseDates.first(text).map(ChineseDates.Found::day);
    }
}
