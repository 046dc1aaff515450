package policybase.learn;

/// Steps down a gradient, each value at a pace of its own (Kingma and Ba 2015, with their constants), from the
/// identity.
final class Adam {
    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double LEAST = 1e-8;

    private final float[][] matrix;
    private final float[][] means;
    private final float[][] squares;
    private int steps;

    Adam(int dimensions) {
        matrix = new float[dimensions][dimensions];
        means = new float[dimensions][dimensions];
        squares = new float[dimensions][dimensions];
        for (var i = 0; i < dimensions; i++) {
            matrix[i][i] = 1;
        }
    }

    float[][] matrix() {
        return matrix;
    }

    void step(float[][] gradient, double pace) {
        steps++;
        var first = 1 - Math.pow(FIRST, steps);
        var second = 1 - Math.pow(SECOND, steps);
        for (var i = 0; i < matrix.length; i++) {
            for (var j = 0; j < matrix.length; j++) {
                var g = gradient[i][j];
                means[i][j] = (float) (FIRST * means[i][j] + (1 - FIRST) * g);
                squares[i][j] = (float) (SECOND * squares[i][j] + (1 - SECOND) * g * g);
                matrix[i][j] -= (float) (pace * means[i][j] / first / (Math.sqrt(squares[i][j] / second) + LEAST));
            }
        }
    }
}
