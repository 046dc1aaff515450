package policybase.app.part;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import policybase.answer.Outcome;
import policybase.entry.Popularity;
import policybase.screening.Masking;
import policybase.search.Searcher.Suggestion;
import policybase.store.KeptAnswers;
import policybase.store.KeptAnswers.Often;
import policybase.store.Shifts;
import policybase.store.Shifts.Hot;
import policybase.text.Normalizer;
import policybase.text.Pinyin;

/// What people really ask (大家常问): questions that were answered and answers that operators told, counted over the last
/// weeks. Nothing rare is ever shown: a question counts from so many times on so many days on, so that it is not one
/// person's own, and never where anything in it was or should be masked.
public final class OftenAsked implements Popularity {
    /// A season's questions: what was asked before says little of today.
    private static final Duration WINDOW = Duration.ofDays(60);

    /// Asked at least so often, on at least so many days: one person who asks again and again does so within a day.
    private static final int TIMES = 5;

    private static final int DAYS = 3;

    private static final int MOST = 500;

    /// Longer ones tell a story, and a story is somebody's.
    private static final int LONGEST = 30;

    /// A number of an account, a telephone or a paper, in whole or in part.
    private static final Pattern NUMBER = Pattern.compile("\\d{5,}|【");

    /// Counted again after so long.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final List<String> ANSWERED =
            List.of(Outcome.CURATED.code(), Outcome.ANSWERED.code(), Outcome.PARTLY_ANSWERED.code());

    private final KeptAnswers answers;
    private final Shifts shifts;
    private final Clock clock;
    private volatile Counted counted = new Counted(Instant.MIN, List.of(), Map.of(), Map.of());

    public OftenAsked(KeptAnswers answers, Shifts shifts, Clock clock) {
        this.answers = answers;
        this.shifts = shifts;
        this.clock = clock;
    }

    private record Counted(
            Instant at, List<Question> questions, Map<String, Integer> asked, Map<String, Integer> told) {}

    private record Question(String text, String normal, Pinyin sound) {
        boolean fits(String typed) {
            return normal.contains(typed) || sound.beginsWith(typed);
        }
    }

    @Override
    public int of(List<String> questions, String target) {
        var now = counted();
        return now.told().getOrDefault(target, 0)
                + questions.stream()
                        .map(OftenAsked::key)
                        .distinct()
                        .mapToInt(question -> now.asked().getOrDefault(question, 0))
                        .sum();
    }

    /// Questions that begin, sound or hold what is typed, most often asked first.
    ///
    /// @param typed in its normal form, lower case
    /// @param day unused: what is suggested is only put into the box, and asked again when it is taken
    public List<Suggestion> fitting(String typed, LocalDate day) {
        return counted().questions().stream()
                .filter(question -> question.fits(typed))
                .map(question -> new Suggestion(Suggestion.Kind.QUESTION, question.text(), ""))
                .toList();
    }

    private Counted counted() {
        var now = clock.instant();
        if (counted.at().plus(FRESH).isBefore(now)) {
            counted = count(now);
        }
        return counted;
    }

    private Counted count(Instant now) {
        var since = now.minus(WINDOW);
        var asked = answers.often(since, ANSWERED, TIMES, DAYS, MOST).stream()
                .filter(often -> mayBeShown(often.question()))
                .toList();
        var told = shifts.hot(since, MOST).stream()
                .filter(hot -> hot.times() >= TIMES)
                .collect(Collectors.toMap(Hot::target, Hot::times));
        return new Counted(
                now,
                asked.stream().map(OftenAsked::question).toList(),
                asked.stream().collect(Collectors.toMap(often -> key(often.question()), Often::times, Integer::sum)),
                told);
    }

    private static boolean mayBeShown(String question) {
        return question.length() <= LONGEST
                && !NUMBER.matcher(question).find()
                && Masking.mask(question).equals(question);
    }

    private static Question question(Often often) {
        var text = often.question();
        return new Question(text, key(text), Pinyin.of(text));
    }

    /// Questions that differ in width, case or their last mark are one.
    private static String key(String text) {
        return Normalizer.normalize(text).toLowerCase(Locale.ROOT).replaceAll("[\\s?!.,。，！？]+$", "");
    }
}
