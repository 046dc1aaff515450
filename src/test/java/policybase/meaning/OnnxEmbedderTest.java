package policybase.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTest {
    @TempDir
    static Path folder;

    static final OnnxEmbedder EMBEDDER = new OnnxEmbedder(Path.of("target/natives"));

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void aVectorHasLengthOne() {
        for (var vector : EMBEDDER.embed(List.of("困难残疾人生活补贴", "", "a", "\n"))) {
            assertThat(vector).hasSize(512);
            assertThat(dot(vector, vector)).isCloseTo(1, Offset.offset(1e-5));
        }
    }

    @Test
    void likeSentencesAreNearerThanUnlikeOnes() {
        var vectors =
                EMBEDDER.embed(List.of("我没得单位，自己交的社保，生娃儿医院的钱能报不？", "灵活就业人员参加生育保险，享受生育医疗费用待遇。", "森林防火期内，禁止在森林防火区野外用火。"));
        assertThat(dot(vectors[0], vectors[1])).isGreaterThan(dot(vectors[0], vectors[2]) + 0.1);
    }

    @Test
    void equalTextsHaveEqualVectorsWhateverStandsBesideThem() {
        var text = "申请临时救助应当提交书面申请。";
        var alone = EMBEDDER.embed(List.of(text))[0];
        var among = EMBEDDER.embed(List.of("短", text, "很长的话。".repeat(80)))[1];
        assertThat(among).containsExactly(alone);
    }

    @Test
    void whatStandsBehindTheLimitIsCutOff() {
        var whole = "补".repeat(600);
        var other = "补".repeat(510) + "森林防火".repeat(50);
        var shorter = "补".repeat(509);
        var vectors = EMBEDDER.embed(List.of(whole, other, shorter));
        assertThat(vectors[1]).containsExactly(vectors[0]);
        assertThat(vectors[2]).isNotEqualTo(vectors[0]);
    }

    @Test
    void brokenCharactersDoNoHarm() {
        var odd = List.of("半个\uD83D字符", "零\u0000字节", "表情😀", "\uFFFF", "𠮷野家补贴");
        for (var vector : EMBEDDER.embed(odd)) {
            assertThat(dot(vector, vector)).isCloseTo(1, Offset.offset(1e-5));
        }
    }

    @Test
    void manyThreadsGetTheSameVectors() throws Exception {
        var texts = List.of("高龄津贴", "临时救助", "小微企业贷款贴息", "义务教育阶段就近入学");
        var alone = EMBEDDER.embed(texts);
        var jobs = new ArrayList<Callable<float[][]>>();
        for (var i = 0; i < 16; i++) {
            jobs.add(() -> EMBEDDER.embed(texts));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(jobs)) {
                assertThat(result.get()).isDeepEqualTo(alone);
            }
        }
    }

    @Test
    void nothingIsUnpackedBeforeTheFirstText() {
        try (var idle = new OnnxEmbedder(folder.resolve("natives"))) {
            assertThat(idle.dimensions()).isEqualTo(512);
            assertThat(idle.version()).contains("bge-small-zh");
        }
        assertThat(folder.resolve("natives")).doesNotExist();
    }

    @Test
    void aClosedEmbedderRefuses() {
        var closed = new OnnxEmbedder(Path.of("target/natives"));
        closed.embed(List.of("高龄津贴"));
        closed.close();
        closed.close();
        assertThatThrownBy(() -> closed.embed(List.of("高龄津贴"))).isInstanceOf(IllegalStateException.class);
    }

    static double dot(float[] a, float[] b) {
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
