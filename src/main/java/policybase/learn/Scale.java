package policybase.learn;

import java.util.List;

/// Means and deviations of the columns of some rows, to bring them to a like scale before learning.
@SuppressWarnings("ArrayRecordComponent") // numbers within a computation
record Scale(double[] means, double[] deviations) {
    /// A column that varies less says nothing.
    private static final double STILL = 1e-6;

    /// @param rows at least one; a deviation is never 0
    static Scale of(List<double[]> rows) {
        var size = rows.getFirst().length;
        var means = new double[size];
        var deviations = new double[size];
        for (var row : rows) {
            for (var i = 0; i < size; i++) {
                means[i] += row[i];
                deviations[i] += row[i] * row[i];
            }
        }
        for (var i = 0; i < size; i++) {
            means[i] /= rows.size();
            deviations[i] = Math.sqrt(Math.max(deviations[i] / rows.size() - means[i] * means[i], 0)) + 1e-9;
        }
        return new Scale(means, deviations);
    }

    /// A row whose first column is a constant, the others brought to mean 0 and deviation 1.
    double[] apply(double[] row) {
        var scaled = new double[row.length];
        scaled[0] = row[0];
        for (var i = 1; i < row.length; i++) {
            scaled[i] = isStill(i) ? 0 : (row[i] - means[i]) / deviations[i];
        }
        return scaled;
    }

    /// Weights for rows as they are, from those learned for scaled rows.
    double[] unscaled(double[] weights) {
        var own = weights.clone();
        for (var i = 1; i < own.length; i++) {
            own[i] = isStill(i) ? 0 : own[i] / deviations[i];
            own[0] -= own[i] * means[i];
        }
        return own;
    }

    private boolean isStill(int column) {
        return deviations[column] < STILL;
    }
}
