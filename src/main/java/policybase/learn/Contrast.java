package policybase.learn;

import java.util.List;
import java.util.stream.IntStream;

/// For some questions at once: how probable each passage is as their answer (softmax of cosine over temperature, over
/// all passages), and from that where the vectors of the questions should go.
final class Contrast {
    /// Parts the passages are cut into, so that all processors can work and the sum still comes out the same each time.
    private static final int PARTS = 16;

    private final float[][] passages;
    private final float temperature;

    Contrast(float[][] passages, float temperature) {
        this.passages = passages;
        this.temperature = temperature;
    }

    /// For each question the expected vector of its answer as things stand.
    ///
    /// @param questions unit vectors
    float[][] expected(float[][] questions) {
        var parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> sum(questions, from(part), from(part + 1)))
                .toList();
        var expected = new float[questions.length][questions[0].length];
        for (var b = 0; b < questions.length; b++) {
            var weight = 0.0;
            for (var part : parts) {
                weight += part.weight(b);
            }
            for (var k = 0; k < expected[b].length; k++) {
                var value = 0.0;
                for (var part : parts) {
                    value += part.vector(k, b);
                }
                expected[b][k] = (float) (value / weight);
            }
        }
        return expected;
    }

    private int from(int part) {
        return (int) ((long) part * passages.length / PARTS);
    }

    private Eight sum(float[][] questions, int from, int to) {
        var eight = new Eight(questions, temperature);
        for (var i = from; i < to; i += Eight.PASSAGES) {
            eight.add(passages, i, Math.min(to - i, Eight.PASSAGES));
        }
        return eight;
    }

    /// The vector the judges want: the mean over entries, within an entry by what is nearest.
    float[] wanted(float[] question, List<int[]> answers) {
        var wanted = new float[question.length];
        for (var answer : answers) {
            var sum = 0f;
            var vector = new float[question.length];
            for (var passage : answer) {
                var weight = (float) Math.exp((dot(question, passages[passage]) - 1) / temperature);
                sum += weight;
                axpy(weight, passages[passage], vector);
            }
            axpy(1 / Math.max(sum, Float.MIN_NORMAL) / answers.size(), vector, wanted);
        }
        return wanted;
    }

    static float dot(float[] a, float[] b) {
        var sum = 0f;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static void axpy(float factor, float[] from, float[] to) {
        for (var i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }
}
