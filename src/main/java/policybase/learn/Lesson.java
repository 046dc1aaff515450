package policybase.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import policybase.evaluate.Measures;
import policybase.search.WeightFile;

/// A judged question with what speaks for each of its candidates.
///
/// @param set number of the set it comes from
/// @param fold the part of the questions it belongs to
/// @param entries entry of each candidate clause
/// @param values signals of each candidate clause
@SuppressWarnings("ArrayRecordComponent") // numbers for computing, made once and never changed
record Lesson(int set, int fold, List<String> entries, double[][] values, Map<String, Integer> judged) {

    /// What is wanted of each candidate: equal shares of 1 for clauses of answers, or all 0 when none is among them.
    double[] wanted() {
        var wanted = new double[values.length];
        var answers = 0;
        for (var i = 0; i < wanted.length; i++) {
            if (judged.getOrDefault(entries.get(i), 0) > 0) {
                wanted[i] = 1;
                answers++;
            }
        }
        for (var i = 0; i < wanted.length; i++) {
            wanted[i] /= Math.max(answers, 1);
        }
        return wanted;
    }

    boolean isAnswered() {
        return entries.stream().anyMatch(entry -> judged.getOrDefault(entry, 0) > 0);
    }

    boolean isAnswer(int candidate) {
        return judged.getOrDefault(entries.get(candidate), 0) > 0;
    }

    /// The question as it would be asked of a base that does not hold its answers.
    Lesson withoutAnswers() {
        return only(IntStream.range(0, values.length)
                .filter(i -> !isAnswer(i))
                .boxed()
                .toList());
    }

    /// The same with every signal divided by a unit of its own.
    Lesson over(double[] units) {
        var divided = new double[values.length][units.length];
        for (var i = 0; i < divided.length; i++) {
            for (var j = 0; j < units.length; j++) {
                divided[i][j] = values[i][j] / units[j];
            }
        }
        return new Lesson(set, fold, entries, divided, judged);
    }

    /// The same with some of its signals.
    Lesson with(int[] columns) {
        var some = new double[values.length][columns.length];
        for (var i = 0; i < some.length; i++) {
            for (var j = 0; j < columns.length; j++) {
                some[i][j] = values[i][columns[j]];
            }
        }
        return new Lesson(set, fold, entries, some, judged);
    }

    /// The same with those candidates only that have at least so much of one of some signals.
    Lesson with(int[] columns, double least) {
        var kept = new ArrayList<Integer>();
        for (var i = 0; i < values.length; i++) {
            var row = values[i];
            if (IntStream.of(columns).anyMatch(column -> row[column] >= least)) {
                kept.add(i);
            }
        }
        return only(kept);
    }

    private Lesson only(List<Integer> kept) {
        return new Lesson(
                set,
                fold,
                kept.stream().map(entries::get).toList(),
                kept.stream().map(i -> values[i]).toArray(double[][]::new),
                judged);
    }

    /// Sums of the weighed signals.
    double[] sums(double[] weights) {
        var sums = new double[values.length];
        for (var i = 0; i < sums.length; i++) {
            sums[i] = WeightFile.sum(values[i], weights);
        }
        return sums;
    }

    /// How good the entries are in the order of their best clause under some weights.
    Measures measure(double[] weights) {
        var sums = sums(weights);
        var order = IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -sums[i]))
                .toList();
        var ranked = new LinkedHashSet<String>();
        order.forEach(i -> ranked.add(entries.get(i)));
        return Measures.of(List.copyOf(ranked), judged);
    }
}
