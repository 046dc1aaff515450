package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/// BM25 of weighted terms over a field of the clauses and a field of the titles, one pass over the postings of each
/// term: exact scores at every place, and which terms each place holds, so that what is found can be counted, not
/// guessed. A clause has its own score and its document's.
final class Lexical {
    /// As many terms as a `long` has bits; of a longer text the rarest.
    private static final int MOST_TERMS = 64;

    private final float[] scores;
    private final long[] held;
    private final double[] rarities;
    private final double total;

    private Lexical(int places, List<Weighted> terms) {
        scores = new float[places];
        held = new long[places];
        rarities = terms.stream().mapToDouble(Weighted::rarity).toArray();
        total = terms.stream().mapToDouble(Weighted::rarity).sum();
    }

    /// @param rarity weight × idf in clauses, or in titles where no clause has it
    private record Weighted(String text, double weight, double rarity, double inClauses, double inTitles) {}

    /// @param terms weight by term
    static Lexical score(
            Snapshot snapshot, Map<String, Double> terms, String clauseField, String titleField, Ranking ranking)
            throws IOException {
        var reader = snapshot.getIndexReader();
        var clauses = Statistics.of(snapshot, clauseField);
        var titles = Statistics.of(snapshot, titleField);
        var weighted = new ArrayList<Weighted>();
        for (var term : terms.entrySet()) {
            var inClauses = clauses.idf(reader.docFreq(new Term(clauseField, term.getKey())));
            var inTitles = titles.idf(reader.docFreq(new Term(titleField, term.getKey())));
            var rarity = term.getValue() * (inClauses > 0 ? inClauses : inTitles);
            if (rarity > 0) {
                weighted.add(new Weighted(term.getKey(), term.getValue(), rarity, inClauses, inTitles));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::rarity).reversed());
        var used = weighted.subList(0, Math.min(weighted.size(), MOST_TERMS));
        var lexical = new Lexical(reader.maxDoc(), used);
        for (var leaf : reader.leaves()) {
            for (var i = 0; i < used.size(); i++) {
                var term = used.get(i);
                lexical.add(leaf.reader(), leaf.docBase, clauseField, term, i, term.inClauses(), clauses, ranking);
                var titleIdf = ranking.titleWeight() * term.inTitles();
                lexical.add(leaf.reader(), leaf.docBase, titleField, term, i, titleIdf, titles, ranking);
            }
        }
        return lexical;
    }

    /// Score of a clause with its title, by their places.
    float score(int clause, int document) {
        return clause == document ? scores[document] : scores[clause] + scores[document];
    }

    /// How much of the text a clause with its title holds: the rarities of the terms it has over those of all, 0 to 1.
    double share(int clause, int document) {
        var sum = 0.0;
        for (var bits = held[clause] | held[document]; bits != 0; bits &= bits - 1) {
            sum += rarities[Long.numberOfTrailingZeros(bits)];
        }
        return total == 0 ? 0 : sum / total;
    }

    private void add(
            LeafReader reader,
            int base,
            String field,
            Weighted term,
            int number,
            double idf,
            Statistics statistics,
            Ranking ranking)
            throws IOException {
        var postings = idf == 0 ? null : reader.postings(new Term(field, new BytesRef(term.text())), PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        var lengths = reader.getNormValues(field);
        var bit = 1L << number;
        for (var place = postings.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = postings.nextDoc()) {
            var frequency = postings.freq();
            var pull = statistics.pull(length(lengths, place), ranking);
            scores[base + place] += (float) (term.weight() * idf * frequency / (frequency + pull));
            held[base + place] |= bit;
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
