package policybase.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.NumericUtils;

/// Picks the best so many places of a list. A sample of the list tells about how high they stand, so that only those
/// are gathered and put in order; where the sample was mistaken, it goes lower.
final class Top {
    /// One place in so many is looked at for the sample; prime, so that it does not keep step with the texts.
    private static final int STRIDE = 131;

    /// More than enough are gathered, so that going lower is rare.
    private static final double AMPLE = 2;

    private final float[] values;
    private final int[] stretches;
    private long[] gathered = {};
    private int size;

    private Top(float[] values, int[] stretches) {
        this.values = values;
        this.stretches = stretches;
    }

    /// Places, best first; of equals the one that stands first.
    ///
    /// @param values by place
    /// @param least places that hold no more are left out
    /// @param stretches of places to look at: from, to (exclusive), from, to, …
    /// @param most how many are wanted
    static int[] of(float[] values, float least, int[] stretches, int most) {
        var top = new Top(values, stretches);
        var sample = top.sample();
        for (var wanted = (int) (most * AMPLE / STRIDE) + 1; ; wanted *= 4) {
            var floor =
                    wanted >= sample.length ? least : Math.max(least, Math.nextDown(sample[sample.length - wanted]));
            top.gather(floor);
            if (top.size >= most || floor <= least) {
                return top.best(most);
            }
        }
    }

    /// Some of the values, rising.
    private float[] sample() {
        var sample = new float[values.length / STRIDE + stretches.length];
        var count = 0;
        for (var i = 0; i < stretches.length; i += 2) {
            for (var place = stretches[i]; place < stretches[i + 1]; place += STRIDE) {
                sample[count++] = values[place];
            }
        }
        Arrays.sort(sample, 0, count);
        return Arrays.copyOf(sample, count);
    }

    private void gather(float floor) {
        size = 0;
        gathered = new long[count(floor)];
        for (var i = 0; i < stretches.length; i += 2) {
            for (var place = stretches[i]; place < stretches[i + 1]; place++) {
                if (values[place] > floor) {
                    gathered[size++] = (long) NumericUtils.floatToSortableInt(values[place]) << Integer.SIZE
                            | Integer.toUnsignedLong(~place);
                }
            }
        }
    }

    private int count(float floor) {
        var count = 0;
        for (var i = 0; i < stretches.length; i += 2) {
            for (var place = stretches[i]; place < stretches[i + 1]; place++) {
                count += values[place] > floor ? 1 : 0;
            }
        }
        return count;
    }

    private int[] best(int most) {
        Arrays.sort(gathered, 0, size);
        var places = new int[Math.min(size, most)];
        for (var i = 0; i < places.length; i++) {
            places[i] = ~(int) gathered[size - 1 - i];
        }
        return places;
    }
}
