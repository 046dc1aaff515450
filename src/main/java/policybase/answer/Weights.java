package policybase.answer;

import policybase.search.WeightFile;

/// How much each of the [Signals] counts, as learned from judged questions (`answer-weights.tsv`, made by the command
/// `train-answers`).
///
/// @param clause for [Signals#CLAUSE]: whether a clause answers rather than another
/// @param question for [Signals#QUESTION]: whether the base answers at all; the first is a constant
/// @param entry for [EntrySignals#NAMES]: whether a reviewed entry answers; the first is a constant
@SuppressWarnings("ArrayRecordComponent") // numbers for computing, read once and never changed
public record Weights(double[] clause, double[] question, double[] entry) {
    /// Ways to weigh, as the file names them: with vectors of meaning, and without.
    public static final String MEANING = "meaning";

    public static final String WORDS = "words";

    private static final WeightFile FILE = WeightFile.load("/policybase/answer/answer-weights.tsv");

    private static final Weights BY_MEANING = of(MEANING);

    private static final Weights BY_WORDS = of(WORDS);

    static Weights of(boolean withMeaning) {
        return withMeaning ? BY_MEANING : BY_WORDS;
    }

    private static Weights of(String way) {
        return new Weights(
                FILE.of(way + "\tclause", Signals.CLAUSE),
                FILE.of(way + "\tquestion", Signals.QUESTION),
                FILE.of(way + "\tentry", EntrySignals.NAMES));
    }
}
