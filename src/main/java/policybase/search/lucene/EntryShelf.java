package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.Fault;
import policybase.meaning.Backfill;
import policybase.meaning.Embedder;
import policybase.meaning.Probe;
import policybase.meaning.VectorCache;
import policybase.search.EntryIndex;
import policybase.search.Query;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// Questions of entries in an index in memory, filled anew by each process: there are thousands of them, not millions,
/// and what is in memory cannot be older than the process that follows the store. The same analyzer, synonyms and
/// vectors as for clauses.
public final class EntryShelf implements EntryIndex, AutoCloseable {
    private static final String ID = "id";
    private static final String QUESTION = "question";

    private final Asker asker;
    private final Optional<Vectors> vectors;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Map<EntryId, List<Asking>> entries = new TreeMap<>();
    private volatile List<Asking> all = List.of();

    private record Vectors(Embedder embedder, VectorCache cache) {}

    /// Finds by words and characters only.
    public EntryShelf(Segmenter segmenter, Synonyms synonyms) {
        this(segmenter, synonyms, Optional.empty());
    }

    /// Finds by meaning too. The vectors are the caller's to close.
    public EntryShelf(Segmenter segmenter, Synonyms synonyms, Embedder embedder, VectorCache cache) {
        this(
                segmenter,
                synonyms,
                embedder.dimensions() == 0 ? Optional.empty() : Optional.of(new Vectors(embedder, cache)));
    }

    private EntryShelf(Segmenter segmenter, Synonyms synonyms, Optional<Vectors> vectors) {
        this.asker = Asker.of(new PolicyAnalyzer(segmenter), synonyms, Optional.empty());
        this.vectors = vectors;
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(asker.analyzer()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "条目索引建不起来。", e);
        }
    }

    @Override
    public List<Candidate> find(String text, int limit) {
        var found = new LinkedHashMap<String, Asking>();
        try {
            byWords(text, limit).forEach(asking -> found.put(asking.id() + asking.question(), asking));
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "条目索引读不出。", e);
        }
        var cosines = cosines(text);
        var snapshot = all;
        IntStream.range(0, Math.min(snapshot.size(), cosines.length))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -cosines[i]))
                .limit(limit)
                .filter(i -> cosines[i] > 0)
                .map(snapshot::get)
                .forEach(asking -> found.putIfAbsent(asking.id() + asking.question(), asking));
        var byText = new LinkedHashMap<String, Float>();
        for (var i = 0; i < Math.min(snapshot.size(), cosines.length); i++) {
            byText.merge(snapshot.get(i).question(), cosines[i], Math::max);
        }
        var candidates = new ArrayList<Candidate>();
        for (var asking : found.values()) {
            candidates.add(new Candidate(
                    asking.id(), asking.question(), candidates.size(), byText.getOrDefault(asking.question(), -1f)));
        }
        return candidates;
    }

    private List<Asking> byWords(String text, int limit) throws IOException {
        var terms = asker.terms(new Query.Words(text));
        var query = new BooleanQuery.Builder();
        terms.words().forEach((term, weight) -> query.add(should(LuceneSchema.WORDS, term, weight)));
        terms.grams().forEach((term, weight) -> query.add(should(LuceneSchema.GRAMS, term, weight)));
        var searcher = searchers.acquire();
        try {
            var askings = new ArrayList<Asking>();
            for (var hit : searcher.search(query.build(), limit).scoreDocs) {
                var document = searcher.storedFields().document(hit.doc);
                askings.add(new Asking(new EntryId(document.get(ID)), document.get(QUESTION), Entry.Visibility.PUBLIC));
            }
            return askings;
        } finally {
            searchers.release(searcher);
        }
    }

    private static BooleanClause should(String field, String term, double weight) {
        return new BooleanClause(
                new BoostQuery(new TermQuery(new Term(field, term)), (float) weight), BooleanClause.Occur.SHOULD);
    }

    /// Cosine with each question of `all`; empty where there is no meaning.
    private float[] cosines(String text) {
        var snapshot = all;
        if (vectors.isEmpty() || snapshot.isEmpty() || text.isBlank()) {
            return new float[0];
        }
        var known = vectors.get();
        var rows = snapshot.stream()
                .mapToInt(asking -> known.cache().find(asking.question()))
                .toArray();
        var cosines = new float[rows.length];
        var probe = Probe.of(known.embedder().ask(QueryTerms.widened(text, asker.synonyms())));
        known.cache().scan(rows, probe, cosines);
        return cosines;
    }

    @Override
    public List<Asking> questions() {
        return all;
    }

    @Override
    public synchronized void put(Entry entry) {
        var askings = entry.questions().stream()
                .distinct()
                .map(question -> new Asking(entry.id(), question, entry.reach().visibility()))
                .toList();
        try {
            writer.deleteDocuments(new Term(ID, entry.id().value()));
            for (var asking : askings) {
                var document = new Document();
                document.add(new StringField(ID, entry.id().value(), Field.Store.YES));
                document.add(new StringField(QUESTION, asking.question(), Field.Store.YES));
                document.add(new TextField(LuceneSchema.WORDS, asking.question(), Field.Store.NO));
                document.add(new TextField(LuceneSchema.GRAMS, asking.question(), Field.Store.NO));
                writer.addDocument(document);
            }
            entries.put(entry.id(), askings);
            refresh();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "条目索引写不进。", e);
        }
    }

    @Override
    public synchronized void remove(EntryId id) {
        try {
            writer.deleteDocuments(new Term(ID, id.value()));
            entries.remove(id);
            refresh();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "条目索引写不进。", e);
        }
    }

    private void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        all = entries.values().stream().flatMap(List::stream).toList();
    }

    /// Makes meaning vectors for questions that have none yet, at most so many.
    ///
    /// @return how many were made
    public int makeVectors(int limit) {
        return vectors.map(known -> new Backfill(known.embedder(), known.cache())
                        .fill(all.stream().map(Asking::question).toList(), limit))
                .orElse(0);
    }

    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "条目索引关不上。", e);
        }
    }
}
