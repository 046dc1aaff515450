package policybase.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import policybase.answer.EntrySignals;
import policybase.answer.Examined;
import policybase.answer.Signals;
import policybase.answer.Weights;
import policybase.evaluate.AnswerQuestion;
import policybase.search.Confidence;

/// Learns how to weigh clauses as answers from judged questions: which clause answers (listwise), then whether the best
/// one answers at all (logistic), over sums that weights learned without the question's fold give; and whether a
/// reviewed entry does ([EntryTraining]).
public final class AnswerTraining {
    private static final int FOLDS = 5;

    /// Pull of the weights of questions, whose signals are brought to deviation 1.
    private static final double PULL = 0.1;

    private final List<Told> told = new ArrayList<>();
    private final EntryTraining entries = new EntryTraining();
    private final Random random = new Random(1);

    /// A question with what was looked at for it.
    ///
    /// @param isHeld whether what was looked at is meant to answer
    private record Told(AnswerQuestion question, int fold, boolean isHeld, Examined examined, List<Boolean> right) {
        boolean isAnswered() {
            return isHeld && right.contains(true);
        }

        Lesson lesson() {
            var entries =
                    IntStream.range(0, right.size()).mapToObj(String::valueOf).toList();
            var judged = new HashMap<String, Integer>();
            for (var i = 0; i < right.size(); i++) {
                judged.put(entries.get(i), right.get(i) ? 1 : 0);
            }
            return new Lesson(0, fold, entries, values(), judged);
        }

        double[][] values() {
            return examined.clauses().stream().map(Examined.One::signals).toArray(double[][]::new);
        }
    }

    /// What was learned.
    ///
    /// @param report how good it is on held-out questions, line by line
    public record Learned(Weights weights, List<String> report) {
        public Learned {
            report = List.copyOf(report);
        }
    }

    /// @param isHeld whether one of the clauses looked at is meant to answer
    public void add(AnswerQuestion question, boolean isHeld, Examined examined) {
        var right = examined.clauses().stream()
                .map(one -> question.mayCite(one.title(), one.number(), one.locator(), one.words()))
                .toList();
        var fold = random.nextInt(FOLDS);
        if (!examined.clauses().isEmpty() && (!isHeld || right.contains(true))) {
            told.add(new Told(question, fold, isHeld, examined, right));
        }
    }

    /// @param entries reviewed entries that are like the question
    public void addReviewed(AnswerQuestion question, List<Examined.Reviewed> entries) {
        this.entries.add(question, entries);
    }

    public Learned learn() {
        var sums = new ArrayList<double[]>();
        var without = IntStream.range(0, FOLDS)
                .mapToObj(fold -> clauseWeights(one -> one.fold() != fold))
                .toList();
        for (var one : told) {
            sums.add(one.lesson().sums(without.get(one.fold())));
        }
        var rows = new ArrayList<double[]>();
        for (var i = 0; i < told.size(); i++) {
            var one = told.get(i);
            rows.add(Signals.ofQuestion(
                    List.of(one.values()),
                    sums.get(i),
                    one.examined().strange(),
                    one.examined().terms()));
        }
        var clause = clauseWeights(_ -> true);
        var question = questionWeights(rows, _ -> true);
        var report = report(sums, rows);
        report.addAll(entries.report());
        return new Learned(new Weights(clause, question, entries.weights()), report);
    }

    private double[] clauseWeights(Predicate<Told> taken) {
        var lessons = told.stream()
                .filter(one -> one.isAnswered() && taken.test(one))
                .map(Told::lesson)
                .toList();
        return Listwise.learn(lessons, lessons.stream().map(_ -> 1.0).toList());
    }

    /// Over signals brought to deviation 1. Questions without an answer are few: together they count as much as the
    /// root of the others says.
    private double[] questionWeights(List<double[]> rows, Predicate<Told> taken) {
        var scale = Scale.of(rows);
        var held = told.stream().filter(one -> one.isHeld() && taken.test(one)).count();
        var not = told.stream().filter(one -> !one.isHeld() && taken.test(one)).count();
        var share = Math.sqrt((double) held / Math.max(not, 1));
        var scaled = new ArrayList<Logistic.Row>();
        for (var i = 0; i < rows.size(); i++) {
            var one = told.get(i);
            if (taken.test(one)) {
                scaled.add(new Logistic.Row(scale.apply(rows.get(i)), one.isHeld(), one.isHeld() ? 1 : share));
            }
        }
        return scale.unscaled(Logistic.learn(scaled, rows.getFirst().length, PULL));
    }

    private List<String> report(List<double[]> sums, List<double[]> rows) {
        var lines = new ArrayList<String>();
        var answered = IntStream.range(0, told.size())
                .filter(i -> told.get(i).isAnswered())
                .toArray();
        for (var depth : new int[] {1, 2, 3}) {
            var right = Arrays.stream(answered)
                    .filter(i -> IntStream.range(0, sums.get(i).length)
                            .boxed()
                            .sorted(Comparator.comparingDouble((Integer c) -> -sums.get(i)[c]))
                            .limit(depth)
                            .anyMatch(c -> told.get(i).right().get(c)))
                    .count();
            lines.add(String.format(
                    Locale.ROOT,
                    "held out: a right clause among the first %d of %d questions: %.1f %%",
                    depth,
                    answered.length,
                    100.0 * right / Math.max(answered.length, 1)));
        }
        var chances = new double[told.size()];
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var weights = questionWeights(rows, one -> one.fold() != left);
            for (var i = 0; i < chances.length; i++) {
                if (told.get(i).fold() == fold) {
                    chances[i] = Confidence.of(rows.get(i), weights);
                }
            }
        }
        for (var least : new double[] {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
            lines.add(String.format(
                    Locale.ROOT,
                    "held out: at %.1f answered %.1f %% of %d that are held, %.1f %% of %d that are not",
                    least,
                    100 * share(chances, true, least),
                    told.stream().filter(Told::isHeld).count(),
                    100 * share(chances, false, least),
                    told.stream().filter(one -> !one.isHeld()).count()));
        }
        return lines;
    }

    private double share(double[] chances, boolean isHeld, double least) {
        return IntStream.range(0, chances.length)
                .filter(i -> told.get(i).isHeld() == isHeld)
                .mapToDouble(i -> chances[i] >= least ? 1 : 0)
                .average()
                .orElse(0);
    }

    /// Weights as the lines of `answer-weights.tsv`: way, part, signal, weight.
    public static List<String> lines(String way, Weights weights) {
        return Stream.of(
                        lines(way, "clause", Signals.CLAUSE, weights.clause()),
                        lines(way, "question", Signals.QUESTION, weights.question()),
                        lines(way, "entry", EntrySignals.NAMES, weights.entry()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> lines(String way, String part, List<String> names, double[] weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(i -> String.format(Locale.ROOT, "%s\t%s\t%s\t%.4f", way, part, names.get(i), weights[i]));
    }
}
