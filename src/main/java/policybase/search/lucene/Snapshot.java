package policybase.search.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.BytesRef;
import policybase.document.Clause;
import policybase.search.lucene.LuceneSchema.StoredDocument;

/// The index as one commit left it. Each search sees one.
final class Snapshot extends IndexSearcher {
    static final SearcherFactory FACTORY = new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            return new Snapshot((DirectoryReader) reader);
        }
    };

    private final CommitPoint point;
    private volatile Optional<Catalog> catalog = Optional.empty();
    private volatile Optional<Suggestions> suggestions = Optional.empty();
    private volatile Optional<NameIndex> names = Optional.empty();
    private volatile Optional<ClauseVectors> vectors = Optional.empty();
    private final Object vectorsLock = new Object();

    private Snapshot(DirectoryReader reader) throws IOException {
        super(reader);
        setQueryCache(null);
        point = CommitPoint.of(reader.getIndexCommit().getUserData().entrySet());
    }

    CommitPoint point() {
        return point;
    }

    /// Made by the first search that asks; others wait for it.
    Catalog catalog() throws IOException {
        if (catalog.isEmpty()) {
            synchronized (this) {
                if (catalog.isEmpty()) {
                    catalog = Optional.of(new Catalog(getIndexReader()));
                }
            }
        }
        return catalog.orElseThrow();
    }

    Suggestions suggestions() throws IOException {
        if (suggestions.isEmpty()) {
            synchronized (this) {
                if (suggestions.isEmpty()) {
                    suggestions = Optional.of(Suggestions.read(this));
                }
            }
        }
        return suggestions.orElseThrow();
    }

    NameIndex names() throws IOException {
        if (names.isEmpty()) {
            var all = suggestions().names();
            synchronized (this) {
                if (names.isEmpty()) {
                    names = Optional.of(new NameIndex(all));
                }
            }
        }
        return names.orElseThrow();
    }

    /// Reading them takes seconds on a large index: searches do without until they are there.
    Optional<ClauseVectors> vectorsIfRead() {
        return vectors;
    }

    ClauseVectors vectors() throws IOException {
        if (vectors.isEmpty()) {
            synchronized (vectorsLock) {
                if (vectors.isEmpty()) {
                    vectors = Optional.of(new ClauseVectors(getIndexReader()));
                }
            }
        }
        return vectors.orElseThrow();
    }

    /// The places at which a query holds.
    void each(Query query, IntConsumer consumer) throws IOException {
        var weight = createWeight(rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var leaf : getIndexReader().leaves()) {
            var scorer = weight.scorer(leaf);
            if (scorer == null) {
                continue;
            }
            var live = leaf.reader().getLiveDocs();
            var places = scorer.iterator();
            for (var place = places.nextDoc(); place != DocIdSetIterator.NO_MORE_DOCS; place = places.nextDoc()) {
                if (live == null || live.get(place)) {
                    consumer.accept(leaf.docBase + place);
                }
            }
        }
    }

    StoredDocument document(int place) throws IOException {
        var bytes = stored(place);
        return LuceneSchema.DOCUMENTS.read(bytes.bytes, bytes.offset, bytes.length);
    }

    Clause clause(int place) throws IOException {
        var bytes = stored(place);
        return LuceneSchema.CLAUSES.read(bytes.bytes, bytes.offset, bytes.length);
    }

    private BytesRef stored(int place) throws IOException {
        return storedFields().document(place).getBinaryValue(LuceneSchema.STORED);
    }
}
