package policybase.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Expected values were computed by hand with log₂2 = 1, log₂3 = 1.58496, log₂4 = 2, log₂5 = 2.32193.
class MeasuresTest {
    static final Offset<Double> NEAR = Offset.offset(1e-5);

    @Test
    void thePerfectOrderIsOne() {
        check(List.of("a", "b", "x"), Map.of("a", 1, "b", 1), 1, 1, 1, 1);
    }

    @Test
    void nothingFoundIsZero() {
        check(List.of(), Map.of("a", 1), 0, 0, 0, 0);
        check(List.of("x", "y"), Map.of("a", 1), 0, 0, 0, 0);
    }

    @Test
    void anAnswerInThirdPlaceIsDiscounted() {
        check(List.of("x", "y", "a"), Map.of("a", 1), 0.5, 1 / 3.0, 1, 1);
    }

    @Test
    void twoOfThreeAnswersAtSecondAndFourth() {
        // (1/1.58496 + 1/2.32193) / (1 + 1/1.58496 + 1/2) = 1.06161 / 2.13093
        check(List.of("x", "a", "y", "b"), Map.of("a", 1, "b", 1, "c", 1), 0.49819, 0.5, 2 / 3.0, 2 / 3.0);
    }

    @Test
    void gradesCount() {
        // found 1 then 3: 1 + 3/1.58496 = 2.89279; best 3 then 1: 3 + 1/1.58496 = 3.63093
        check(List.of("low", "high"), Map.of("low", 1, "high", 3), 0.79671, 1, 1, 1);
    }

    @Test
    void aScoreOfZeroIsNoAnswer() {
        check(List.of("no", "yes"), Map.of("no", 0, "yes", 1), 0.63093, 0.5, 1, 1);
    }

    @Test
    void theEleventhPlaceCountsForRecallAtAHundredOnly() {
        var ranked = Stream.concat(IntStream.range(0, 10).mapToObj(i -> "x" + i), Stream.of("a"))
                .toList();
        check(ranked, Map.of("a", 1), 0, 0, 0, 1);
    }

    @Test
    void moreAnswersThanTenCanStillBePerfect() {
        var ids = IntStream.range(0, 20).mapToObj(i -> "a" + i).toList();
        var judged = ids.stream().collect(Collectors.toMap(id -> id, _ -> 1));
        check(ids, judged, 1, 1, 0.5, 1);
    }

    @Test
    void theMeanTakesEveryQuestionAlike() {
        var mean = Measures.mean(List.of(new Measures(1, 1, 1, 1), new Measures(0, 0.5, 0.2, 0.6)));
        assertThat(mean).isEqualTo(new Measures(0.5, 0.75, 0.6, 0.8));
    }

    private static void check(
            List<String> ranked, Map<String, Integer> judged, double ndcg, double mrr, double ten, double hundred) {
        var measures = Measures.of(ranked, judged);
        assertThat(measures.ndcg10()).isCloseTo(ndcg, NEAR);
        assertThat(measures.mrr10()).isCloseTo(mrr, NEAR);
        assertThat(measures.recall10()).isCloseTo(ten, NEAR);
        assertThat(measures.recall100()).isCloseTo(hundred, NEAR);
    }
}
