package policybase.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.answer.question.Asked;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.document.Entry.Basis;
import policybase.search.Confidence;

/// What speaks for a reviewed entry (咨询条目) as the answer to a question that is not word for word one of its own. How
/// much each counts is learned ([Weights]). Two questions on one matter are often alike and yet not the same (一年能领几次,
/// 最多能领多少); what tells them apart is whether the clauses that answer are those the entry rests on.
public final class EntrySignals {
    /// - a constant;
    /// - alike: [Likeness] of the two questions; meaning: cosine of theirs, 0 without vectors;
    /// - held: share of the question's content that the entry holds, with its answer and the words it rests on;
    /// - unit: the entry tells it in the unit asked for (元, 天);
    /// - terms: number of the question's words of content, up to five;
    /// - behind: how far the best clause the entry rests on falls behind the best of all, up to three.
    public static final List<String> NAMES = List.of("constant", "alike", "meaning", "held", "unit", "terms", "behind");

    /// From here on an entry answers.
    private static final double ENOUGH = 0.6;

    /// From here on it does where the two questions are alike, likeness 0.8 or more: in that case another clause has to
    /// speak against it.
    private static final double ENOUGH_ALIKE = 0.4;

    private static final double ALIKE = 0.8;

    /// Farther behind is all the same.
    private static final double FAR = 3;

    private static final int WORDS = 5;

    private EntrySignals() {}

    static double[] of(Asked asked, EntryAnswers.Near near, Weighing weighing) {
        var told = told(near.entry());
        return new double[] {
            1,
            near.likeness(),
            Math.max(near.cosine(), 0),
            asked.coverage(told),
            asked.isMeasuredIn(told) ? 1 : 0,
            Math.min(asked.terms().size(), WORDS),
            Math.min(weighing.behind(near.entry().basis()), FAR)
        };
    }

    /// How probable it is that the entry answers, 0 to 1.
    static double chance(double[] signals, boolean withMeaning) {
        return Confidence.of(signals, Weights.of(withMeaning).entry());
    }

    static boolean isEnough(double chance, double likeness) {
        return chance >= (likeness >= ALIKE ? ENOUGH_ALIKE : ENOUGH);
    }

    /// All that is told by an entry, with its questions and the words it rests on.
    static String told(Entry entry) {
        var telling = entry.telling();
        return Stream.of(
                        entry.questions().stream(),
                        Stream.of(telling.spoken(), telling.full(), telling.where(), telling.how(), telling.when()),
                        telling.conditions().stream(),
                        telling.materials().stream(),
                        telling.amounts().stream().map(EntrySignals::words),
                        entry.basis().stream().map(Basis::quote))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    private static String words(Amount amount) {
        return amount.label() + amount.figure();
    }
}
