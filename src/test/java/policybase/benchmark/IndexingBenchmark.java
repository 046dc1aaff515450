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
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import policybase.search.IndexDocument;
import policybase.search.lucene.LuceneEngine;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

/// Rebuilding an index of 50 documents with 1,000 clauses, commit and swap included.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class IndexingBenchmark {
    private final List<IndexDocument> documents = Texts.documents(50);
    private Path folder = Path.of("");
    private LuceneEngine engine = open();

    private LuceneEngine open() {
        try {
            folder = Files.createTempDirectory("indexing");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new LuceneEngine(folder, new HanlpSegmenter(Dictionary.empty()), Synonyms.none());
    }

    @Setup(Level.Trial)
    public void warm() {
        rebuild();
    }

    @Benchmark
    public long rebuild() {
        try (var rebuild = engine.rebuild()) {
            rebuild.add(documents);
            rebuild.commit(1);
        }
        return engine.position();
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        engine.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
