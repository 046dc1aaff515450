package policybase.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Questions lie about a quarter turn from their answers in one plane; what holds for some must hold for others.
class TurningTest {
    private static final int DIMENSIONS = 16;

    @Test
    void questionsNotLearnedFromComeNearerToTheirAnswersToo() {
        var pairs = pairs(400);
        var learned = new Turning(List.of(pairs), 20).learn((_, question) -> question < 300, _ -> {});
        var before = 0f;
        var now = 0f;
        for (var question = 300; question < 400; question++) {
            var answer = pairs.passages()[pairs.answers().get(question).getFirst()[0]];
            before += Contrast.dot(pairs.questions()[question], answer);
            now += Contrast.dot(learned.turn(pairs.questions()[question]), answer);
        }
        assertThat(now).isGreaterThan(before + 1);
    }

    @Test
    void theSameQuestionsTeachTheSame() {
        var pairs = pairs(100);
        var first = new Turning(List.of(pairs), 2).learn((_, _) -> true, _ -> {});
        var second = new Turning(List.of(pairs), 2).learn((_, _) -> true, _ -> {});
        assertThat(first.turn(pairs.questions()[0])).isEqualTo(second.turn(pairs.questions()[0]));
    }

    @Test
    void theExpectedAnswerIsTheWeightedMeanOfAllPassages() {
        var pairs = pairs(37);
        var expected = new Contrast(pairs.passages(), 0.05f).expected(pairs.questions());
        for (var b = 0; b < expected.length; b++) {
            var sum = 0.0;
            var mean = new double[DIMENSIONS];
            for (var passage : pairs.passages()) {
                var weight = Math.exp((Contrast.dot(pairs.questions()[b], passage) - 1) / 0.05);
                sum += weight;
                for (var k = 0; k < DIMENSIONS; k++) {
                    mean[k] += weight * passage[k];
                }
            }
            for (var k = 0; k < DIMENSIONS; k++) {
                assertThat(expected[b][k])
                        .isCloseTo((float) (mean[k] / sum), org.assertj.core.data.Offset.offset(1e-4f));
            }
        }
    }

    private static Pairs pairs(int count) {
        var random = new Random(11);
        var questions = new float[count][];
        var passages = new float[count][];
        var answers = new ArrayList<List<int[]>>();
        for (var i = 0; i < count; i++) {
            var passage = new float[DIMENSIONS];
            for (var k = 0; k < DIMENSIONS; k++) {
                passage[k] = (float) random.nextGaussian();
            }
            var question = passage.clone();
            question[0] = passage[1] + (float) random.nextGaussian() / 4;
            question[1] = -passage[0] + (float) random.nextGaussian() / 4;
            questions[i] = unit(question);
            passages[i] = unit(passage);
            answers.add(List.of(new int[] {i}));
        }
        return new Pairs(questions, passages, answers);
    }

    private static float[] unit(float[] vector) {
        var length = (float) Math.sqrt(Contrast.dot(vector, vector));
        for (var k = 0; k < vector.length; k++) {
            vector[k] /= length;
        }
        return vector;
    }
}
