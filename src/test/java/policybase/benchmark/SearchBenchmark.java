package policybase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import policybase.search.Filters;
import policybase.search.Query;
import policybase.search.QueryParser;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.SearchSamples;
import policybase.search.Searcher.Suggestion;
import policybase.search.lucene.LuceneEngine;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

/// Searching 1,000 documents with 20,000 clauses by words and characters, without meaning.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SearchBenchmark {
    private final Path folder = temporary();
    private final LuceneEngine engine = filled();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("searching");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private LuceneEngine filled() {
        var filled = new LuceneEngine(folder, new HanlpSegmenter(Dictionary.empty()), Synonyms.none());
        try (var rebuild = filled.rebuild()) {
            rebuild.add(Texts.documents(1000));
            rebuild.commit(1);
        }
        return filled;
    }

    @Benchmark
    public SearchPage twoWords() {
        return search(new Query.Words("高龄津贴 标准"));
    }

    @Benchmark
    public SearchPage question() {
        return search(QueryParser.parse("我没得单位，自己交的社保，生娃儿医院的钱能报不？要到哪里办生育登记").query());
    }

    @Benchmark
    public SearchPage phrase() {
        return search(new Query.Phrase("城乡居民最低生活保障"));
    }

    @Benchmark
    public SearchPage number() {
        return search(new Query.Numbered("云府发", 2020, 11));
    }

    @Benchmark
    public SearchPage everything() {
        return search(new Query.Everything());
    }

    @Benchmark
    public List<Suggestion> suggest() {
        return engine.suggest("yxxgl", 8, SearchSamples.TODAY);
    }

    private SearchPage search(Query query) {
        return engine.search(new SearchRequest(query, Filters.IN_FORCE, Order.RELEVANCE, 0, 10, SearchSamples.TODAY));
    }

    @TearDown
    public void close() throws IOException {
        engine.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
