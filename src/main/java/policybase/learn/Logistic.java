package policybase.learn;

import java.util.List;
import policybase.search.Confidence;

/// Logistic regression by Newton's method.
final class Logistic {
    private static final int STEPS = 25;

    private Logistic() {}

    /// @param count how much it counts
    @SuppressWarnings("ArrayRecordComponent") // numbers within a computation
    record Row(double[] features, boolean isTrue, double count) {}

    /// @param pull of every weight to 0, for rows whose counts add up to 1
    static double[] learn(List<Row> rows, int size, double pull) {
        var total = rows.stream().mapToDouble(Row::count).sum();
        var weights = new double[size];
        for (var step = 0; step < STEPS; step++) {
            var slope = new double[size];
            var curvature = new double[size][size];
            for (var row : rows) {
                var chance = Confidence.of(row.features(), weights);
                var count = row.count() / total;
                for (var i = 0; i < size; i++) {
                    slope[i] += count * (chance - (row.isTrue() ? 1 : 0)) * row.features()[i];
                    for (var j = 0; j <= i; j++) {
                        curvature[i][j] += count * chance * (1 - chance) * row.features()[i] * row.features()[j];
                    }
                }
            }
            for (var i = 0; i < size; i++) {
                slope[i] += pull * weights[i];
                curvature[i][i] += pull;
            }
            var direction = Linear.solve(curvature, slope);
            for (var i = 0; i < size; i++) {
                weights[i] -= direction[i];
            }
        }
        return weights;
    }
}
