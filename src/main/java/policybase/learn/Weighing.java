package policybase.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import policybase.evaluate.Measures;
import policybase.learn.WeightTable.Weight;
import policybase.search.Confidence;

/// Learns the weights of signals, and shows what each kind of signal adds on questions not learned from.
final class Weighing {
    /// The rank signal of the hundredth clause of a list: candidates by words alone stand at least so high.
    private static final double HUNDREDTH = 10.0 / 110;

    private final List<String> names;
    private final List<Lesson> lessons;
    private final List<String> sets;

    Weighing(List<String> names, List<Lesson> lessons, List<String> sets) {
        this.names = names;
        this.lessons = lessons;
        this.sets = sets;
    }

    WeightTable weights() {
        return new WeightTable(
                weights(lessons, _ -> true),
                weights(byWords(), Weighing::isOfWords),
                confidence(lessons, _ -> true),
                confidence(byWords(), Weighing::isOfWords));
    }

    private List<Weight> confidence(List<Lesson> from, Predicate<String> used) {
        var features = Confidence.features(names(used));
        var weights = calibration(from, used).learn();
        return IntStream.range(0, weights.length)
                .mapToObj(i -> new Weight(features.get(i), weights[i]))
                .toList();
    }

    private Calibration calibration(List<Lesson> from, Predicate<String> used) {
        var calibration = new Calibration(names(used));
        var columns = columns(used);
        var some = from.stream().map(lesson -> lesson.with(columns)).toList();
        var sizes = sizes(some);
        for (var fold = 0; fold < Training.FOLDS; fold++) {
            var left = fold;
            var weights =
                    learn(some.stream().filter(lesson -> lesson.fold() != left).toList());
            some.stream()
                    .filter(lesson -> lesson.fold() == left)
                    .forEach(lesson -> calibration.add(lesson, weights, 1 / sizes[lesson.set()]));
        }
        return calibration;
    }

    private List<String> names(Predicate<String> used) {
        return names.stream().filter(used).toList();
    }

    List<String> report() {
        var lines = new ArrayList<String>();
        lines.add("留出的问题（" + Training.FOLDS + " 折），nDCG@10 / MRR@10 / recall@10 / recall@100：");
        for (var alone : List.of("words.score", "grams.score", "meaning.score", "turned.score")) {
            lines.add(line(alone, lessons, alone::equals));
        }
        lines.add(line("words weighed", byWords(), Weighing::isOfWords));
        lines.add(line("with meaning", lessons, name -> !name.startsWith("turned")));
        lines.add(line("all but runs", lessons, name -> !name.startsWith("runs")));
        lines.add(line("with turn, no g", lessons, name -> !name.contains(" × g")));
        lines.add(line("all", lessons, _ -> true));
        lines.addAll(calibration(lessons, _ -> true).report());
        return lines;
    }

    private static boolean isOfWords(String name) {
        return name.startsWith("words") || name.startsWith("grams") || name.startsWith("runs");
    }

    /// What ranking without meaning sees.
    private List<Lesson> byWords() {
        var ranks = columns(name -> name.equals("words.rank") || name.equals("grams.rank"));
        return lessons.stream()
                .map(lesson -> lesson.with(ranks, HUNDREDTH))
                .filter(lesson -> lesson.values().length > 0)
                .toList();
    }

    private List<Weight> weights(List<Lesson> from, Predicate<String> used) {
        var columns = columns(used);
        var weights = learn(from.stream().map(lesson -> lesson.with(columns)).toList());
        return IntStream.range(0, columns.length)
                .mapToObj(i -> new Weight(names.get(columns[i]), weights[i]))
                .toList();
    }

    private int[] columns(Predicate<String> used) {
        return IntStream.range(0, names.size())
                .filter(i -> used.test(names.get(i)))
                .toArray();
    }

    /// Every set counts alike, however many questions it has.
    private double[] learn(List<Lesson> from) {
        var sizes = sizes(from);
        return Listwise.learn(
                from, from.stream().map(lesson -> 1 / sizes[lesson.set()]).toList());
    }

    private double[] sizes(List<Lesson> from) {
        var sizes = new double[sets.size()];
        from.forEach(lesson -> sizes[lesson.set()]++);
        return sizes;
    }

    private String line(String label, List<Lesson> from, Predicate<String> used) {
        var columns = columns(used);
        var some = from.stream().map(lesson -> lesson.with(columns)).toList();
        var measures = new ArrayList<List<Measures>>();
        sets.forEach(_ -> measures.add(new ArrayList<>()));
        for (var fold = 0; fold < Training.FOLDS; fold++) {
            var left = fold;
            var weights =
                    learn(some.stream().filter(lesson -> lesson.fold() != left).toList());
            some.stream().filter(lesson -> lesson.fold() == left).forEach(lesson -> measures.get(lesson.set())
                    .add(lesson.measure(weights)));
        }
        var line = new StringBuilder(String.format(Locale.ROOT, "%-16s", label));
        for (var set = 0; set < sets.size(); set++) {
            if (!measures.get(set).isEmpty()) {
                var mean = Measures.mean(measures.get(set));
                line.append(String.format(
                        Locale.ROOT,
                        "  %s %.4f %.4f %.4f %.4f",
                        sets.get(set),
                        mean.ndcg10(),
                        mean.mrr10(),
                        mean.recall10(),
                        mean.recall100()));
            }
        }
        return line.toString();
    }
}
