package policybase.search.lucene;

import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;

/// Finds and ranks clauses for a text typed as words, by three lists: words, character bigrams, meaning.
final class WordsRanking {
    private static final float[] NONE = {};

    private final Catalog catalog;
    private final FixedBitSet through;
    private final Ranking ranking;
    private final Lexical words;
    private final Lexical grams;
    private final float[] cosines;

    /// How far meaning is to be trusted, 0 to 1: less where the best clause holds much of the
    /// question's own characters, for there the documents use the asker's words.
    private final double trust;

    /// @param through documents that take part in ranking
    WordsRanking(Snapshot snapshot, FixedBitSet through, QueryTerms terms, Optional<float[]> cosines, Ranking ranking)
            throws IOException {
        this.catalog = snapshot.catalog();
        this.through = through;
        this.ranking = ranking;
        this.cosines = cosines.orElse(NONE);
        words = Lexical.score(snapshot, terms.words(), LuceneSchema.WORDS, LuceneSchema.TITLE_WORDS, ranking);
        grams = Lexical.score(snapshot, terms.grams(), LuceneSchema.GRAMS, LuceneSchema.TITLE_GRAMS, ranking);
        trust = 1 - ranking.meaningGate() * best(grams::share);
    }

    /// A number for a clause.
    private interface Measure {
        double of(int clause);
    }

    /// The clauses found among all the documents of `wide`: those that hold enough of the text, or are near enough in
    /// meaning, where enough is judged by the best of those let through.
    FixedBitSet find(FixedBitSet wide, int places) {
        var found = new FixedBitSet(Math.max(places, 1));
        var enough = Math.max(best(this::share) * ranking.foundShare(), 1e-9);
        var near = cosines.length == 0
                ? Double.MAX_VALUE
                : Math.max(best(this::cosine) - ranking.nearMargin() * trust, ranking.nearLeast());
        for (var document = wide.nextSetBit(0); document < catalog.count(); document = next(wide, document)) {
            for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                if (share(clause) >= enough || cosine(clause) >= near) {
                    found.set(clause);
                }
            }
        }
        return found;
    }

    /// Adds the fused score of every clause of the lists, and a trace of it to the clauses beyond their depth.
    void rank(FixedBitSet wide, Findings findings) {
        fuse(ranking.wordsWeight(), words::score, findings);
        fuse(ranking.gramsWeight(), grams::score, findings);
        if (cosines.length > 0) {
            fuse(ranking.meaningWeight() * trust, clause -> 1 + cosine(clause), findings);
        }
        var last = 0.5 / (ranking.fusionK() + ranking.depth());
        for (var document = wide.nextSetBit(0); document < catalog.count(); document = next(wide, document)) {
            for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                findings.add(clause, last * share(clause));
            }
        }
    }

    /// One list's part of the score: weight / (k + rank).
    private void fuse(double weight, Measure measure, Findings findings) {
        var rank = 0;
        for (var clause : top(measure)) {
            findings.add(clause, weight / (ranking.fusionK() + ++rank));
        }
    }

    private int[] top(Measure measure) {
        var top = new Top(ranking.depth());
        for (var document = through.nextSetBit(0); document < catalog.count(); document = next(through, document)) {
            for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                var score = (float) measure.of(clause);
                if (score > 0) {
                    top.offer(clause, score);
                }
            }
        }
        return top.places();
    }

    private double best(Measure measure) {
        var best = 0.0;
        for (var document = through.nextSetBit(0); document < catalog.count(); document = next(through, document)) {
            for (var clause = catalog.firstClause(document); clause < catalog.end(document); clause++) {
                best = Math.max(best, measure.of(clause));
            }
        }
        return best;
    }

    private double share(int clause) {
        return (words.share(clause) + grams.share(clause)) / 2;
    }

    private double cosine(int clause) {
        return cosines.length == 0 ? -1 : cosines[clause];
    }

    private static int next(FixedBitSet bits, int document) {
        return document + 1 >= bits.length() ? Integer.MAX_VALUE : bits.nextSetBit(document + 1);
    }
}
