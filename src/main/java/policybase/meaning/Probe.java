package policybase.meaning;

import java.lang.foreign.MemorySegment;

/// A unit vector made ready for comparing with many rows of a [VectorCache]: 16-bit steps, so that comparing needs
/// integers only. A row is a vector of 8-bit steps; by Cauchy–Schwarz no sum of products passes 127·√512·32767 < 2³¹.
public final class Probe {
    private static final float STEPS = Short.MAX_VALUE;

    private final int[] values;

    private Probe(int[] values) {
        this.values = values;
    }

    /// @param unit a vector of length 1
    public static Probe of(float[] unit) {
        var values = new int[unit.length];
        for (var i = 0; i < unit.length; i++) {
            values[i] = Math.round(unit[i] * STEPS);
        }
        return new Probe(values);
    }

    public int dimensions() {
        return values.length;
    }

    /// Cosine with a row.
    ///
    /// @param offset where the steps of the row begin in the file
    /// @param scale length of one step of the row
    float cosine(Product product, MemorySegment file, long offset, float scale) {
        return product.of(values, file, offset) * (scale / STEPS);
    }

    /// Steps of this and of another probe with a row, as [Product#both] has them; times [#step] they are cosines.
    long both(Product product, Probe other, MemorySegment file, long offset) {
        return product.both(values, other.values, file, offset);
    }

    /// What one step is worth in a row.
    static float step(float scale) {
        return scale / STEPS;
    }
}
