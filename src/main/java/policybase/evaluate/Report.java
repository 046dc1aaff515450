package policybase.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import policybase.document.Fault;

/// What an evaluation found.
///
/// @param measures by id of the question
/// @param median middle of the times of a page of ten, in milliseconds
/// @param slow the time that 95 of 100 pages stay below, in milliseconds
public record Report(int entries, List<Ranking> rankings, Map<String, Measures> measures, double median, double slow) {
    /// Questions shown as lost and as won in a comparison.
    private static final int SHOWN = 10;

    public Report {
        rankings = List.copyOf(rankings);
        measures = Map.copyOf(measures);
    }

    /// @param millis time of each page asked for
    static Report of(JudgedSet set, List<Ranking> rankings, List<Double> millis) {
        var times = millis.stream().sorted().toList();
        return new Report(set.entries().size(), rankings, measure(set, rankings), at(times, 0.5), at(times, 0.95));
    }

    /// Measures of rankings that may lack questions of the set: those count 0.
    static Map<String, Measures> measure(JudgedSet set, List<Ranking> rankings) {
        var byQuestion = new LinkedHashMap<String, List<String>>();
        rankings.forEach(ranking -> byQuestion.put(ranking.question(), ranking.entries()));
        var measures = new LinkedHashMap<String, Measures>();
        for (var question : set.questions()) {
            var judged = set.judgements().getOrDefault(question.id(), Map.of());
            measures.put(question.id(), Measures.of(byQuestion.getOrDefault(question.id(), List.of()), judged));
        }
        return measures;
    }

    public Measures mean() {
        if (measures.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "这一组里没有带评判的问题");
        }
        return Measures.mean(measures.values());
    }

    /// The figures as lines for people.
    public List<String> lines() {
        var mean = mean();
        return List.of(
                "条目 %d，问题 %d".formatted(entries, measures.size()),
                line("nDCG@10", mean.ndcg10()),
                line("MRR@10", mean.mrr10()),
                line("recall@10", mean.recall10()),
                line("recall@100", mean.recall100()),
                String.format(Locale.ROOT, "%-11s %.1f 毫秒（中位数），%.1f 毫秒（95%%以内）", "每次检索", median, slow));
    }

    /// The same against an earlier run over the same set, with the questions that lost and gained most.
    public List<String> against(JudgedSet set, List<Ranking> earlier) {
        var before = measure(set, earlier);
        var lines = new ArrayList<String>();
        lines.add(compare("nDCG@10", before, Measures::ndcg10));
        lines.add(compare("MRR@10", before, Measures::mrr10));
        lines.add(compare("recall@10", before, Measures::recall10));
        lines.add(compare("recall@100", before, Measures::recall100));
        var changes = Comparison.of(measures, before, Measures::ndcg10).changes();
        var texts = new LinkedHashMap<String, String>();
        set.questions().forEach(question -> texts.put(question.id(), question.text()));
        lines.add("nDCG@10 降得最多的问题：");
        changes.stream().filter(c -> c.difference() < 0).limit(SHOWN).forEach(c -> lines.add(line(c, texts)));
        lines.add("nDCG@10 升得最多的问题：");
        changes.reversed().stream()
                .filter(c -> c.difference() > 0)
                .limit(SHOWN)
                .forEach(c -> lines.add(line(c, texts)));
        return List.copyOf(lines);
    }

    private String compare(String name, Map<String, Measures> before, ToDoubleFunction<Measures> measure) {
        var comparison = Comparison.of(measures, before, measure);
        var worse =
                comparison.changes().stream().filter(c -> c.difference() < 0).count();
        return String.format(
                Locale.ROOT,
                "%-11s %+.4f（p = %.4f；%d 题升，%d 题降）",
                name,
                comparison.difference(),
                comparison.chance(),
                comparison.changes().size() - worse,
                worse);
    }

    private static String line(Comparison.Change change, Map<String, String> texts) {
        return String.format(
                Locale.ROOT,
                "  %.3f → %.3f  %s  %s",
                change.before(),
                change.now(),
                change.question(),
                texts.getOrDefault(change.question(), ""));
    }

    private static String line(String name, double value) {
        return String.format(Locale.ROOT, "%-11s %.4f", name, value);
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1.0, sorted.size() * share));
    }
}
