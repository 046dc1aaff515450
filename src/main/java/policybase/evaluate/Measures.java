package policybase.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// How good one ranking is, or the mean of many; each from 0 to 1. As trec_eval and BEIR count: the gain of an entry is
/// its judged score, discounted by log₂(rank + 1) and divided by the best order's; an entry counts as an answer when
/// its score is above 0.
///
/// @param ndcg10 nDCG@10: good entries high up
/// @param mrr10 1 / rank of the first answer, 0 when it is not among ten
/// @param recall10 share of the answers that are among the first ten
/// @param recall100 share of the answers that are among the first hundred
public record Measures(double ndcg10, double mrr10, double recall10, double recall100) {

    /// @param ranked ids of entries, best first
    /// @param judged score by id of entry
    public static Measures of(List<String> ranked, Map<String, Integer> judged) {
        return new Measures(
                ndcg(ranked, judged, 10),
                mrr(ranked, judged, 10),
                recall(ranked, judged, 10),
                recall(ranked, judged, 100));
    }

    /// @throws IllegalArgumentException when there is nothing to take the mean of
    public static Measures mean(Collection<Measures> all) {
        return new Measures(
                mean(all, Measures::ndcg10),
                mean(all, Measures::mrr10),
                mean(all, Measures::recall10),
                mean(all, Measures::recall100));
    }

    private static double ndcg(List<String> ranked, Map<String, Integer> judged, int depth) {
        var gains = ranked.stream()
                .limit(depth)
                .map(id -> judged.getOrDefault(id, 0))
                .toList();
        var best = judged.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(depth)
                .toList();
        var ideal = discounted(best);
        return ideal == 0 ? 0 : discounted(gains) / ideal;
    }

    private static double discounted(List<Integer> gains) {
        var sum = 0.0;
        for (var i = 0; i < gains.size(); i++) {
            sum += Math.max(0, gains.get(i)) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    private static double mrr(List<String> ranked, Map<String, Integer> judged, int depth) {
        for (var i = 0; i < Math.min(depth, ranked.size()); i++) {
            if (judged.getOrDefault(ranked.get(i), 0) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double recall(List<String> ranked, Map<String, Integer> judged, int depth) {
        var answers = judged.values().stream().filter(score -> score > 0).count();
        var found = ranked.stream()
                .limit(depth)
                .filter(id -> judged.getOrDefault(id, 0) > 0)
                .count();
        return answers == 0 ? 0 : (double) found / answers;
    }

    private static double mean(Collection<Measures> all, ToDoubleFunction<Measures> measure) {
        return all.stream()
                .mapToDouble(measure)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("no measures"));
    }
}
