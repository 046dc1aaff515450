package policybase.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;

/// Which runs of three characters of a text stand in some clauses or their titles. Words and bigrams may lie scattered;
/// who holds the question's runs says the same thing. A run is two bigrams in neighbouring places, so the index knows.
final class Threes {
    private static final int[] NOWHERE = {};

    private final Snapshot snapshot;
    private final List<Pair> pairs;
    private final int[] clauses;
    private final float[] shares;

    /// Two bigrams that overlap in one character.
    record Pair(String first, String second) {}

    /// The pairs of a text, each once.
    static Set<Pair> pairs(List<PolicyAnalyzer.Token> grams) {
        var pairs = new HashSet<Pair>();
        for (var i = 1; i < grams.size(); i++) {
            var first = grams.get(i - 1);
            var second = grams.get(i);
            if (second.position() == first.position() + 1 && isWhole(second.text())) {
                pairs.add(new Pair(first.text(), second.text()));
            }
        }
        return pairs;
    }

    private static boolean isWhole(String gram) {
        return gram.codePointCount(0, gram.length()) > 1;
    }

    /// @param clauses places in rising order
    Threes(Snapshot snapshot, Set<Pair> pairs, int[] clauses) throws IOException {
        this.snapshot = snapshot;
        this.pairs = List.copyOf(pairs);
        this.clauses = clauses;
        this.shares = new float[clauses.length];
        if (pairs.isEmpty()) {
            return;
        }
        var catalog = snapshot.catalog();
        var titles = Arrays.stream(clauses)
                .map(clause -> catalog.place(catalog.documentAt(clause)))
                .sorted()
                .distinct()
                .toArray();
        var inClauses = held(LuceneSchema.GRAMS, clauses);
        var inTitles = held(LuceneSchema.TITLE_GRAMS, titles);
        for (var at = 0; at < clauses.length; at++) {
            var clause = clauses[at];
            var title = catalog.place(catalog.documentAt(clause));
            var held = inClauses.getOrDefault(clause, new boolean[pairs.size()]);
            var above = inTitles.getOrDefault(title, new boolean[pairs.size()]);
            for (var i = 0; i < held.length; i++) {
                shares[at] += held[i] || above[i] ? 1f / held.length : 0;
            }
        }
    }

    /// Share of the text's runs that one of the clauses with its title holds, 0 to 1.
    float share(int clause) {
        return pairs.isEmpty() ? 0 : shares[Arrays.binarySearch(clauses, clause)];
    }

    /// For each place which pairs stand there.
    private Map<Integer, boolean[]> held(String field, int[] places) throws IOException {
        var held = new HashMap<Integer, boolean[]>();
        for (var leaf : snapshot.getIndexReader().leaves()) {
            var open = new HashMap<String, Places>();
            for (var pair : pairs) {
                for (var gram : List.of(pair.first(), pair.second())) {
                    var postings = open.containsKey(gram)
                            ? null
                            : leaf.reader().postings(new Term(field, gram), PostingsEnum.POSITIONS);
                    if (postings != null) {
                        open.put(gram, new Places(postings));
                    }
                }
            }
            for (var place : places) {
                if (place >= leaf.docBase
                        && place < leaf.docBase + leaf.reader().maxDoc()) {
                    held.put(place, held(open, place - leaf.docBase));
                }
            }
        }
        return held;
    }

    private boolean[] held(Map<String, Places> open, int place) throws IOException {
        for (var gram : open.values()) {
            gram.to(place);
        }
        var held = new boolean[pairs.size()];
        for (var i = 0; i < held.length; i++) {
            var first = open.get(pairs.get(i).first());
            var second = open.get(pairs.get(i).second());
            held[i] = first != null && second != null && follow(first.positions, second.positions);
        }
        return held;
    }

    /// Whether some position in the second is one after one in the first; both rise.
    private static boolean follow(int[] first, int[] second) {
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            if (second[j] == first[i] + 1) {
                return true;
            }
            if (second[j] <= first[i]) {
                j++;
            } else {
                i++;
            }
        }
        return false;
    }

    /// Where a bigram stands, place after place.
    private static final class Places {
        private final PostingsEnum postings;
        private int[] positions = NOWHERE;

        Places(PostingsEnum postings) {
            this.postings = postings;
        }

        void to(int place) throws IOException {
            if (postings.docID() < place) {
                postings.advance(place);
            }
            positions = postings.docID() == place ? new int[postings.freq()] : NOWHERE;
            for (var i = 0; i < positions.length; i++) {
                positions[i] = postings.nextPosition();
            }
        }
    }
}
