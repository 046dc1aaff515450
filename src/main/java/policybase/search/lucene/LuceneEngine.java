package policybase.search.lucene;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import policybase.meaning.Embedder;
import policybase.meaning.Projection;
import policybase.meaning.VectorCache;
import policybase.search.ClauseRanker;
import policybase.search.Filters;
import policybase.search.IndexChange;
import policybase.search.Query;
import policybase.search.SearchEngine;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SignalSource;
import policybase.search.Vocabulary;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// The embedded engine: a Lucene index in a folder, one process at a time. Searches run on any
/// thread and see one commit each; changes queue. What the folder holds may be deleted at any
/// time: the engine then begins anew at position 0.
public final class LuceneEngine implements SearchEngine, ClauseRanker, SignalSource {
    private final Shelf shelf;
    private final Asker asker;
    private final IndexVocabulary vocabulary;

    /// Finds by words and characters only.
    public LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms) {
        this(folder, segmenter, synonyms, Optional.empty());
    }

    /// Finds by meaning too. The vectors are the caller's to close.
    public LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms, Embedder embedder, VectorCache vectors) {
        this(folder, segmenter, synonyms, meanings(embedder, vectors));
    }

    private LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms, Optional<Meanings> meanings) {
        asker = Asker.of(new PolicyAnalyzer(segmenter), synonyms, meanings);
        var schema = new LuceneSchema(passages -> meanings.flatMap(all -> all.keys(passages)));
        var model = meanings.map(Meanings::version).orElse("");
        var code = new CommitPoint(0, LuceneSchema.version(), asker.analyzer().version(), model);
        shelf = new Shelf(new Generations(folder), asker.analyzer(), schema, code);
        vocabulary = new IndexVocabulary(shelf, asker.analyzer());
    }

    private static Optional<Meanings> meanings(Embedder embedder, VectorCache vectors) {
        return embedder.dimensions() == 0
                ? Optional.empty()
                : Optional.of(new Meanings(embedder, vectors, Projection.learned(embedder)::turn));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return shelf.ask(snapshot -> {
            var catalog = snapshot.catalog();
            var selection = new Selection(catalog, request.filters(), request.asOf());
            var compiler = new QueryCompiler(snapshot, selection.through(), asker);
            var found = compiler.documents(request.query());
            return new PageBuilder(snapshot, selection, compiler.findings(), asker.ranking())
                    .build(request, found, asker.marked(request.query()));
        });
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, LocalDate asOf) {
        return shelf.ask(snapshot -> snapshot.suggestions().find(typed, limit, id -> snapshot.isInForce(id, asOf)));
    }

    @Override
    public List<RankedClause> rank(Query query, Filters filters, LocalDate asOf, int depth) {
        return shelf.ask(snapshot -> {
            var catalog = snapshot.catalog();
            var through = new Selection(catalog, filters, asOf).through();
            var compiler = new QueryCompiler(snapshot, through, asker);
            compiler.documents(query);
            return compiler.findings().rank(snapshot, through, depth);
        });
    }

    /// Of the words in the query; one without words has none.
    @Override
    public Signals signals(Query query, Filters filters, LocalDate asOf, UnaryOperator<float[]> turn) {
        return shelf.ask(snapshot -> {
            var through = new Selection(snapshot.catalog(), filters, asOf).through();
            var text = words(query);
            return text.isEmpty()
                    ? new Signals(List.of(), List.of())
                    : asker.turning(turn).ranking(snapshot, through, text.get()).signals();
        });
    }

    /// The words in a query, as far as it has any.
    private static Optional<Query.Words> words(Query query) {
        return switch (query) {
            case Query.Words words -> Optional.of(words);
            case Query.Preferred preferred -> words(preferred.query());
            case Query.Within(var _, var part) -> words(part);
            case Query.All(var parts) ->
                parts.stream().flatMap(part -> words(part).stream()).findFirst();
            case Query.Any(var parts) ->
                parts.stream().flatMap(part -> words(part).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public void apply(List<IndexChange> changes, long upTo) {
        shelf.apply(changes, upTo);
        vocabulary.refresh();
    }

    @Override
    public void settle() {
        if (shelf.ask(Snapshot::isNamed)) {
            shelf.ask(Snapshot::readNames);
        }
    }

    @Override
    public long position() {
        return shelf.ask(snapshot -> snapshot.point().seq());
    }

    @Override
    public boolean outdated() {
        return shelf.outdated();
    }

    @Override
    public Rebuild rebuild() {
        return shelf.rebuild();
    }

    /// Makes meaning vectors for clauses that have none yet, at most so many; searches go on meanwhile and find them
    /// from then on.
    ///
    /// @return how many were made; 0 when all are there or meaning is switched off
    public int makeVectors(int limit) {
        return asker.meanings().isEmpty()
                ? 0
                : shelf.ask(snapshot -> asker.meanings().orElseThrow().make(snapshot, limit));
    }

    @Override
    public void ready() {
        shelf.ask(Snapshot::catalog);
        shelf.ask(Snapshot::readNames);
        vocabulary.words();
        if (asker.meanings().isPresent()) {
            asker.meanings().get().load();
            shelf.ask(Snapshot::vectors);
        }
    }

    @Override
    public Optional<String> check() {
        return shelf.check();
    }

    @Override
    public IndexFigures figures() {
        return shelf.ask(snapshot -> {
            var catalog = snapshot.catalog();
            var clauses = 0L;
            for (var document = 0; document < catalog.count(); document++) {
                clauses += catalog.clauses(document);
            }
            var vectors = asker.meanings().isEmpty()
                    ? 0
                    : asker.meanings().orElseThrow().count(snapshot);
            return new IndexFigures(catalog.count(), clauses, vectors, shelf.bytes());
        });
    }

    @Override
    public void close() {
        shelf.close();
    }
}
