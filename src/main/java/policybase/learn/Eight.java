package policybase.learn;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Sums over passages, for each of some questions: of e^((cosine − 1) / temperature), and of the same times the vector.
/// Takes eight passages at a time, so that their sums stay in the processor's registers.
final class Eight {
    static final int PASSAGES = 8;

    private static final VectorSpecies<Float> LANES = FloatVector.SPECIES_PREFERRED;

    private final float temperature;

    /// Questions, filled up to whole registers.
    private final int width;

    private final int dimensions;

    /// Value `k` of question `b` stands at `k · width + b`.
    private final float[] questions;

    private final float[] vectors;
    private final double[] weights;
    private final float[][] shares;
    private final float[][] taken = new float[PASSAGES][];

    Eight(float[][] questions, float temperature) {
        this.temperature = temperature;
        this.dimensions = questions[0].length;
        this.width = (questions.length + LANES.length() - 1) / LANES.length() * LANES.length();
        this.questions = new float[dimensions * width];
        for (var b = 0; b < questions.length; b++) {
            for (var k = 0; k < dimensions; k++) {
                this.questions[k * width + b] = questions[b][k];
            }
        }
        this.vectors = new float[dimensions * width];
        this.weights = new double[width];
        this.shares = new float[PASSAGES][width];
    }

    double weight(int question) {
        return weights[question];
    }

    float vector(int dimension, int question) {
        return vectors[dimension * width + question];
    }

    /// Adds `count` of the passages, at most eight.
    void add(float[][] passages, int from, int count) {
        for (var i = 0; i < PASSAGES; i++) {
            taken[i] = passages[from + Math.min(i, count - 1)];
        }
        for (var at = 0; at < width; at += LANES.length()) {
            multiply(at);
        }
        for (var i = 0; i < PASSAGES; i++) {
            for (var b = 0; b < width; b++) {
                shares[i][b] = i < count ? (float) Math.exp((shares[i][b] - 1) / temperature) : 0;
                weights[b] += shares[i][b];
            }
        }
        for (var at = 0; at < width; at += LANES.length()) {
            gather(at);
        }
    }

    /// Cosines of the eight with some questions.
    private void multiply(int at) {
        var a = FloatVector.zero(LANES);
        var b = FloatVector.zero(LANES);
        var c = FloatVector.zero(LANES);
        var d = FloatVector.zero(LANES);
        var e = FloatVector.zero(LANES);
        var f = FloatVector.zero(LANES);
        var g = FloatVector.zero(LANES);
        var h = FloatVector.zero(LANES);
        for (var k = 0; k < dimensions; k++) {
            var values = FloatVector.fromArray(LANES, questions, k * width + at);
            a = values.fma(FloatVector.broadcast(LANES, taken[0][k]), a);
            b = values.fma(FloatVector.broadcast(LANES, taken[1][k]), b);
            c = values.fma(FloatVector.broadcast(LANES, taken[2][k]), c);
            d = values.fma(FloatVector.broadcast(LANES, taken[3][k]), d);
            e = values.fma(FloatVector.broadcast(LANES, taken[4][k]), e);
            f = values.fma(FloatVector.broadcast(LANES, taken[5][k]), f);
            g = values.fma(FloatVector.broadcast(LANES, taken[6][k]), g);
            h = values.fma(FloatVector.broadcast(LANES, taken[7][k]), h);
        }
        a.intoArray(shares[0], at);
        b.intoArray(shares[1], at);
        c.intoArray(shares[2], at);
        d.intoArray(shares[3], at);
        e.intoArray(shares[4], at);
        f.intoArray(shares[5], at);
        g.intoArray(shares[6], at);
        h.intoArray(shares[7], at);
    }

    /// Adds the eight vectors by their shares for some questions.
    private void gather(int at) {
        var a = FloatVector.fromArray(LANES, shares[0], at);
        var b = FloatVector.fromArray(LANES, shares[1], at);
        var c = FloatVector.fromArray(LANES, shares[2], at);
        var d = FloatVector.fromArray(LANES, shares[3], at);
        var e = FloatVector.fromArray(LANES, shares[4], at);
        var f = FloatVector.fromArray(LANES, shares[5], at);
        var g = FloatVector.fromArray(LANES, shares[6], at);
        var h = FloatVector.fromArray(LANES, shares[7], at);
        for (var k = 0; k < dimensions; k++) {
            var sum = FloatVector.fromArray(LANES, vectors, k * width + at);
            sum = a.fma(FloatVector.broadcast(LANES, taken[0][k]), sum);
            sum = b.fma(FloatVector.broadcast(LANES, taken[1][k]), sum);
            sum = c.fma(FloatVector.broadcast(LANES, taken[2][k]), sum);
            sum = d.fma(FloatVector.broadcast(LANES, taken[3][k]), sum);
            sum = e.fma(FloatVector.broadcast(LANES, taken[4][k]), sum);
            sum = f.fma(FloatVector.broadcast(LANES, taken[5][k]), sum);
            sum = g.fma(FloatVector.broadcast(LANES, taken[6][k]), sum);
            sum = h.fma(FloatVector.broadcast(LANES, taken[7][k]), sum);
            sum.intoArray(vectors, k * width + at);
        }
    }
}
