package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
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

    private static final int BYTE = 0xff;

    private final float[] scores;
    private final float[] shares;

    /// The clauses that hold the term looked at.
    private final FixedBitSet held;

    private Lexical(int places) {
        scores = new float[places];
        shares = new float[places];
        held = new FixedBitSet(Math.max(places, 1));
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
        var lexical = new Lexical(reader.maxDoc());
        var total = used.stream().mapToDouble(Weighted::rarity).sum();
        var inClauses = new Lengths(snapshot.lengths(clauseField), clauses.pulls(ranking));
        var inTitles = new Lengths(snapshot.lengths(titleField), titles.pulls(ranking));
        for (var term : used) {
            lexical.held.clear();
            var share = (float) (term.rarity() / total);
            for (var leaf : reader.leaves()) {
                lexical.addClauses(leaf, term, share, inClauses);
                var weight = ranking.titleWeight() * term.weight() * term.inTitles();
                lexical.addTitles(leaf, snapshot.catalog(), term, weight, share, inTitles);
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

    /// @param share of the term in the whole text
    private void hold(int clause, float share) {
        held.set(clause);
        shares[clause] += share;
    }

    private void addClauses(LeafReaderContext leaf, Weighted term, float share, Lengths lengths) throws IOException {
        var postings = term.clauses().in(leaf).orElse(null);
        if (postings == null) {
            return;
        }
        var weight = term.weight() * term.inClauses();
        for (var place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
            var frequency = postings.freq();
            var clause = leaf.docBase + place;
            scores[clause] += (float) (weight * frequency / (frequency + lengths.pull(clause)));
            hold(clause, share);
        }
    }

    private void addTitles(
            LeafReaderContext leaf, Catalog catalog, Weighted term, double weight, float share, Lengths lengths)
            throws IOException {
        var postings = term.titles().in(leaf).orElse(null);
        if (postings == null) {
            return;
        }
        for (var place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
            var document = catalog.documentAt(leaf.docBase + place);
            var frequency = postings.freq();
            var score = weight * frequency / (frequency + lengths.pull(leaf.docBase + place));
            for (var clause = document < 0 ? 0 : catalog.firstClause(document);
                    document >= 0 && clause < catalog.end(document);
                    clause++) {
                if (!held.get(clause)) {
                    scores[clause] += (float) score;
                    hold(clause, share);
                }
            }
        }
    }

    /// How long the field is at each place, as the index writes it in one byte, and how far each length pulls a score
    /// down.
    @SuppressWarnings("ArrayRecordComponent") // numbers within a computation
    private record Lengths(byte[] lengths, double[] pulls) {
        double pull(int place) {
            return pulls[Byte.toUnsignedInt(lengths[place])];
        }
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

        /// The part of BM25 that pulls long fields down, by length as the index writes it.
        double[] pulls(Ranking ranking) {
            return IntStream.rangeClosed(0, BYTE)
                    .mapToDouble(length -> ranking.k1()
                            * (1 - ranking.b() + ranking.b() * SmallFloat.byte4ToInt((byte) length) / meanLength))
                    .toArray();
        }
    }
}
