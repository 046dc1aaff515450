package policybase.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorCacheTest {
    static final int ROW = 24 + 512;

    @TempDir
    Path folder;

    final Embedder embedder = new SeededEmbedder("seeded-1");

    @Test
    void aKeptVectorIsAlmostTheGivenOne() {
        try (var cache = open()) {
            fill(cache, 0, 20);
            for (var i = 0; i < 20; i++) {
                var given = embedder.embed(List.of("text " + i))[0];
                var kept = cache.vector(cache.find("text " + i));
                assertThat(OnnxEmbedderTest.dot(given, kept)).isGreaterThan(0.9999);
                assertThat(OnnxEmbedderTest.dot(kept, kept)).isCloseTo(1, Offset.offset(1e-4));
            }
        }
    }

    @Test
    void cosinesOfAScanAreThoseOfTheVectors() {
        try (var cache = open()) {
            fill(cache, 0, 300);
            var query = embedder.embed(List.of("query"))[0];
            var rows = IntStream.range(-1, 300).toArray();
            var cosines = new float[rows.length];
            cache.scan(rows, Probe.of(query), cosines);
            assertThat(cosines[0]).isEqualTo(-1);
            for (var i = 1; i < rows.length; i++) {
                var exact = OnnxEmbedderTest.dot(query, embedder.embed(List.of("text " + rows[i]))[0]);
                assertThat(cosines[i]).isCloseTo((float) exact, Offset.offset(0.002f));
                assertThat(cosines[i]).isEqualTo(cache.dot(rows[i], Probe.of(query)));
            }
            var other = embedder.embed(List.of("another"))[0];
            var again = new float[rows.length];
            var others = new float[rows.length];
            cache.scan(rows, 0, 1, Probe.of(query), Probe.of(other), again, others);
            cache.scan(rows, 1, rows.length, Probe.of(query), Probe.of(other), again, others);
            assertThat(again).isEqualTo(cosines);
            cache.scan(rows, Probe.of(other), cosines);
            assertThat(others).isEqualTo(cosines);
        }
    }

    private static Probe probe(Random random, int dimensions) {
        var unit = new float[dimensions];
        var square = 0.0;
        for (var i = 0; i < dimensions; i++) {
            unit[i] = (float) random.nextGaussian();
            square += unit[i] * unit[i];
        }
        for (var i = 0; i < dimensions; i++) {
            unit[i] /= (float) Math.sqrt(square);
        }
        return Probe.of(unit);
    }

    @Test
    void wideAndPlainProductsAgree() {
        var random = new Random(5);
        for (var dimensions : List.of(1, 7, 16, 500, 512)) {
            var row = new byte[dimensions + 3];
            random.nextBytes(row);
            var probe = probe(random, dimensions);
            var file = MemorySegment.ofArray(row);
            assertThat(Product.fastest().of(probe, file, 3)).isEqualTo(Product.PLAIN.of(probe, file, 3));
            var other = probe(random, dimensions);
            assertThat(Product.fastest().both(probe, other, file, 3))
                    .isEqualTo(Product.PLAIN.both(probe, other, file, 3));
        }
        var longest = new byte[512];
        Arrays.fill(longest, Byte.MAX_VALUE);
        var alike = new float[512];
        Arrays.fill(alike, (float) (1 / Math.sqrt(512)));
        assertThat(Product.fastest().of(Probe.of(alike), MemorySegment.ofArray(longest), 0))
                .isEqualTo(Product.PLAIN.of(Probe.of(alike), MemorySegment.ofArray(longest), 0))
                .isGreaterThan(10_000_000);
        assertThat(Product.fastest())
                .as("tests run with the wide registers' module")
                .isNotSameAs(Product.PLAIN);
    }

    @Test
    void aTextWithoutVectorHasNoRow() {
        try (var cache = open()) {
            fill(cache, 0, 2);
            assertThat(cache.find("text 2")).isEqualTo(-1);
            assertThatThrownBy(() -> cache.vector(2)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void vectorsAreThereAfterReopening() {
        try (var cache = open()) {
            fill(cache, 0, 2000);
        }
        try (var cache = open()) {
            assertThat(cache.size()).isEqualTo(2000);
            assertThat(IntStream.range(0, 2000).map(i -> cache.find("text " + i)))
                    .doesNotContain(-1);
        }
    }

    @Test
    void theSameTextTwiceIsKeptOnce() {
        try (var cache = open()) {
            fill(cache, 0, 5);
            fill(cache, 3, 8);
            assertThat(cache.size()).isEqualTo(8);
        }
        assertThat(rowsOnDisk()).isEqualTo(8);
    }

    @Test
    void aTornTailIsCutOffAndWrittenAnew() throws IOException {
        try (var cache = open()) {
            fill(cache, 0, 5);
        }
        try (var file = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() - 100);
        }
        try (var cache = open()) {
            assertThat(cache.size()).isEqualTo(4);
            assertThat(rowsOnDisk()).isEqualTo(4);
            fill(cache, 0, 6);
            assertThat(cache.find("text 4")).isEqualTo(4);
        }
        try (var cache = open()) {
            assertThat(cache.size()).isEqualTo(6);
        }
    }

    @Test
    void aTailOfZeroesAfterAPowerCutIsCutOff() throws IOException {
        try (var cache = open()) {
            fill(cache, 0, 5);
        }
        Files.write(file(), new byte[3 * ROW + 7], StandardOpenOption.APPEND);
        try (var cache = open()) {
            assertThat(cache.size()).isEqualTo(5);
            assertThat(rowsOnDisk()).isEqualTo(5);
        }
    }

    @Test
    void aDamagedRowInTheMiddleLosesItselfOnly() throws IOException {
        try (var cache = open()) {
            fill(cache, 0, 5);
        }
        try (var file = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {77, 77, 77}), 64 + 2 * ROW + 100);
        }
        try (var cache = open()) {
            assertThat(cache.find("text 2")).isEqualTo(-1);
            assertThat(cache.find("text 4")).isEqualTo(4);
        }
    }

    @Test
    void aFileOfAnotherKindIsRefused() throws IOException {
        try (var cache = open()) {
            fill(cache, 0, 1);
        }
        Files.writeString(file(), "别的文件".repeat(100));
        assertThatThrownBy(this::open).isInstanceOf(UncheckedIOException.class);
        assertThat(Files.readString(file())).startsWith("别的文件");
    }

    @Test
    void anotherModelHasVectorsOfItsOwn() {
        try (var cache = open();
                var other = VectorCache.open(folder, new SeededEmbedder("seeded-2"))) {
            fill(cache, 0, 3);
            assertThat(other.size()).isZero();
            assertThat(other.key("text 1")).isNotEqualTo(cache.key("text 1"));
        }
    }

    @Test
    void twoThatShareAFolderLearnOfEachOther() {
        try (var one = open();
                var two = open()) {
            fill(one, 0, 5);
            fill(two, 3, 9);
            fill(one, 9, 10);
            assertThat(one.size()).isEqualTo(10);
            assertThat(one.find("text 8")).isEqualTo(two.find("text 8"));
        }
        assertThat(rowsOnDisk()).isEqualTo(10);
    }

    @Test
    void manyThreadsMayAddFindAndScanAtOnce() throws Exception {
        try (var cache = open();
                var threads = Executors.newFixedThreadPool(8)) {
            var jobs = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(job -> () -> {
                        fill(cache, job * 10, job * 10 + 15);
                        var row = cache.find("text " + (job * 10 + 14));
                        var cosine = cache.dot(row, Probe.of(embedder.embed(List.of("text " + (job * 10 + 14)))[0]));
                        assertThat(cosine).isGreaterThan(0.999f);
                        return row;
                    })
                    .toList();
            for (var result : threads.invokeAll(jobs)) {
                assertThat(result.get()).isNotNegative();
            }
            assertThat(cache.size()).isEqualTo(405);
        }
        assertThat(rowsOnDisk()).isEqualTo(405);
    }

    @Test
    void backfillEmbedsWhatIsMissingAndThenNothing() {
        try (var cache = open()) {
            var backfill = new Backfill(embedder, cache);
            var texts = List.of("甲", "乙", "甲", "丙");
            assertThat(backfill.fill(texts, 2)).isEqualTo(2);
            assertThat(cache.find("丙")).isEqualTo(-1);
            assertThat(backfill.fill(texts, 2)).isEqualTo(1);
            assertThat(backfill.fill(texts, 2)).isZero();
            assertThat(cache.size()).isEqualTo(3);
        }
    }

    private VectorCache open() {
        return VectorCache.open(folder, embedder);
    }

    private void fill(VectorCache cache, int from, int to) {
        var texts = IntStream.range(from, to).mapToObj(i -> "text " + i).toList();
        cache.add(texts, embedder.embed(texts));
    }

    private Path file() {
        return folder.resolve("seeded-1-512.vectors");
    }

    private long rowsOnDisk() {
        return (file().toFile().length() - 64) / ROW;
    }

    /// Unit vectors drawn from the text's hash.
    record SeededEmbedder(String version) implements Embedder {
        @Override
        public float[][] embed(List<String> texts) {
            return texts.stream().map(SeededEmbedder::vector).toArray(float[][]::new);
        }

        private static float[] vector(String text) {
            var random = new Random(text.hashCode());
            var vector = new float[512];
            for (var i = 0; i < 512; i++) {
                vector[i] = (float) random.nextGaussian();
            }
            var length = (float) Math.sqrt(OnnxEmbedderTest.dot(vector, vector));
            for (var i = 0; i < 512; i++) {
                vector[i] /= length;
            }
            return vector;
        }

        @Override
        public int dimensions() {
            return 512;
        }

        @Override
        public void close() {}
    }
}
