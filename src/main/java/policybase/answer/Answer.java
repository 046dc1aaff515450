package policybase.answer;

import java.util.List;
import policybase.search.Hit;

/// The outcome of a question; every kind has its own words and next step on every channel.
public sealed interface Answer {

    /// Clauses in force on the asked day answer it.
    record Grounded(List<Statement> statements) implements Answer {
        public Grounded {
            statements = List.copyOf(statements);
        }
    }

    /// Only documents not in force on the asked day speak of it; they are shown as history.
    record OnlyHistorical(List<Statement> statements) implements Answer {
        public OnlyHistorical {
            statements = List.copyOf(statements);
        }
    }

    /// The base does not hold it: why, in one Chinese sentence, and what comes nearest.
    record Unanswered(String reason, List<Hit> nearest) implements Answer {
        public Unanswered {
            nearest = List.copyOf(nearest);
        }
    }
}
