package policybase.search.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import policybase.search.Once;

/// How the clauses of a snapshot score for a text, whatever the filters: the costly part of a search.
///
/// @param shares by place, how much of the text a clause holds in words and in bigrams: the mean of both
/// @param near empty where there are no vectors
@SuppressWarnings("ArrayRecordComponent") // one number for every clause of the index, read and dropped
record TextScores(Lexical words, Lexical grams, float[] shares, Optional<Meanings.Near> near) {

    /// The scores of the texts last looked for: one question looks among documents in force and then among all, for all
    /// it says and then for its content.
    static final class Recent {
        /// Each is as large as the index has clauses.
        private static final int KEPT = 4;

        private final Last<QueryTerms, Words> words = new Last<>(KEPT);
        private final Last<Meant, Optional<Meanings.Near>> near = new Last<>(KEPT);

        /// The clauses in the order of their nearness, by what they are near to and the documents let through.
        private final Last<Listed, NearLists> lists = new Last<>(KEPT);

        NearLists lists(Meanings.Near near, FixedBitSet through, Make<NearLists> make) throws IOException {
            return lists.get(new Listed(near, through.clone()), make);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Words(Lexical words, Lexical grams, float[] shares) {
        static Words of(Lexical words, Lexical grams) {
            var shares = new float[words.shares().length];
            for (var place = 0; place < shares.length; place++) {
                shares[place] = (words.shares()[place] + grams.shares()[place]) / 2;
            }
            return new Words(words, grams, shares);
        }
    }

    /// @param vectors how many there are
    private record Meant(String text, Meanings meanings, int vectors) {}

    /// The values last made, each once: whoever asks for one that is being made waits for it.
    static final class Last<K, V> {
        private final int kept;
        private final LinkedHashMap<K, Once<V>> values = new LinkedHashMap<>();

        Last(int kept) {
            this.kept = kept;
        }

        V get(K key, Make<V> make) throws IOException {
            Once<V> value;
            synchronized (values) {
                value = values.computeIfAbsent(key, _ -> new Once<>(make::make));
                if (values.size() > kept) {
                    values.pollFirstEntry();
                }
            }
            try {
                return value.get();
            } catch (RuntimeException e) {
                synchronized (values) {
                    values.remove(key, value);
                }
                throw e;
            }
        }
    }

    private record Listed(Meanings.Near near, FixedBitSet through) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Listed(var cosines, var documents) && cosines == near && documents.equals(through);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(near) + through.hashCode();
        }
    }

    /// How near the clauses are, and those let through in that order.
    record NearLists(Meanings.Near cosines, ClauseList plain, ClauseList turned) {}

    interface Make<V> {
        V make() throws IOException;
    }

    /// @param meant the text whose meaning counts
    static TextScores of(
            Snapshot snapshot, QueryTerms terms, String meant, Optional<Meanings> meanings, Ranking ranking)
            throws IOException {
        var near = meanings.map(all -> all.begin(() -> near(snapshot, meant, all)));
        var words = snapshot.scores()
                .words
                .get(
                        terms,
                        () -> Words.of(
                                Lexical.score(
                                        snapshot, terms.words(), LuceneSchema.WORDS, LuceneSchema.TITLE_WORDS, ranking),
                                Lexical.score(
                                        snapshot,
                                        terms.grams(),
                                        LuceneSchema.GRAMS,
                                        LuceneSchema.TITLE_GRAMS,
                                        ranking)));
        return new TextScores(words.words(), words.grams(), words.shares(), near.flatMap(Once::get));
    }

    private static Optional<Meanings.Near> near(Snapshot snapshot, String meant, Meanings meanings) throws IOException {
        var key = new Meant(meant, meanings, meanings.vectors(snapshot));
        return snapshot.scores().near.get(key, () -> meanings.near(snapshot, meant));
    }
}
