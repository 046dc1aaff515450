package policybase.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.meaning.Backfill;
import policybase.meaning.OnnxEmbedder;
import policybase.meaning.VectorCache;
import policybase.search.lucene.LuceneEngine;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

/// The smallest judged set must not fall below the committed figures, by words alone and with meaning. Raising them is
/// a commit: see `corpus/evaluation/baseline/README.md`.
class BaselineTest {
    /// Half of what one question of thirty moves a mean by when its answer slips from first to second place.
    private static final double SLACK = 0.006;

    private static final Path FIGURES = Path.of("corpus/evaluation/baseline/figures.tsv");

    @TempDir
    Path indexes;

    @Test
    void everydayQuestionsFindTheirEntriesByWordsAsWellAsEver() throws IOException {
        var evaluation = new Evaluation(
                indexes,
                path -> new LuceneEngine(path, segmenter(), synonyms()),
                Optional.empty(),
                System::nanoTime,
                LocalDate.of(2025, 6, 1),
                (_, _, _) -> {});
        check(evaluation, "words");
    }

    @Test
    void everydayQuestionsFindTheirEntriesWithMeaningAsWellAsEver() throws IOException {
        try (var embedder = new OnnxEmbedder(Path.of("target/natives"));
                var vectors = VectorCache.open(Path.of("target/vectors"), embedder)) {
            var evaluation = new Evaluation(
                    indexes,
                    path -> new LuceneEngine(path, segmenter(), synonyms(), embedder, vectors),
                    Optional.of(new Backfill(embedder, vectors)),
                    System::nanoTime,
                    LocalDate.of(2025, 6, 1),
                    (_, _, _) -> {});
            check(evaluation, "meaning");
        }
    }

    private static void check(Evaluation evaluation, String by) throws IOException {
        var folder = Path.of(System.getProperty("policybase.shared", "../shared"), "data", "colloquial");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no judged questions at " + folder);
        var mean = evaluation.run(folder, JudgedSet.read(folder, "train")).mean();
        var least = figures("colloquial", by);
        assertThat(mean.ndcg10()).as("nDCG@10").isGreaterThanOrEqualTo(least.ndcg10() - SLACK);
        assertThat(mean.mrr10()).as("MRR@10").isGreaterThanOrEqualTo(least.mrr10() - SLACK);
        assertThat(mean.recall10()).as("recall@10").isGreaterThanOrEqualTo(least.recall10() - SLACK);
        assertThat(mean.recall100()).as("recall@100").isGreaterThanOrEqualTo(least.recall100() - SLACK);
    }

    private static Measures figures(String set, String by) throws IOException {
        for (var line : Files.readAllLines(FIGURES)) {
            var columns = line.split("\t");
            if (columns[0].equals(set) && columns[2].equals(by)) {
                return new Measures(
                        Double.parseDouble(columns[3]),
                        Double.parseDouble(columns[4]),
                        Double.parseDouble(columns[5]),
                        Double.parseDouble(columns[6]));
            }
        }
        throw new AssertionError(FIGURES + " lacks " + set + " by " + by);
    }

    private static HanlpSegmenter segmenter() {
        return new HanlpSegmenter(Dictionary.load(Path.of("corpus/dictionary")));
    }

    private static Synonyms synonyms() {
        return Synonyms.load(Path.of("corpus/dictionary"));
    }
}
