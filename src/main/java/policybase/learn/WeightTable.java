package policybase.learn;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Learned weights as the lines of `ranking-weights.tsv`: way, signal, weight.
///
/// @param meaning weights where there are vectors
/// @param words weights for ranking by words alone
public record WeightTable(List<Weight> meaning, List<Weight> words) {

    public record Weight(String signal, double weight) {}

    public WeightTable {
        meaning = List.copyOf(meaning);
        words = List.copyOf(words);
    }

    /// @param comments lines to stand above
    public List<String> lines(List<String> comments) {
        return Stream.of(
                        comments.stream().map(comment -> "# " + comment),
                        meaning.stream().map(weight -> line("meaning", weight)),
                        words.stream().map(weight -> line("words", weight)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String line(String way, Weight weight) {
        return String.format(Locale.ROOT, "%s\t%s\t%.4f", way, weight.signal(), weight.weight());
    }
}
