package policybase.golden;

import policybase.store.GoldenQuestions.Run;

/// What one run comes to.
///
/// @param met questions that came out as wanted
/// @param first wanted document in the first place of the list
/// @param cited wanted document quoted
/// @param mrr mean of 1 / place among ten, 0 where it is not there; over all questions that want a document
public record Figures(int questions, int met, int first, int cited, double mrr) {

    /// @param silent how many of the questions want nothing told
    static Figures of(Run run, long silent) {
        var results = run.results();
        var wanting = results.size() - silent;
        var sum = results.stream()
                .filter(result -> result.place() > 0)
                .mapToDouble(result -> 1.0 / result.place())
                .sum();
        return new Figures(
                results.size(),
                (int) results.stream().filter(result -> result.met()).count(),
                (int) results.stream().filter(result -> result.place() == 1).count(),
                (int) results.stream().filter(result -> result.cited()).count(),
                wanting == 0 ? 0 : sum / wanting);
    }
}
