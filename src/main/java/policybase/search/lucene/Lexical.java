package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.SmallFloat;

/// BM25 of weighted terms over the clauses, one pass over the postings of each term: exact scores at every clause, and
/// which terms each holds, so that what is found can be counted, not guessed. A term that a clause lacks counts, for
/// less, when the title of its document has it: the title says what all its clauses are about.
final class Lexical {
    /// Of a longer text the rarest terms.
    private static final int MOST_TERMS = 64;

    private static final String NO_FIELD = "";

    private final float[] scores;
    private final float[] shares;

    /// The clauses that hold the term looked at.
    private final FixedBitSet held;
    private final double total;

    private Lexical(int places, List<Weighted> terms) {
        scores = new float[places];
        shares = new float[places];
        held = new FixedBitSet(Math.max(places, 1));
        total = terms.stream().mapToDouble(Weighted::rarity).sum();
    }

    /// @param rarity weight × idf in clauses, or in titles where no clause has it
    /// @param clauses where it stands in the field of clauses, @param titles in that of titles
    private record Weighted(
            double weight, double rarity, double inClauses, double inTitles, Standing clauses, Standing titles) {}

    /// Where a term stands: looked up once, for its frequency and for its postings.
    private record Standing(Term term, TermStates states) {
        static Standing of(Snapshot snapshot, String field, String text) throws IOException {
            var term = new Term(field, text);
            return new Standing(term, TermStates.build(snapshot, term, true));
        }

        int places() {
            return states.docFreq();
        }

        /// Empty where a part of the index lacks the term.
        Optional<PostingsEnum> in(LeafReaderContext leaf) throws IOException {
            var state = states.get(leaf);
            var found = state == null ? null : state.get();
            if (found == null) {
                return Optional.empty();
            }
            var terms = leaf.reader().terms(term.field()).iterator();
            terms.seekExact(term.bytes(), found);
            return Optional.of(terms.postings(null, PostingsEnum.FREQS));
        }
    }

    /// @param terms weight by term
    static Lexical score(
            Snapshot snapshot, Map<String, Double> terms, String clauseField, String titleField, Ranking ranking)
            throws IOException {
        var reader = snapshot.getIndexReader();
        var clauses = Statistics.of(snapshot, clauseField);
        var titles = Statistics.of(snapshot, titleField);
        var weighted = new ArrayList<Weighted>();
        for (var term : terms.entrySet()) {
            var amongClauses = Standing.of(snapshot, clauseField, term.getKey());
            var amongTitles = Standing.of(snapshot, titleField, term.getKey());
            var inClauses = clauses.idf(amongClauses.places());
            var inTitles = titles.idf(amongTitles.places());
            var rarity = term.getValue() * (inClauses > 0 ? inClauses : inTitles);
            if (rarity > 0) {
                weighted.add(new Weighted(term.getValue(), rarity, inClauses, inTitles, amongClauses, amongTitles));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::rarity).reversed());
        var used = weighted.subList(0, Math.min(weighted.size(), MOST_TERMS));
        var lexical = new Lexical(reader.maxDoc(), used);
        for (var term : used) {
            lexical.held.clear();
            for (var leaf : reader.leaves()) {
                lexical.addClauses(leaf, clauseField, term, clauses, ranking);
                lexical.addTitles(leaf, snapshot.catalog(), titleField, term, titles, ranking);
            }
        }
        lexical.round();
        return lexical;
    }

    /// How much of a text each place holds in one field alone, without the help of a title, over what the best of them
    /// holds: 0 to 1.
    static float[] shares(Snapshot snapshot, QueryTerms terms, String wordField, String gramField, Asker asker)
            throws IOException {
        var words = score(snapshot, terms.words(), wordField, NO_FIELD, asker.ranking()).shares;
        var grams = score(snapshot, terms.grams(), gramField, NO_FIELD, asker.ranking()).shares;
        var best = 0f;
        for (var place = 0; place < words.length; place++) {
            words[place] += grams[place];
            best = Math.max(best, words[place]);
        }
        for (var place = 0; place < words.length && best > 0; place++) {
            words[place] /= best;
        }
        return words;
    }

    /// How much of the text a clause with its title holds: the rarities of the terms it has over those of all, 0 to 1.
    double share(int clause) {
        return shares[clause];
    }

    /// By place.
    float[] scores() {
        return scores;
    }

    /// By place, see [#share].
    float[] shares() {
        return shares;
    }

    /// Parts of a whole may add up to a hair more than it.
    private void round() {
        for (var place = 0; place < shares.length; place++) {
            shares[place] = Math.min(shares[place], 1);
        }
    }

    private void hold(int clause, Weighted term) {
        held.set(clause);
        shares[clause] += (float) (term.rarity() / total);
    }

    private void addClauses(LeafReaderContext leaf, String field, Weighted term, Statistics statistics, Ranking ranking)
            throws IOException {
        var postings = term.clauses().in(leaf).orElse(null);
        if (postings == null) {
            return;
        }
        var lengths = leaf.reader().getNormValues(field);
        var weight = term.weight() * term.inClauses();
        for (var place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
            var frequency = postings.freq();
            var pull = statistics.pull(length(lengths, place), ranking);
            scores[leaf.docBase + place] += (float) (weight * frequency / (frequency + pull));
            hold(leaf.docBase + place, term);
        }
    }

    private void addTitles(
            LeafReaderContext leaf,
            Catalog catalog,
            String field,
            Weighted term,
            Statistics statistics,
            Ranking ranking)
            throws IOException {
        var postings = term.titles().in(leaf).orElse(null);
        if (postings == null) {
            return;
        }
        var lengths = leaf.reader().getNormValues(field);
        var weight = ranking.titleWeight() * term.weight() * term.inTitles();
        for (var place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
            var document = catalog.documentAt(leaf.docBase + place);
            var frequency = postings.freq();
            var score = weight * frequency / (frequency + statistics.pull(length(lengths, place), ranking));
            for (var clause = document < 0 ? 0 : catalog.firstClause(document);
                    document >= 0 && clause < catalog.end(document);
                    clause++) {
                if (!held.get(clause)) {
                    scores[clause] += (float) score;
                    hold(clause, term);
                }
            }
        }
    }

    private static int length(NumericDocValues lengths, int place) throws IOException {
        return lengths.advanceExact(place) ? SmallFloat.byte4ToInt((byte) lengths.longValue()) : 1;
    }

    /// @param fields places that have the field, @param meanLength mean number of tokens in it
    private record Statistics(long fields, double meanLength) {
        static Statistics of(Snapshot snapshot, String field) throws IOException {
            var statistics = snapshot.collectionStatistics(field);
            return statistics == null
                    ? new Statistics(0, 1)
                    : new Statistics(
                            statistics.docCount(), (double) statistics.sumTotalTermFreq() / statistics.docCount());
        }

        double idf(int places) {
            return places == 0 ? 0 : Math.log(1 + (fields - places + 0.5) / (places + 0.5));
        }

        /// The part of BM25 that pulls long fields down.
        double pull(int length, Ranking ranking) {
            return ranking.k1() * (1 - ranking.b() + ranking.b() * length / meanLength);
        }
    }
}
