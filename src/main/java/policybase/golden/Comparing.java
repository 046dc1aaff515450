package policybase.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import policybase.answer.Inquiry;
import policybase.store.GoldenQuestions.Question;
import policybase.store.GoldenQuestions.Result;

/// Asks golden questions in two ways, to see what a change would do. Nothing is kept.
public final class Comparing {
    private final Asking now;
    private final Asking then;

    public Comparing(Inquiry now, Inquiry then) {
        this.now = new Asking(now);
        this.then = new Asking(then);
    }

    /// One question in both ways.
    public record Pair(Result now, Result then) {}

    /// @param done told how many are asked
    public List<Pair> ask(List<Question> questions, LocalDate today, IntConsumer done) {
        var pairs = new ArrayList<Pair>();
        for (var question : questions) {
            pairs.add(new Pair(now.ask(question, today), then.ask(question, today)));
            done.accept(pairs.size());
        }
        return pairs;
    }
}
