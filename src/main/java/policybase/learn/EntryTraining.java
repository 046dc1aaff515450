package policybase.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import policybase.answer.EntrySignals;
import policybase.answer.Examined;
import policybase.evaluate.AnswerQuestion;
import policybase.search.Confidence;

/// Learns which reviewed entries answer a question (logistic): those that rest on what the key of the question names.
final class EntryTraining {
    private static final int FOLDS = 5;

    /// Pull of the weights, over signals brought to deviation 1.
    private static final double PULL = 0.003;

    private final List<Told> told = new ArrayList<>();
    private final Random random = new Random(1);
    private int questions;

    @SuppressWarnings("ArrayRecordComponent") // numbers within a computation
    private record Told(int question, int fold, double[] signals, boolean isRight) {}

    /// @param entries those that are like the question
    void add(AnswerQuestion question, List<Examined.Reviewed> entries) {
        var fold = random.nextInt(FOLDS);
        questions++;
        for (var entry : entries) {
            told.add(new Told(questions, fold, entry.signals(), isRight(question, entry)));
        }
    }

    private static boolean isRight(AnswerQuestion question, Examined.Reviewed entry) {
        return question.expect().contains("grounded")
                && !question.kind().equals("individual")
                && entry.statements().stream().anyMatch(statement -> {
                    var citation = statement.citation();
                    return question.mayCite(citation.title(), citation.number(), citation.locator(), statement.text());
                });
    }

    /// By [EntrySignals#NAMES]; all 0 without entries to learn from.
    double[] weights() {
        return weights(_ -> true);
    }

    private double[] weights(Predicate<Told> taken) {
        var rows = told.stream().filter(taken).toList();
        if (rows.isEmpty()) {
            return new double[EntrySignals.NAMES.size()];
        }
        var scale = Scale.of(rows.stream().map(Told::signals).toList());
        return scale.unscaled(Logistic.learn(
                rows.stream()
                        .map(row -> new Logistic.Row(scale.apply(row.signals()), row.isRight(), 1))
                        .toList(),
                EntrySignals.NAMES.size(),
                PULL));
    }

    /// How often the most probable entry is the right one, on held-out questions.
    List<String> report() {
        var chances = new double[told.size()];
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var weights = weights(one -> one.fold() != left);
            for (var i = 0; i < chances.length; i++) {
                if (told.get(i).fold() == fold) {
                    chances[i] = Confidence.of(told.get(i).signals(), weights);
                }
            }
        }
        var lines = new ArrayList<String>();
        for (var least : new double[] {0.4, 0.5, 0.6, 0.7, 0.8}) {
            var best = IntStream.rangeClosed(1, questions)
                    .mapToObj(question -> IntStream.range(0, chances.length)
                            .filter(i -> told.get(i).question() == question && chances[i] >= least)
                            .boxed()
                            .max((a, b) -> Double.compare(chances[a], chances[b])))
                    .flatMap(Optional::stream)
                    .toList();
            lines.add(String.format(
                    Locale.ROOT,
                    "held out: at %.1f answered by a reviewed entry %d of %d, on the right ground %d",
                    least,
                    best.size(),
                    questions,
                    best.stream().filter(i -> told.get(i).isRight()).count()));
        }
        return lines;
    }
}
