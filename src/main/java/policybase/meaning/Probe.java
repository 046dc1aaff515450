package policybase.meaning;

import java.lang.foreign.MemorySegment;

/// A unit vector made ready for comparing with many rows of a [VectorCache]: in steps so large that comparing stays
/// among whole numbers that a float holds exactly. A row is a vector of 8-bit steps; by Cauchy–Schwarz no sum of
/// products, whatever the order, passes 127·√512·4095 < 2²⁴.
public final class Probe {
    private static final float STEPS = 4095;

    private final int[] steps;
    private final float[] floats;

    private Probe(int[] steps) {
        this.steps = steps;
        this.floats = new float[steps.length];
        for (var i = 0; i < steps.length; i++) {
            floats[i] = steps[i];
        }
    }

    /// @param unit a vector of length 1
    public static Probe of(float[] unit) {
        var steps = new int[unit.length];
        for (var i = 0; i < unit.length; i++) {
            steps[i] = Math.round(unit[i] * STEPS);
        }
        return new Probe(steps);
    }

    public int dimensions() {
        return steps.length;
    }

    /// The steps.
    int[] steps() {
        return steps;
    }

    /// The same numbers as floats.
    float[] floats() {
        return floats;
    }

    /// Cosine with a row.
    ///
    /// @param offset where the steps of the row begin in the file
    /// @param scale length of one step of the row
    float cosine(Product product, MemorySegment file, long offset, float scale) {
        return product.of(this, file, offset) * (scale / STEPS);
    }

    /// Steps of this and of another probe with a row, as [Product#both] has them; times [#step] they are cosines.
    long both(Product product, Probe other, MemorySegment file, long offset) {
        return product.both(this, other, file, offset);
    }

    /// What one step is worth in a row.
    static float step(float scale) {
        return scale / STEPS;
    }
}
