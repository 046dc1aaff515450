package policybase.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.meaning.Backfill;
import policybase.meaning.OnnxEmbedder;
import policybase.meaning.VectorCache;
import policybase.search.lucene.LuceneEngine;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class EvaluationTest {
    static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @TempDir
    Path folder;

    final List<String> steps = new ArrayList<>();

    @BeforeEach
    void writeASmallSet() throws IOException {
        Files.createDirectory(folder.resolve("qrels"));
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id": "age", "title": "高龄津贴发放办法", "text": "年满八十周岁的老年人，每月发放高龄津贴。"}
                {"_id": "fire", "title": "森林防火条例", "text": "森林防火期内，禁止在森林防火区野外用火。"}
                {"_id": "birth", "title": "生育登记服务办法", "text": "生育第三个子女的夫妻，可以在产前办理生育登记。"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id": "1", "text": "上坟可以在山上烧纸吗？森林防火期"}
                {"_id": "2", "text": "高龄津贴每月发放"}
                """);
        Files.writeString(folder.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\n1\tfire\t1\n2\tage\t1\n");
    }

    @Test
    void questionsFindTheirEntriesByWords() {
        var report = words().run(folder, JudgedSet.read(folder, "dev"));
        assertThat(report.mean()).isEqualTo(new Measures(1, 1, 1, 1));
        assertThat(report.rankings().getFirst().entries()).startsWith("fire");
    }

    @Test
    void anIndexIsUsedAgainWhileTheEntriesStayTheSame() throws IOException {
        var set = JudgedSet.read(folder, "dev");
        words().run(folder, set);
        assertThat(steps).contains("建立索引 3/3");
        steps.clear();
        words().run(folder, set);
        assertThat(steps).containsExactly("提问 1/2", "提问 2/2");
        Files.writeString(
                folder.resolve("corpus.jsonl"),
                Files.readString(folder.resolve("corpus.jsonl")).replace("每月", "按季"));
        steps.clear();
        words().run(folder, JudgedSet.read(folder, "dev"));
        assertThat(steps).contains("建立索引 3/3");
    }

    @Test
    void questionsFindTheirEntriesByMeaning() throws IOException {
        Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"1\", \"text\": \"屋头老人八十多了有没有啥子钱领\"}\n");
        Files.writeString(folder.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\n1\tage\t1\n");
        try (var embedder = new OnnxEmbedder(Path.of("target/natives"));
                var vectors = VectorCache.open(folder.resolve("vectors"), embedder)) {
            var evaluation = new Evaluation(
                    folder.resolve("indexes"),
                    path -> new LuceneEngine(path, segmenter(), Synonyms.none(), embedder, vectors),
                    Optional.of(new Backfill(embedder, vectors)),
                    System::nanoTime,
                    DAY,
                    this::note);
            assertThat(evaluation
                            .run(folder, JudgedSet.read(folder, "dev"))
                            .mean()
                            .mrr10())
                    .isEqualTo(1);
            assertThat(vectors.size()).isEqualTo(3);
            assertThat(steps).contains("计算语义向量 3/3");
        }
    }

    private Evaluation words() {
        return new Evaluation(
                folder.resolve("indexes"),
                path -> new LuceneEngine(path, segmenter(), Synonyms.none()),
                Optional.empty(),
                System::nanoTime,
                DAY,
                this::note);
    }

    private static HanlpSegmenter segmenter() {
        return new HanlpSegmenter(Dictionary.empty());
    }

    private void note(String step, int done, int total) {
        steps.add(step + " " + done + "/" + total);
    }
}
