package policybase.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void equalRunsDoNotDiffer() {
        var run = run(1, 0);
        var comparison = Comparison.of(run, run, Measures::ndcg10);
        assertThat(comparison.difference()).isZero();
        assertThat(comparison.chance()).isEqualTo(1);
        assertThat(comparison.changes()).isEmpty();
    }

    @Test
    void aSteadyGainIsNoChance() {
        var comparison = Comparison.of(run(1, 0.05), run(1, 0), Measures::ndcg10);
        assertThat(comparison.difference()).isCloseTo(0.05, Offset.offset(1e-9));
        assertThat(comparison.chance()).isLessThan(0.001);
        assertThat(comparison.changes()).hasSize(200);
    }

    @Test
    void noiseMayBeChance() {
        assertThat(Comparison.of(run(1, 0), run(2, 0), Measures::ndcg10).chance())
                .isGreaterThan(0.05);
    }

    @Test
    void threeQuestionsCannotProveMoreThanAQuarter() {
        // of the eight ways to give signs to three equal gains, two are as far from 0
        var now = Map.of("a", measure(0.3), "b", measure(0.3), "c", measure(0.3));
        var before = Map.of("a", measure(0.1), "b", measure(0.1), "c", measure(0.1));
        var comparison = Comparison.of(now, before, Measures::ndcg10);
        assertThat(comparison.chance()).isCloseTo(0.25, Offset.offset(0.02));
    }

    @Test
    void theGreatestLossStandsFirst() {
        var now = Map.of("a", measure(0.5), "b", measure(0.1), "c", measure(0.4), "d", measure(0.7));
        var before = Map.of("a", measure(0.5), "b", measure(0.9), "c", measure(0.5), "d", measure(0.2));
        assertThat(Comparison.of(now, before, Measures::ndcg10).changes())
                .extracting(Comparison.Change::question)
                .containsExactly("b", "c", "d");
    }

    private static Map<String, Measures> run(long seed, double more) {
        var random = new Random(seed);
        var run = new HashMap<String, Measures>();
        for (var i = 0; i < 200; i++) {
            run.put("q" + i, measure(random.nextDouble() + more));
        }
        return run;
    }

    private static Measures measure(double value) {
        return new Measures(value, 0, 0, 0);
    }
}
