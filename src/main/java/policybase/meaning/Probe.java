package policybase.meaning;

/// A unit vector made ready for comparing with many rows of a [VectorCache]: 16-bit steps, so that comparing needs
/// integers only. A row is a vector of 8-bit steps; by Cauchy–Schwarz no sum of products passes 127·√512·32767 < 2³¹.
public final class Probe {
    private static final float STEPS = Short.MAX_VALUE;

    private final short[] values;

    private Probe(short[] values) {
        this.values = values;
    }

    /// @param unit a vector of length 1
    public static Probe of(float[] unit) {
        var values = new short[unit.length];
        for (var i = 0; i < unit.length; i++) {
            values[i] = (short) Math.round(unit[i] * STEPS);
        }
        return new Probe(values);
    }

    public int dimensions() {
        return values.length;
    }

    /// @param scale length of one step of the row
    float dot(byte[] row, float scale) {
        var steps = values;
        var sum = 0;
        for (var i = 0; i < steps.length; i++) {
            sum += row[i] * steps[i];
        }
        return sum * (scale / STEPS);
    }
}
