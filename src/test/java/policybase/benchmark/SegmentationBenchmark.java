package policybase.benchmark;

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
import org.openjdk.jmh.annotations.Warmup;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Normalized;
import policybase.text.Normalizer;
import policybase.text.Segmenter;
import policybase.text.Term;

/// Cutting text: 10,000 characters (30 KB of UTF-8) an operation, so 100 operations a second are 3 MB a second.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class SegmentationBenchmark {
    private final Segmenter segmenter = new HanlpSegmenter(Dictionary.of(List.of("营商环境", "放管服", "高龄津贴")));
    private final String text = Texts.text(1, 10_000);

    @Benchmark
    public List<Term> segment() {
        return segmenter.segment(text);
    }

    @Benchmark
    public Normalized normalize() {
        return Normalizer.map(text);
    }
}
