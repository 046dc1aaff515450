package policybase.answer;

import java.util.List;

/// What was looked at for an answer, for learning how to weigh it.
///
/// @param strange share of the question's content that stands in no document
/// @param terms number of its words of content
public record Examined(double strange, int terms, List<One> clauses) {
    public Examined {
        clauses = List.copyOf(clauses);
    }

    /// A clause.
    ///
    /// @param words those that would be quoted of it
    /// @param signals by [Signals#CLAUSE]
    @SuppressWarnings("ArrayRecordComponent") // numbers for computing
    public record One(String title, String number, String locator, String words, double[] signals) {}
}
