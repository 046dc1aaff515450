package policybase.learn;

import java.util.Arrays;
import java.util.List;

/// Learns how much each signal counts: the weights under which the answers of all questions are most probable together,
/// where the probability of a candidate among its like is the softmax of its weighed signals. One best solution, found
/// by Newton's method.
final class Listwise {
    /// Pull of every weight to 0, for signals brought to deviation 1. 0.001 and 0.01 are alike on held-out questions;
    /// the stronger keeps signals that say nearly the same from pulling against each other.
    private static final double PULL = 0.01;

    private static final int STEPS = 30;

    /// Steps shorter than this change nothing.
    private static final double STILL = 1e-6;

    /// A candidate less probable adds nothing to the curvature.
    private static final double FAINT = 1e-6;

    private final double[] deviations;
    private final List<Lesson> lessons;
    private final List<Double> counts;
    private final double total;

    /// @param counts how much each lesson counts
    private Listwise(List<Lesson> lessons, List<Double> counts) {
        this.counts = counts;
        this.total = counts.stream().mapToDouble(Double::doubleValue).sum();
        this.deviations = Scale.of(lessons.stream()
                        .flatMap(lesson -> Arrays.stream(lesson.values()))
                        .toList())
                .deviations();
        this.lessons = lessons.stream().map(lesson -> lesson.over(deviations)).toList();
    }

    /// @param lessons of which some may have no answer among their candidates: they teach nothing
    /// @return a weight for each signal
    static double[] learn(List<Lesson> lessons, List<Double> counts) {
        return new Listwise(lessons, counts).weights();
    }

    /// Loss with its slope and curvature at some weights.
    @SuppressWarnings("ArrayRecordComponent") // numbers within a computation
    private record Point(double loss, double[] slope, double[][] curvature) {}

    private double[] weights() {
        var weights = new double[deviations.length];
        var here = look(weights);
        for (var step = 0; step < STEPS; step++) {
            var direction = Linear.solve(here.curvature(), here.slope());
            var length = 1.0;
            var next = look(moved(weights, direction, length));
            while (next.loss() > here.loss() && length > STILL) {
                length /= 2;
                next = look(moved(weights, direction, length));
            }
            if (next.loss() > here.loss() - STILL * STILL) {
                break;
            }
            weights = moved(weights, direction, length);
            here = next;
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] /= deviations[i];
        }
        return weights;
    }

    private static double[] moved(double[] weights, double[] direction, double length) {
        var moved = weights.clone();
        for (var i = 0; i < moved.length; i++) {
            moved[i] -= length * direction[i];
        }
        return moved;
    }

    private Point look(double[] weights) {
        var size = weights.length;
        var slope = new double[size];
        var curvature = new double[size][size];
        var loss = 0.0;
        for (var i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).isAnswered()) {
                loss += look(lessons.get(i), counts.get(i) / total, weights, slope, curvature);
            }
        }
        for (var i = 0; i < size; i++) {
            loss += PULL * weights[i] * weights[i] / 2;
            slope[i] += PULL * weights[i];
            curvature[i][i] += PULL;
        }
        return new Point(loss, slope, curvature);
    }

    /// Adds one lesson's slope and the lower half of its curvature.
    private double look(Lesson lesson, double count, double[] weights, double[] slope, double[][] curvature) {
        var size = weights.length;
        var values = lesson.values();
        var sums = new double[values.length];
        for (var c = 0; c < values.length; c++) {
            for (var i = 0; i < size; i++) {
                sums[c] += weights[i] * values[c][i];
            }
        }
        var chances = softmax(sums);
        var wanted = lesson.wanted();
        var mean = new double[size];
        var loss = 0.0;
        for (var c = 0; c < values.length; c++) {
            loss -= wanted[c] * Math.log(Math.max(chances[c], 1e-300));
            for (var i = 0; i < size; i++) {
                mean[i] += chances[c] * values[c][i];
                slope[i] += count * (chances[c] - wanted[c]) * values[c][i];
            }
        }
        for (var c = 0; c < values.length; c++) {
            if (chances[c] > FAINT) {
                for (var i = 0; i < size; i++) {
                    var left = count * chances[c] * (values[c][i] - mean[i]);
                    for (var j = 0; j <= i; j++) {
                        curvature[i][j] += left * (values[c][j] - mean[j]);
                    }
                }
            }
        }
        return count * loss;
    }

    private static double[] softmax(double[] sums) {
        var greatest = Double.NEGATIVE_INFINITY;
        for (var sum : sums) {
            greatest = Math.max(greatest, sum);
        }
        var total = 0.0;
        var chances = new double[sums.length];
        for (var c = 0; c < sums.length; c++) {
            chances[c] = Math.exp(sums[c] - greatest);
            total += chances[c];
        }
        for (var c = 0; c < sums.length; c++) {
            chances[c] /= total;
        }
        return chances;
    }
}
