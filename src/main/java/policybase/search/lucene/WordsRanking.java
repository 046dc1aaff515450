package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;
import policybase.search.Closeness;
import policybase.search.Confidence;
import policybase.search.SignalSource;
import policybase.search.WeightFile;

/// Finds and ranks clauses for a text typed as words: the first clauses of each list (words, character bigrams,
/// meaning,
/// turned meaning) are candidates, and all [Signals] together, each with its learned weight, put them in order.
final class WordsRanking {
    private static final float NOTHING = -1;

    private final Snapshot snapshot;
    private final Catalog catalog;
    private final int places;

    /// Where the clauses lie that take part in ranking.
    private final int[] through;

    private final Asker.Learned learned;
    private final Ranking ranking;
    private final Lexical words;
    private final Lexical grams;
    private final float[] shares;
    private final Optional<TextScores.NearLists> near;
    private final Signals signals;
    private final int[] candidates;

    /// How much of the question's words and bigrams the best clause holds, and how much of its runs, 0 to 1: high where
    /// the documents use the asker's words.
    private final double confidence;

    /// The share of the best clause let through.
    private final double bestShare;

    /// @param through documents that take part in ranking
    WordsRanking(
            Snapshot snapshot,
            FixedBitSet through,
            QueryTerms terms,
            TextScores scores,
            Asker.Learned learned,
            Ranking ranking)
            throws IOException {
        this.snapshot = snapshot;
        this.catalog = snapshot.catalog();
        this.places = snapshot.getIndexReader().maxDoc();
        this.through = catalog.stretches(through);
        this.learned = learned;
        this.ranking = ranking;
        words = scores.words();
        grams = scores.grams();
        shares = scores.shares();
        signals = new Signals();
        addLexical("words", words);
        addLexical("grams", grams);
        near = scores.near().isEmpty()
                ? Optional.empty()
                : Optional.of(nearLists(scores.near().orElseThrow(), through));
        near.ifPresent(lists -> {
            signals.add("meaning", lists.plain(), 1);
            signals.add("turned", lists.turned(), 1);
        });
        candidates = signals.candidates(ranking.candidateDepth(), places);
        var runs = new Threes(snapshot, terms.runs(), candidates);
        signals.add("runs.share", runs::share);
        bestShare = best(shares);
        confidence = (bestShare + greatest(candidates, runs::share)) / 2;
    }

    private void addLexical(String name, Lexical lexical) {
        var list = list(lexical.scores(), 0);
        signals.add(name, list, Math.max(list.greatest(), 1e-6f));
        signals.add(name + ".share", clause -> (float) lexical.share(clause));
    }

    private TextScores.NearLists nearLists(Meanings.Near cosines, FixedBitSet documents) throws IOException {
        return snapshot.scores()
                .lists(
                        cosines,
                        documents,
                        () -> new TextScores.NearLists(
                                cosines, list(cosines.plain(), NOTHING), list(cosines.turned(), NOTHING)));
    }

    private ClauseList list(float[] values, float least) {
        return new ClauseList(values, least, through);
    }

    /// The clauses found among all documents: those that hold enough of the text, or are near enough in meaning, where
    /// enough is judged by the best of those let through.
    FixedBitSet find() {
        var found = new FixedBitSet(Math.max(places, 1));
        find(shares, Math.max(bestShare * ranking.foundShare(), 1e-9), found);
        if (near.isPresent()) {
            var margin = ranking.nearMargin() * (1 - ranking.nearGate() * best(grams.shares()));
            var lists = near.get();
            find(lists.cosines().plain(), Math.max(lists.plain().greatest() - margin, ranking.nearLeast()), found);
            find(
                    lists.cosines().turned(),
                    Math.max(lists.turned().greatest() - margin, ranking.nearTurnedLeast()),
                    found);
        }
        return found;
    }

    private void find(float[] values, double least, FixedBitSet found) {
        var all = catalog.stretches();
        for (var i = 0; i < all.length; i += 2) {
            for (var clause = all[i]; clause < all[i + 1]; clause++) {
                if (values[clause] >= least) {
                    found.set(clause);
                }
            }
        }
    }

    /// Adds the score of every candidate, less than 1, and a trace of what the others hold.
    void rank(Findings findings) throws IOException {
        findings.rankedBy(this);
        var factors = learned.signals(signals.names());
        var values = new double[candidates.length][];
        var sums = new double[candidates.length];
        var greatest = Double.NEGATIVE_INFINITY;
        for (var i = 0; i < candidates.length; i++) {
            values[i] = signals.of(candidates[i], confidence);
            sums[i] = WeightFile.sum(values[i], factors);
            greatest = Math.max(greatest, sums[i]);
        }
        var certainty = new Confidence(signals.names());
        var certain = learned.confidence(Confidence.features(signals.names()));
        var chances = Confidence.chances(sums);
        for (var i = 0; i < candidates.length; i++) {
            findings.add(candidates[i], ranking.candidateLeast() + score(greatest - sums[i]));
            findings.confide(candidates[i], Confidence.of(certainty.features(values[i], chances[i]), certain));
        }
        var all = catalog.stretches();
        for (var i = 0; i < all.length; i += 2) {
            for (var clause = all[i]; clause < all[i + 1]; clause++) {
                findings.add(clause, ranking.candidateLeast() * shares[clause]);
            }
        }
    }

    /// A score that is halved where the sum falls behind the best by the half-way constant.
    private double score(double behind) {
        return (1 - 3 * ranking.candidateLeast()) * ranking.candidateHalf() / (ranking.candidateHalf() + behind);
    }

    /// The candidates with their signals, for learning.
    SignalSource.Signals signals() throws IOException {
        var all = new ArrayList<SignalSource.Candidate>();
        for (var clause : candidates) {
            var document = snapshot.document(catalog.place(catalog.documentAt(clause)));
            all.add(new SignalSource.Candidate(document.id(), signals.of(clause, confidence)));
        }
        return new SignalSource.Signals(signals.names(), all);
    }

    /// @param meaning nearness in meaning
    Closeness closeness(int clause, double meaning) {
        return new Closeness(words.share(clause), grams.share(clause), meaning);
    }

    private static double greatest(int[] clauses, IntToDoubleFunction measure) {
        return Arrays.stream(clauses).mapToDouble(measure).max().orElse(0);
    }

    private double best(float[] values) {
        var best = 0f;
        for (var i = 0; i < through.length; i += 2) {
            for (var clause = through[i]; clause < through[i + 1]; clause++) {
                best = values[clause] > best ? values[clause] : best;
            }
        }
        return best;
    }
}
