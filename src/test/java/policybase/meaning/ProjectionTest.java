package policybase.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ProjectionTest {
    private static final int DIMENSIONS = 24;

    @Test
    void theIdentityTurnsNothing() {
        var vector = unit(new Random(1));
        assertThat(Projection.identity(DIMENSIONS).turn(vector)).containsExactly(vector, Offset.offset(1e-6f));
    }

    @Test
    void whatIsTurnedHasLengthOne() {
        var turned = some(new Random(2)).turn(unit(new Random(3)));
        var square = 0f;
        for (var value : turned) {
            square += value * value;
        }
        assertThat(square).isCloseTo(1, Offset.offset(1e-5f));
    }

    @Test
    void aFileKeepsTheTurn() throws IOException {
        var projection = some(new Random(4));
        var read = Projection.read(new ByteArrayInputStream(written(projection, "m-1")), model("m-1"));
        var vector = unit(new Random(5));
        assertThat(read.turn(vector)).containsExactly(projection.turn(vector), Offset.offset(0.005f));
    }

    @Test
    void aTurnLearnedForAnotherModelIsNotUsed() throws IOException {
        var read = Projection.read(new ByteArrayInputStream(written(some(new Random(6)), "m-1")), model("m-2"));
        var vector = unit(new Random(7));
        assertThat(read.turn(vector)).containsExactly(vector, Offset.offset(1e-6f));
    }

    @Test
    void theProductsOwnTurnBelongsToItsModel() {
        var embedder = new OnnxEmbedder(java.nio.file.Path.of("target/natives"));
        var vector = new float[embedder.dimensions()];
        vector[0] = 1;
        assertThat(Projection.learned(embedder).turn(vector)).isNotEqualTo(vector);
        embedder.close();
    }

    private static byte[] written(Projection projection, String version) throws IOException {
        var out = new ByteArrayOutputStream();
        projection.write(out, model(version));
        return out.toByteArray();
    }

    private static Projection some(Random random) {
        var rows = new float[DIMENSIONS][DIMENSIONS];
        for (var i = 0; i < DIMENSIONS; i++) {
            for (var j = 0; j < DIMENSIONS; j++) {
                rows[i][j] = (i == j ? 1 : 0) + (float) random.nextGaussian() / 20;
            }
        }
        return Projection.of(rows);
    }

    private static float[] unit(Random random) {
        var vector = new float[DIMENSIONS];
        for (var i = 0; i < DIMENSIONS; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return Projection.identity(DIMENSIONS).turn(vector);
    }

    private static Embedder model(String version) {
        return new Embedder() {
            @Override
            public float[][] embed(List<String> texts) {
                return new float[texts.size()][DIMENSIONS];
            }

            @Override
            public int dimensions() {
                return DIMENSIONS;
            }

            @Override
            public String version() {
                return version;
            }

            @Override
            public void close() {}
        };
    }
}
