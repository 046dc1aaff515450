package policybase.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Learned weights as the lines of `ranking-weights.tsv`: way, signal, weight.
///
/// @param meaning weights where there are vectors
/// @param words weights for ranking by words alone
/// @param confidence weights of the features of [policybase.search.Confidence] where there are vectors
/// @param confidenceByWords the same by words alone
public record WeightTable(
        List<Weight> meaning, List<Weight> words, List<Weight> confidence, List<Weight> confidenceByWords) {

    public record Weight(String signal, double weight) {}

    public WeightTable {
        meaning = List.copyOf(meaning);
        words = List.copyOf(words);
        confidence = List.copyOf(confidence);
        confidenceByWords = List.copyOf(confidenceByWords);
    }

    /// @param comments lines to stand above
    public List<String> lines(List<String> comments) {
        return Stream.of(
                        comments.stream().map(comment -> "# " + comment),
                        meaning.stream().map(weight -> line("meaning", weight)),
                        words.stream().map(weight -> line("words", weight)),
                        confidence.stream().map(weight -> line("confidence", weight)),
                        confidenceByWords.stream().map(weight -> line("confidence by words", weight)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(String way, Weight weight) {
        return String.format(Locale.ROOT, "%s\t%s\t%.4f", way, weight.signal(), weight.weight());
    }
}
