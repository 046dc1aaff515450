package policybase.search;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import policybase.document.DocumentId;

/// Tells what speaks for each clause that may answer a query: the very numbers its ranking is made of, for learning
/// how much each of them counts.
public interface SignalSource {

    /// @param turn turns the vector of the question; see `meaning.Projection`
    Signals signals(Query query, Filters filters, LocalDate asOf, UnaryOperator<float[]> turn);

    /// @param names what each value of a candidate says
    /// @param candidates in no order
    record Signals(List<String> names, List<Candidate> candidates) {
        public Signals {
            names = List.copyOf(names);
            candidates = List.copyOf(candidates);
        }
    }

    /// A clause that stands high in one of the lists.
    ///
    /// @param values in the order of the names
    record Candidate(DocumentId id, double[] values) {}
}
