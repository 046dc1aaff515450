package policybase.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Two runs over the same questions: by how much they differ in one measure, and how likely so much would come by
/// chance.
///
/// @param difference mean of this run minus mean of the other
/// @param chance two-sided p of the paired randomisation test
/// @param changes questions whose value differs, greatest loss first
public record Comparison(double difference, double chance, List<Change> changes) {
    /// Rounds of the test: p is exact to about ±0.004 near 0.05.
    private static final int ROUNDS = 10_000;

    /// Any number does; a fixed one makes the result repeatable.
    private static final long SEED = 20_250_101;

    /// One question's value before and now.
    public record Change(String question, double before, double now) {
        double difference() {
            return now - before;
        }
    }

    public Comparison {
        changes = List.copyOf(changes);
    }

    /// Questions that only one of the runs has count as 0 in the other.
    public static Comparison of(
            Map<String, Measures> now, Map<String, Measures> before, ToDoubleFunction<Measures> measure) {
        var all = now.keySet().stream()
                .map(question -> new Change(
                        question,
                        before.containsKey(question) ? measure.applyAsDouble(before.get(question)) : 0,
                        measure.applyAsDouble(now.get(question))))
                .toList();
        var differences = all.stream().mapToDouble(Change::difference).toArray();
        var changes = all.stream()
                .filter(change -> change.difference() != 0)
                .sorted(Comparator.comparingDouble(Change::difference).thenComparing(Change::question))
                .toList();
        return new Comparison(sum(differences) / Math.max(1, all.size()), chance(differences), changes);
    }

    /// If the runs were equally good, each question's difference might as well have the other sign: the share of random
    /// signs whose sum is at least as far from 0.
    private static double chance(double[] differences) {
        var random = new Random(SEED);
        var seen = Math.abs(sum(differences)) - 1e-12;
        var asFar = 1;
        for (var round = 0; round < ROUNDS; round++) {
            var sum = 0.0;
            for (var difference : differences) {
                sum += random.nextBoolean() ? difference : -difference;
            }
            if (Math.abs(sum) >= seen) {
                asFar++;
            }
        }
        return (double) asFar / (ROUNDS + 1);
    }

    private static double sum(double[] values) {
        var sum = 0.0;
        for (var value : values) {
            sum += value;
        }
        return sum;
    }
}
