package policybase.search.lucene;

import org.apache.lucene.util.FixedBitSet;

/// The clauses in order by one measure, among the documents let through.
final class ClauseList {
    /// A place further down counts so much less: 10 / (10 + place), as reciprocal rank fusion has it.
    private static final float PACE = 10;

    /// Further down a place says nothing.
    private static final int DEEPEST = 1000;

    private final Measure measure;
    private final int[] best;
    private final float[] ranks;

    /// A number for a clause.
    interface Measure {
        float of(int clause);
    }

    /// @param places size of the index
    /// @param least clauses that measure no more are not in the list
    ClauseList(Measure measure, float least, Catalog catalog, FixedBitSet through, int places) {
        this.measure = measure;
        var top = new Top(DEEPEST);
        for (var document = through.nextSetBit(0); document < catalog.count(); document = next(through, document)) {
            for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                var score = measure.of(clause);
                if (score > least) {
                    top.offer(clause, score);
                }
            }
        }
        best = top.places();
        ranks = new float[places];
        var place = 1;
        for (var i = 0; i < best.length; i++) {
            place = i > 0 && measure.of(best[i]) == measure.of(best[i - 1]) ? place : i + 1;
            ranks[best[i]] = PACE / (PACE + place);
        }
    }

    /// Document after this one, beyond all when there is none.
    static int next(FixedBitSet bits, int document) {
        return document + 1 >= bits.length() ? Integer.MAX_VALUE : bits.nextSetBit(document + 1);
    }

    /// Marks the first clauses of the list.
    void first(int depth, FixedBitSet clauses) {
        for (var i = 0; i < Math.min(depth, best.length); i++) {
            clauses.set(best[i]);
        }
    }

    /// What the best clause measures, 0 for an empty list.
    float greatest() {
        return best.length == 0 ? 0 : measure.of(best[0]);
    }

    float measure(int clause) {
        return measure.of(clause);
    }

    /// Near 1 at the top, less further down, 0 where the clause is not in the list; equals share a place.
    float rank(int clause) {
        return ranks[clause];
    }
}
