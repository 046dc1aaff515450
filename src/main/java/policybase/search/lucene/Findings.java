package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import policybase.search.ClauseRanker.RankedClause;
import policybase.search.Closeness;

/// What a query finds in a snapshot: which clauses, how good each is, and which documents it names outright.
final class Findings {
    private final float[] scores;
    private final Map<Integer, Float> confidences = new HashMap<>();
    private final FixedBitSet clauses;
    private final byte[] named;
    private final FixedBitSet preferred;
    private Optional<WordsRanking> ranking = Optional.empty();

    Findings(int places, int documents) {
        scores = new float[places];
        clauses = new FixedBitSet(Math.max(places, 1));
        named = new byte[documents];
        preferred = new FixedBitSet(Math.max(documents, 1));
    }

    /// How a query names a document, the strongest last.
    enum Naming {
        NOT,
        /// Its title holds the words in book marks.
        TITLE_PART,
        /// A part of its number.
        NUMBER_PART,
        /// One of its names, but perhaps for a mark such as 试行.
        TITLE,
        /// One of its names with its mark.
        WHOLE_TITLE,
        /// Agency, year and serial, or agency and serial of an order.
        NUMBER;

        private static final Naming[] ALL = values();
    }

    void name(int document, Naming naming) {
        named[document] = (byte) Math.max(named[document], naming.ordinal());
    }

    Naming naming(int document) {
        return Naming.ALL[named[document]];
    }

    /// Documents of the year or place the text names.
    void prefer(FixedBitSet documents) {
        preferred.or(documents);
    }

    boolean isPreferred(int document) {
        return preferred.get(document);
    }

    void find(int clause) {
        clauses.set(clause);
    }

    void find(FixedBitSet found) {
        clauses.or(found);
    }

    boolean isFound(int clause) {
        return clauses.get(clause);
    }

    void add(int clause, double score) {
        scores[clause] += (float) score;
    }

    void confide(int clause, double confidence) {
        confidences.merge(clause, (float) confidence, Math::max);
    }

    /// How probable it is that a clause answers, 0 where nothing is known.
    float confidence(int clause) {
        return confidences.getOrDefault(clause, 0f);
    }

    /// What else is asked of a clause is asked of the ranking of the words typed.
    void rankedBy(WordsRanking words) {
        ranking = Optional.of(words);
    }

    /// @param meaning nearness in meaning
    Closeness closeness(int clause, double meaning) {
        return ranking.map(words -> words.closeness(clause, meaning)).orElse(Closeness.UNKNOWN);
    }

    float score(int clause) {
        return scores[clause];
    }

    /// Score of the best clause of a document, 0 when none is found.
    float best(Catalog catalog, int document) {
        var best = 0f;
        for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
            best = Math.max(best, scores[clause]);
        }
        return best;
    }

    /// Its best clauses, best first, in reading order among equals.
    ///
    /// @param whole whether those count too that are not found
    int[] bestClauses(Catalog catalog, int document, int limit, boolean whole) {
        return IntStream.range(catalog.firstClause(document), catalog.place(document))
                .filter(clause -> whole || clauses.get(clause))
                .boxed()
                .sorted((a, b) -> scores[a] != scores[b] ? Float.compare(scores[b], scores[a]) : Integer.compare(a, b))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The best clauses of the documents let through, best first.
    List<RankedClause> rank(Snapshot snapshot, FixedBitSet through, int depth) throws IOException {
        var catalog = snapshot.catalog();
        var ranked = new ArrayList<RankedClause>();
        for (var clause : Top.of(scores, 0, catalog.stretches(through), Math.max(depth, 1))) {
            if (!catalog.isDocument(clause)) {
                var document = snapshot.document(catalog.place(catalog.documentAt(clause)));
                ranked.add(
                        new RankedClause(document.id(), snapshot.clause(clause).anchor(), scores[clause]));
            }
        }
        return ranked;
    }
}
