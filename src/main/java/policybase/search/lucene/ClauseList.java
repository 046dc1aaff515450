package policybase.search.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/// The clauses in order by one measure, among the documents let through.
final class ClauseList {
    /// A place further down counts so much less: 10 / (10 + place), as reciprocal rank fusion has it.
    private static final float PACE = 10;

    /// Further down a place says nothing.
    private static final int DEEPEST = 1000;

    private final float[] values;
    private final int[] best;

    /// The places of the best in rising order, and the rank of each.
    private final int[] ranked;

    private final float[] ranks;

    /// @param values by place
    /// @param least clauses that measure no more are not in the list
    /// @param stretches as [Catalog#stretches] has them
    ClauseList(float[] values, float least, int[] stretches) {
        this.values = values;
        best = Top.of(values, least, stretches, DEEPEST);
        var order = new long[best.length];
        var place = 1;
        for (var i = 0; i < best.length; i++) {
            place = i > 0 && values[best[i]] == values[best[i - 1]] ? place : i + 1;
            order[i] = (long) best[i] << Integer.SIZE | place;
        }
        Arrays.sort(order);
        ranked = new int[best.length];
        ranks = new float[best.length];
        for (var i = 0; i < order.length; i++) {
            ranked[i] = (int) (order[i] >>> Integer.SIZE);
            ranks[i] = PACE / (PACE + (int) order[i]);
        }
    }

    /// Marks the first clauses of the list.
    void first(int depth, FixedBitSet clauses) {
        for (var i = 0; i < Math.min(depth, best.length); i++) {
            clauses.set(best[i]);
        }
    }

    /// What the best clause measures, 0 for an empty list.
    float greatest() {
        return best.length == 0 ? 0 : values[best[0]];
    }

    float measure(int clause) {
        return values[clause];
    }

    /// Near 1 at the top, less further down, 0 where the clause is not in the list; equals share a place.
    float rank(int clause) {
        var at = Arrays.binarySearch(ranked, clause);
        return at < 0 ? 0 : ranks[at];
    }
}
