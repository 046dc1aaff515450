package policybase.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ListwiseTest {

    @Test
    void whatTellsAnswersApartGetsTheWeight() {
        var weights = Listwise.learn(lessons(200, 1, 0), ones(200));
        assertThat(weights[0]).isGreaterThan(1);
        assertThat(weights[1]).isCloseTo(0, Offset.offset(weights[0] / 5));
    }

    @Test
    void whatSpeaksAgainstAnswersGetsANegativeWeight() {
        var weights = Listwise.learn(lessons(200, 0, -1), ones(200));
        assertThat(weights[1]).isLessThan(-1);
    }

    @Test
    void aQuestionWithoutAnswerAmongItsCandidatesTeachesNothing() {
        var lessons = new ArrayList<>(lessons(50, 1, 0));
        var before = Listwise.learn(lessons, ones(50));
        lessons.add(new Lesson(0, 0, List.of("x", "y"), new double[][] {{0, 0}, {0.5, 0.5}}, Map.of("z", 1)));
        var counts = new ArrayList<>(ones(50));
        counts.add(1e-9);
        assertThat(Listwise.learn(lessons, counts)[0]).isCloseTo(before[0], Offset.offset(Math.abs(before[0]) / 10));
    }

    /// Questions with five candidates of chance signals, whose answer has the greatest sum under some weights.
    private static List<Lesson> lessons(int count, double first, double second) {
        var random = new Random(5);
        var lessons = new ArrayList<Lesson>();
        for (var i = 0; i < count; i++) {
            var values = new double[5][2];
            var best = 0;
            for (var c = 0; c < values.length; c++) {
                values[c][0] = random.nextGaussian();
                values[c][1] = random.nextGaussian();
                var sum = first * values[c][0] + second * values[c][1];
                best = sum > first * values[best][0] + second * values[best][1] ? c : best;
            }
            lessons.add(new Lesson(0, i % 5, List.of("0", "1", "2", "3", "4"), values, Map.of("" + best, 1)));
        }
        return lessons;
    }

    private static List<Double> ones(int count) {
        return java.util.Collections.nCopies(count, 1.0);
    }
}
