package policybase.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import policybase.search.Searcher;
import policybase.search.SignalSource;
import policybase.search.Vocabulary;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// The embedded engine: a Lucene index in a folder, one process at a time. Searches run on any
/// thread and see one commit each; changes queue. What the folder holds may be deleted at any
/// time: the engine then begins anew at position 0.
public final class LuceneEngine implements SearchEngine, ClauseRanker, SignalSource {
    /// Analyzers that an index may still be of: those wanted last, the newest first.
    private static final int ANALYZERS = 3;

    private final Shelf shelf;
    private final IndexVocabulary vocabulary;
    private volatile Worded worded;

    /// What questions are turned into terms with.
    ///
    /// @param analyzers the one wanted, then those before it
    private record Worded(Asker wanted, List<PolicyAnalyzer> analyzers) {
        /// With the analyzer the index was made with, as long as it is not made anew.
        Asker of(Snapshot snapshot) {
            var made = snapshot.point().analyzer();
            return analyzers.stream()
                    .filter(analyzer -> analyzer.version().equals(made))
                    .findFirst()
                    .map(wanted::with)
                    .orElse(wanted);
        }
    }

    /// Finds by words and characters only.
    public LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms) {
        this(folder, segmenter, synonyms, Optional.empty());
    }

    /// Finds by meaning too. The vectors are the caller's to close.
    public LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms, Embedder embedder, VectorCache vectors) {
        this(folder, segmenter, synonyms, embedder, vectors, _ -> {});
    }

    /// @param beside where part of a search may be done meanwhile; what nobody took up there it does itself
    public LuceneEngine(
            Path folder,
            Segmenter segmenter,
            Synonyms synonyms,
            Embedder embedder,
            VectorCache vectors,
            Executor beside) {
        this(folder, segmenter, synonyms, meanings(embedder, vectors, beside));
    }

    private LuceneEngine(Path folder, Segmenter segmenter, Synonyms synonyms, Optional<Meanings> meanings) {
        var analyzer = new PolicyAnalyzer(segmenter);
        worded = new Worded(Asker.of(analyzer, synonyms, meanings), List.of(analyzer));
        var schema = new LuceneSchema(passages -> meanings.flatMap(all -> all.keys(passages)));
        shelf = new Shelf(new Generations(folder), schema, make(analyzer));
        vocabulary = new IndexVocabulary(shelf, analyzer);
    }

    private LuceneEngine(LuceneEngine other, Synonyms synonyms) {
        shelf = other.shelf;
        vocabulary = other.vocabulary;
        worded = new Worded(other.worded.wanted().with(synonyms), other.worded.analyzers());
    }

    private Shelf.Make make(PolicyAnalyzer analyzer) {
        var model = worded.wanted().meanings().map(Meanings::version).orElse("");
        return new Shelf.Make(analyzer, new CommitPoint(0, LuceneSchema.version(), analyzer.version(), model));
    }

    /// From now on it understands by these. Where they cut texts otherwise than the index in use, that one goes on
    /// being
    /// asked as it was made, until it is made anew: [#outdated] says so at once.
    public synchronized void reword(Segmenter segmenter, Synonyms synonyms) {
        var before = worded.analyzers();
        var analyzer = new PolicyAnalyzer(segmenter);
        var analyzers = Stream.concat(Stream.of(analyzer), before.stream().filter(one -> !one.version()
                        .equals(analyzer.version())))
                .limit(ANALYZERS)
                .toList();
        worded = new Worded(worded.wanted().with(analyzer).with(synonyms), analyzers);
        shelf.make(make(analyzer));
    }

    /// The same index asked with other synonyms, for trying them.
    public Searcher beside(Synonyms synonyms) {
        return new LuceneEngine(this, synonyms);
    }

    private static Optional<Meanings> meanings(Embedder embedder, VectorCache vectors, Executor beside) {
        return embedder.dimensions() == 0
                ? Optional.empty()
                : Optional.of(new Meanings(embedder, vectors, Projection.learned(embedder)::turn, beside));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return shelf.ask(snapshot -> search(snapshot, request));
    }

    private SearchPage search(Snapshot snapshot, SearchRequest request) throws IOException {
        var asker = worded.of(snapshot).meaning(request.meant());
        asker.prepare(snapshot);
        var selection = new Selection(snapshot.catalog(), request.filters(), request.asOf());
        var compiler = new QueryCompiler(snapshot, selection.through(), asker);
        var found = compiler.documents(request.query());
        var meaning = asker.nearness(snapshot);
        return new PageBuilder(snapshot, selection, compiler.findings(), asker.ranking(), meaning)
                .build(request, found, asker.marked(request.query()));
    }

    @Override
    public int spread(String characters, LocalDate asOf) {
        return shelf.ask(
                snapshot -> snapshot.spread(characters, () -> search(snapshot, SearchRequest.counting(characters, asOf))
                        .total()));
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
            var compiler = new QueryCompiler(snapshot, through, worded.of(snapshot));
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
                    : worded.of(snapshot)
                            .turning(turn)
                            .ranking(snapshot, through, text.get())
                            .signals();
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
        var meanings = worded.wanted().meanings();
        return meanings.isEmpty()
                ? 0
                : shelf.ask(snapshot -> meanings.orElseThrow().make(snapshot, limit));
    }

    @Override
    public void ready() {
        shelf.ask(Snapshot::catalog);
        shelf.ask(Snapshot::readNames);
        vocabulary.words();
        var meanings = worded.wanted().meanings();
        if (meanings.isPresent()) {
            meanings.get().load();
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
            var meanings = worded.wanted().meanings();
            var vectors = meanings.isEmpty() ? 0 : meanings.orElseThrow().count(snapshot);
            return new IndexFigures(catalog.count(), clauses, vectors, shelf.bytes());
        });
    }

    @Override
    public void close() {
        shelf.close();
    }
}
