package policybase.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import policybase.search.Confidence;

/// Learns how probable it is that a candidate answers its question, from the sums that weights learned without the
/// question give (logistic regression). Each question is told twice: over its base as it is, and over the base without
/// its answers, where nothing is right however high it stands. So a clause of confidence 0.5 answers in one of two
/// cases when half of all questions have no answer in the base.
final class Calibration {
    /// Candidates looked at for each question: those that might be shown.
    private static final int SHOWN = 10;

    /// Pull of every weight to 0; it hardly matters with some ten thousand candidates for seven weights.
    private static final double PULL = 1e-4;

    private final Confidence confidence;
    private final int size;
    private final List<Row> rows = new ArrayList<>();

    /// @param question number of the question over its base as it is or without its answers
    @SuppressWarnings("ArrayRecordComponent") // numbers within a computation
    private record Row(int fold, int question, double[] features, boolean isAnswer, double count) {}

    private int questions;

    Calibration(List<String> names) {
        confidence = new Confidence(names);
        size = Confidence.features(names).size();
    }

    /// @param weights learned without this lesson's fold
    /// @param count how much the lesson counts
    void add(Lesson lesson, double[] weights, double count) {
        tell(lesson, weights, count);
        tell(lesson.withoutAnswers(), weights, count);
    }

    private void tell(Lesson lesson, double[] weights, double count) {
        var sums = lesson.sums(weights);
        var chances = Confidence.chances(sums);
        questions++;
        IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]))
                .limit(SHOWN)
                .forEach(i -> rows.add(new Row(
                        lesson.fold(),
                        questions,
                        confidence.features(lesson.values()[i], chances[i]),
                        lesson.isAnswer(i),
                        count)));
    }

    double[] learn() {
        return learn(rows);
    }

    private double[] learn(List<Row> from) {
        return Logistic.learn(
                from.stream()
                        .map(row -> new Logistic.Row(row.features(), row.isAnswer(), row.count()))
                        .toList(),
                size,
                PULL);
    }

    /// How the best candidate of each question of a fold left out fares: of those at least so confident, how many
    /// answer, and how many questions that have no answer would be answered all the same.
    List<String> report() {
        var firsts = new ArrayList<Judged>();
        for (var fold = 0; fold < Training.FOLDS; fold++) {
            var left = fold;
            var weights = learn(rows.stream().filter(row -> row.fold() != left).toList());
            var before = -1;
            for (var row : rows) {
                if (row.fold() == left && row.question() != before) {
                    firsts.add(new Judged(Confidence.of(row.features(), weights), row.isAnswer()));
                    before = row.question();
                }
            }
        }
        var lines = new ArrayList<String>();
        for (var least : new double[] {0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8}) {
            var kept =
                    firsts.stream().filter(first -> first.confidence() >= least).toList();
            var right = kept.stream().filter(Judged::isAnswer).count();
            lines.add(String.format(
                    Locale.ROOT,
                    "confidence ≥ %.1f: best clause of %5.1f %% of questions, of which %5.1f %% answer",
                    least,
                    100.0 * kept.size() / Math.max(firsts.size(), 1),
                    100.0 * right / Math.max(kept.size(), 1)));
        }
        return lines;
    }

    private record Judged(double confidence, boolean isAnswer) {}
}
