package policybase.compare;

import java.util.List;
import policybase.document.Clause;

/// One line of a comparison: clauses that answer to each other, or one that has no counterpart.
public sealed interface Row {
    /// The same words; the number may differ where clauses were put in before it.
    record Same(Clause left, Clause right) implements Row {}

    /// @param before the words of the left clause, cut where they differ
    /// @param after the words of the right clause, likewise
    record Changed(Clause left, Clause right, List<Run> before, List<Run> after) implements Row {
        public Changed {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /// Only in the right text.
    record Added(Clause right) implements Row {}

    /// Only in the left text.
    record Removed(Clause left) implements Row {}
}
