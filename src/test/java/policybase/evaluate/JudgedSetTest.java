package policybase.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Clause;
import policybase.document.Fault;

class JudgedSetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeASmallSet() throws IOException {
        Files.createDirectory(folder.resolve("qrels"));
        Files.writeString(folder.resolve("corpus.jsonl"), """
                {"_id": "L1", "title": "高龄津贴办法", "text": "年满八十周岁。\\n每月发放。", "metadata": {}}

                {"_id": "L2", "text": "没有标题。"}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"_id": "7", "text": "多大岁数有津贴？"}
                {"_id": "8", "text": "没有评判的问题"}
                """);
        Files.writeString(folder.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\r\n7\tL1\t2\r\n7\tL2\t0\r\n");
    }

    @Test
    void aFolderIsReadAsItStands() {
        var set = JudgedSet.read(folder, "dev");
        assertThat(set.entries())
                .containsExactly(
                        new JudgedSet.Entry("L1", "高龄津贴办法", "年满八十周岁。\n每月发放。"), new JudgedSet.Entry("L2", "", "没有标题。"));
        assertThat(set.questions()).containsExactly(new JudgedSet.Question("7", "多大岁数有津贴？"));
        assertThat(set.judgements()).isEqualTo(Map.of("7", Map.of("L1", 2, "L2", 0)));
    }

    @Test
    void anEntryBecomesADocumentInForceWithItsLinesAsParagraphs() {
        var document =
                Entries.document(12, JudgedSet.read(folder, "dev").entries().getFirst());
        assertThat(Entries.ordinal(document.id())).isEqualTo(12);
        assertThat(document.clauses()).extracting(Clause::text).containsExactly("年满八十周岁。\n每月发放。");
        assertThat(document.windows())
                .hasSize(1)
                .allSatisfy(window -> assertThat(window.status().inForce()).isTrue());
    }

    @Test
    void aMissingSplitIsSaidPlainly() {
        assertThatThrownBy(() -> JudgedSet.read(folder, "test"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("test.tsv");
    }

    @Test
    void aBrokenLineIsNamed() throws IOException {
        Files.writeString(folder.resolve("queries.jsonl"), "{\"_id\": \"1\", \"text\": \"好\"}\n{\"_id\": 1");
        assertThatThrownBy(() -> JudgedSet.read(folder, "dev"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("第2条");
    }

    @Test
    void aRunFileComesBackAsItWasWritten() {
        var rankings = List.of(
                new Ranking("7", List.of(new Ranking.Found("L2", 3.5), new Ranking.Found("L1", 3.5))),
                new Ranking("8", List.of(new Ranking.Found("L1", 0.25))));
        var file = folder.resolve("run.txt");
        RunFile.write(file, rankings, "policybase");
        assertThat(RunFile.read(file)).extracting(Ranking::entries).containsExactly(List.of("L2", "L1"), List.of("L1"));
        assertThat(RunFile.read(file).getFirst().found().getLast().score()).isLessThan(3.5);
    }

    @Test
    void aReportCountsQuestionsWithoutRankingAsZero() throws IOException {
        Files.writeString(folder.resolve("qrels/dev.tsv"), "query-id\tcorpus-id\tscore\n7\tL1\t1\n8\tL2\t1\n");
        var set = JudgedSet.read(folder, "dev");
        var found = List.of(new Ranking("7", List.of(new Ranking.Found("L1", 1))));
        var report = Report.of(set, found, List.of(3.0, 1.0, 2.0, 10.0));
        assertThat(report.mean()).isEqualTo(new Measures(0.5, 0.5, 0.5, 0.5));
        assertThat(report.median()).isEqualTo(3);
        assertThat(report.slow()).isEqualTo(10);
        assertThat(report.lines()).anyMatch(line -> line.contains("0.5000"));
        assertThat(report.against(set, List.of())).anyMatch(line -> line.contains("+0.5000"));
    }
}
