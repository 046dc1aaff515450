package policybase.answer;

import java.util.List;

/// What was looked at for an answer, for learning how to weigh it.
///
/// @param strange share of the question's content that stands in no document
/// @param terms number of its words of content
public record Examined(double strange, int terms, List<One> clauses) {
    /// A reviewed entry that is like the question.
    ///
    /// @param statements the words it rests on
    /// @param signals by [EntrySignals#NAMES]
    @SuppressWarnings("ArrayRecordComponent") // numbers for computing
    public record Reviewed(List<Statement> statements, double[] signals) {
        public Reviewed {
            statements = List.copyOf(statements);
        }
    }

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
