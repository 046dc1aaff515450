package policybase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import policybase.evaluate.Evaluation;
import policybase.evaluate.JudgedSet;
import policybase.meaning.Backfill;
import policybase.meaning.OnnxEmbedder;
import policybase.meaning.VectorCache;
import policybase.search.Filters;
import policybase.search.QueryParser;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher.Suggestion;
import policybase.search.lucene.LuceneEngine;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

/// Lay questions to 55,404 articles of law by all that speaks for a clause, the question's vector made anew each time;
/// beside it plain BM25 of Lucene over the same bigrams of the same index, so that the ratio of the two can be compared
/// between machines. p50 and p95 are printed.
///
/// Reads the judged set in the folder of the property `policybase.judged` and keeps index and vectors in that of
/// `policybase.data`; without the set it fails at once and says so.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 10)
@Fork(1)
public class LawSearchBenchmark {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final Path JUDGED = Path.of(System.getProperty("policybase.judged", "../shared/data/stard"));
    private static final Path DATA = Path.of(System.getProperty("policybase.data", "target/benchmark"));
    private static final Path DICTIONARY = Path.of("corpus/dictionary");

    private Path folder = DATA;
    private final JudgedSet set = JudgedSet.read(JUDGED, "train");
    private final OnnxEmbedder embedder = new OnnxEmbedder(Path.of("target/natives"));
    private final VectorCache vectors = VectorCache.open(DATA.resolve("index/vectors"), embedder);
    private final LuceneEngine engine = (LuceneEngine) new Evaluation(
                    DATA.resolve("index/evaluate"),
                    this::open,
                    Optional.of(new Backfill(embedder, vectors)),
                    System::nanoTime,
                    DAY,
                    (_, _, _) -> {})
            .open(JUDGED, set);
    private final IndexSearcher plain = searcher();
    private int asked;

    private LuceneEngine open(Path path) {
        folder = path;
        return new LuceneEngine(
                path, new HanlpSegmenter(Dictionary.load(DICTIONARY)), Synonyms.load(DICTIONARY), embedder, vectors);
    }

    private IndexSearcher searcher() {
        try {
            var generation =
                    folder.resolve(Files.readString(folder.resolve("CURRENT")).strip());
            var searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(generation)));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String question() {
        asked++;
        return set.questions().get(asked % set.questions().size()).text();
    }

    @Benchmark
    public SearchPage search() {
        return engine.search(new SearchRequest(
                QueryParser.parse(question()).query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, DAY));
    }

    @Benchmark
    public TopDocs plainBm25() throws IOException {
        var text = question();
        var query = new BooleanQuery.Builder();
        for (var i = 0; i + 2 <= text.length(); i++) {
            query.add(new TermQuery(new Term("grams", text.substring(i, i + 2))), Occur.SHOULD);
        }
        return plain.search(query.build(), 10);
    }

    @Benchmark
    public List<Suggestion> suggest() {
        var text = question();
        return engine.suggest(text.substring(0, Math.min(text.length(), 2 + asked % 4)), 8, DAY);
    }

    @TearDown
    public void close() throws IOException {
        plain.getIndexReader().close();
        engine.close();
        vectors.close();
        embedder.close();
    }
}
