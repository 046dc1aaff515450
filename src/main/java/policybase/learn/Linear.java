package policybase.learn;

/// Linear equations.
final class Linear {
    private Linear() {}

    /// Solves `matrix · x = right` by Cholesky's method.
    ///
    /// @param matrix symmetric and positive definite; only its lower half is read
    static double[] solve(double[][] matrix, double[] right) {
        var size = right.length;
        var root = new double[size][size];
        for (var i = 0; i < size; i++) {
            for (var j = 0; j <= i; j++) {
                var sum = matrix[i][j];
                for (var k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / root[j][j];
            }
        }
        var solution = right.clone();
        for (var i = 0; i < size; i++) {
            for (var k = 0; k < i; k++) {
                solution[i] -= root[i][k] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        for (var i = size - 1; i >= 0; i--) {
            for (var k = i + 1; k < size; k++) {
                solution[i] -= root[k][i] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }
}
