package policybase.search;

import java.util.List;
import java.util.stream.Stream;

/// How probable it is that a clause answers what was typed. A ranking only compares; whether the best is good enough
/// hangs on how far it stands out among the candidates and how much of the question it holds, by words and by meaning.
/// Ranking and learning both make the features here.
public final class Confidence {
    /// Signals that mean the same for every question.
    private static final List<String> ABSOLUTE =
            List.of("words.share", "grams.share", "runs.share", "meaning.score", "turned.score");

    private final int[] columns;

    /// @param names of the signals of candidates
    public Confidence(List<String> names) {
        columns = ABSOLUTE.stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray();
    }

    /// Names of the features: a constant, the logarithm of the candidate's chance among its like, and the signals.
    public static List<String> features(List<String> names) {
        return Stream.concat(Stream.of("constant", "chance"), ABSOLUTE.stream().filter(names::contains))
                .toList();
    }

    /// Logarithms of the softmax of sums of weighed signals.
    public static double[] chances(double[] sums) {
        var greatest = Double.NEGATIVE_INFINITY;
        for (var sum : sums) {
            greatest = Math.max(greatest, sum);
        }
        var total = 0.0;
        for (var sum : sums) {
            total += Math.exp(sum - greatest);
        }
        var chances = new double[sums.length];
        for (var i = 0; i < sums.length; i++) {
            chances[i] = sums[i] - greatest - Math.log(total);
        }
        return chances;
    }

    /// @param signals of a candidate, in the order of their names
    /// @param chance from [#chances]
    public double[] features(double[] signals, double chance) {
        var features = new double[columns.length + 2];
        features[0] = 1;
        features[1] = chance;
        for (var i = 0; i < columns.length; i++) {
            features[i + 2] = signals[columns[i]];
        }
        return features;
    }

    /// How probable features make it under learned weights (logistic), 0 to 1.
    ///
    /// @param weights one for each feature
    public static double of(double[] features, double[] weights) {
        return 1 / (1 + Math.exp(-WeightFile.sum(features, weights)));
    }
}
