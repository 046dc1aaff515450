package policybase.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import policybase.document.Clause;
import policybase.search.lucene.LuceneSchema.StoredDocument;

/// The index as one commit left it. Each search sees one.
final class Snapshot extends IndexSearcher {
    /// Makes the snapshots of one generation. The names that one of them read serve the next until it has read its own.
    static final class Factory extends SearcherFactory {
        private volatile Optional<Named> last = Optional.empty();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
            return new Snapshot((DirectoryReader) reader, this);
        }
    }

    private record Named(Suggestions suggestions, NameIndex index) {}

    private final Factory family;
    private final CommitPoint point;
    private volatile Optional<Catalog> catalog = Optional.empty();
    private volatile Optional<Named> named = Optional.empty();
    private final Object namesLock = new Object();
    private volatile Optional<ClauseVectors> vectors = Optional.empty();
    private final Object vectorsLock = new Object();
    private final TextScores.Recent scores = new TextScores.Recent();

    /// One question looks at the same few clauses in several searches; unpacking them is costly.
    private final TextScores.Last<Integer, StoredDocument> documents = new TextScores.Last<>(200);

    private final TextScores.Last<Integer, Clause> clauses = new TextScores.Last<>(2_000);

    private final TextScores.Last<Integer, List<Clause>> whole = new TextScores.Last<>(20);

    private final TextScores.Last<String, byte[]> lengths = new TextScores.Last<>(8);

    /// What people ask about are the same few hundred words.
    private final TextScores.Last<String, Integer> spreads = new TextScores.Last<>(2_000);

    private Snapshot(DirectoryReader reader, Factory family) throws IOException {
        super(reader);
        this.family = family;
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

    /// The names to complete by. They may be of the snapshot before, so each find is to be held against [#isInForce].
    Suggestions suggestions() throws IOException {
        return named().suggestions();
    }

    /// The names to mend by. They may be of the snapshot before, so each find is to be held against [#holds].
    NameIndex names() throws IOException {
        return named().index();
    }

    /// Whether names were read here or before.
    boolean isNamed() {
        return named.isPresent() || family.last.isPresent();
    }

    /// Reads the names, a second's work on a large base: done by whoever writes the index, so that no reader waits.
    Object readNames() throws IOException {
        catalog();
        synchronized (namesLock) {
            if (named.isEmpty()) {
                var suggestions = Suggestions.read(this);
                named = Optional.of(new Named(suggestions, new NameIndex(suggestions.names())));
                family.last = named;
            }
        }
        return named;
    }

    private Named named() throws IOException {
        if (named.isEmpty() && family.last.isEmpty()) {
            readNames();
        }
        return named.or(() -> family.last).orElseThrow();
    }

    /// Whether a document is of this snapshot.
    boolean holds(String id) {
        return number(id) >= 0;
    }

    /// Whether a document is of this snapshot and in force on a day.
    boolean isInForce(String id, LocalDate day) {
        var document = number(id);
        return document >= 0 && catalog.orElseThrow().status(document, day).inForce();
    }

    /// Its number in the catalog, −1 where it is not of this snapshot.
    private int number(String id) {
        try {
            var all = catalog();
            for (var leaf : getIndexReader().leaves()) {
                var places = leaf.reader().postings(new Term(LuceneSchema.ID, id));
                var live = leaf.reader().getLiveDocs();
                while (places != null && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(places.docID())) {
                        return all.documentAt(leaf.docBase + places.docID());
                    }
                }
            }
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    TextScores.Recent scores() {
        return scores;
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

    /// How many tokens a field has at each place, as the index writes it in one byte ([SmallFloat#byte4ToInt]); 1 where
    /// it has none. Read once.
    byte[] lengths(String field) throws IOException {
        return lengths.get(field, () -> readLengths(field));
    }

    private byte[] readLengths(String field) throws IOException {
        var read = new byte[getIndexReader().maxDoc()];
        Arrays.fill(read, SmallFloat.intToByte4(1));
        for (var leaf : getIndexReader().leaves()) {
            var norms = leaf.reader().getNormValues(field);
            while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                read[leaf.docBase + norms.docID()] = (byte) norms.longValue();
            }
        }
        return read;
    }

    /// In how many documents characters stand side by side.
    ///
    /// @param count for those not counted yet
    int spread(String characters, TextScores.Make<Integer> count) throws IOException {
        return spreads.get(characters, count);
    }

    StoredDocument document(int place) throws IOException {
        return documents.get(place, () -> readDocument(place));
    }

    private StoredDocument readDocument(int place) throws IOException {
        var bytes = stored(place);
        return LuceneSchema.DOCUMENTS.read(bytes.bytes, bytes.offset, bytes.length);
    }

    Clause clause(int place) throws IOException {
        return clauses.get(place, () -> readClause(place));
    }

    /// All clauses of a document, in reading order. Neighbours are packed together and are unpacked together.
    List<Clause> clausesOf(int document) throws IOException {
        return whole.get(document, () -> readClausesOf(document));
    }

    private List<Clause> readClausesOf(int document) throws IOException {
        var from = catalog().firstClause(document);
        var leaves = getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(from, leaves));
        var packed = leaf.reader() instanceof CodecReader reader
                ? reader.getFieldsReader().getMergeInstance()
                : leaf.reader().storedFields();
        var read = new ArrayList<Clause>();
        for (var place = from; place < catalog().place(document); place++) {
            var bytes = packed.document(place - leaf.docBase).getBinaryValue(LuceneSchema.STORED);
            read.add(LuceneSchema.CLAUSES.read(bytes.bytes, bytes.offset, bytes.length));
        }
        return List.copyOf(read);
    }

    private Clause readClause(int place) throws IOException {
        var bytes = stored(place);
        return LuceneSchema.CLAUSES.read(bytes.bytes, bytes.offset, bytes.length);
    }

    private BytesRef stored(int place) throws IOException {
        return storedFields().document(place).getBinaryValue(LuceneSchema.STORED);
    }
}
