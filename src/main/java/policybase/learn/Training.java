package policybase.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policybase.evaluate.Entries;
import policybase.evaluate.JudgedSet;
import policybase.evaluate.Progress;
import policybase.meaning.Embedder;
import policybase.meaning.Projection;
import policybase.meaning.VectorCache;
import policybase.search.Filters;
import policybase.search.SignalSource;
import policybase.search.Understanding;
import policybase.text.Synonyms;

/// Learns the turn of question vectors and the weights of the signals from judged sets together.
///
/// The questions are cut into folds. Signals of a question are always those under a turn learned without its fold: the
/// turn fits the questions it was learned from too well, and weights learned from such signals would trust it too much.
///
/// @param rounds times the turn goes through all questions
public record Training(
        List<Taught> sets,
        Embedder embedder,
        VectorCache vectors,
        Synonyms synonyms,
        LocalDate asOf,
        int rounds,
        Progress progress) {
    static final int FOLDS = 5;

    /// A judged set and the engine that holds it, with all vectors made.
    ///
    /// @param understanding how its questions are understood: as readers' are
    public record Taught(String name, JudgedSet set, SignalSource engine, Understanding understanding) {}

    /// What was learned, and how good it is on questions it was not learned from.
    public record Learned(Projection projection, WeightTable weights, List<String> report) {}

    public Learned run() {
        var pairs = sets.stream()
                .map(taught -> Pairs.of(taught.set(), embedder, vectors, synonyms))
                .toList();
        var turning = new Turning(pairs, rounds);
        var lessons = new ArrayList<Lesson>();
        var names = List.<String>of();
        for (var fold = 0; fold < FOLDS; fold++) {
            var projection = learn(turning, fold);
            names = lessons(fold, projection, lessons);
        }
        var weighing =
                new Weighing(names, lessons, sets.stream().map(Taught::name).toList());
        return new Learned(learn(turning, FOLDS), weighing.weights(), weighing.report());
    }

    private Projection learn(Turning turning, int left) {
        return turning.learn(
                (set, question) -> fold(sets.get(set).set().questions().get(question)) != left,
                round -> progress.at("学习向量变换（第" + (left + 1) + "次）", round, rounds));
    }

    /// Adds the lessons of one fold.
    ///
    /// @return names of the signals
    private List<String> lessons(int fold, Projection projection, List<Lesson> lessons) {
        var names = List.<String>of();
        for (var number = 0; number < sets.size(); number++) {
            var taught = sets.get(number);
            var questions = taught.set().questions();
            for (var i = 0; i < questions.size(); i++) {
                if (fold(questions.get(i)) == fold) {
                    var query = taught.understanding()
                            .of(questions.get(i).text(), asOf)
                            .query();
                    var signals = taught.engine().signals(query, Filters.IN_FORCE, asOf, projection::turn);
                    names = signals.names().isEmpty() ? names : signals.names();
                    lesson(number, fold, questions.get(i), signals, lessons);
                }
                progress.at("收集信号（" + taught.name() + "，第" + (fold + 1) + "组）", i + 1, questions.size());
            }
        }
        return names;
    }

    private void lesson(
            int number, int fold, JudgedSet.Question question, SignalSource.Signals signals, List<Lesson> lessons) {
        var set = sets.get(number).set();
        if (!signals.candidates().isEmpty()) {
            lessons.add(new Lesson(
                    number,
                    fold,
                    signals.candidates().stream()
                            .map(candidate -> set.entries()
                                    .get(Entries.ordinal(candidate.id()))
                                    .id())
                            .toList(),
                    signals.candidates().stream()
                            .map(SignalSource.Candidate::values)
                            .toArray(double[][]::new),
                    set.judgements().getOrDefault(question.id(), java.util.Map.of())));
        }
    }

    /// The fold of a question, by its id alone, so that it is the same in every run.
    static int fold(JudgedSet.Question question) {
        return Math.floorMod((question.id().hashCode() * 0x9E3779B9) >>> 8, FOLDS);
    }
}
