package policybase.answer;

import java.util.List;
import policybase.document.Entry;
import policybase.search.Hit;

/// The outcome of a question; every kind has its own words and next step on every channel.
public sealed interface Answer {

    /// The words of clauses that go with it, verified; empty where it has none.
    List<Statement> statements();

    /// What sort of outcome it is.
    default Outcome outcome() {
        return switch (this) {
            case Curated _ -> Outcome.CURATED;
            case Grounded _ -> Outcome.ANSWERED;
            case Partial _ -> Outcome.PARTLY_ANSWERED;
            case Clarify _ -> Outcome.PLEASE_SPECIFY;
            case OnlyHistorical _ -> Outcome.ONLY_HISTORICAL;
            case Unanswered _ -> Outcome.NOT_HELD;
            case NotOurs _ -> Outcome.NOT_OURS;
        };
    }

    /// A reviewed entry (咨询条目), live on the asked day, answers it.
    ///
    /// @param statements the words of its basis, verified when answering
    /// @param pinned whether people pinned it to such questions (置顶答案)
    record Curated(Entry entry, List<Statement> statements, boolean pinned) implements Answer {
        public Curated {
            statements = List.copyOf(statements);
        }
    }

    /// Clauses in force on the asked day answer it.
    record Grounded(List<Statement> statements) implements Answer {
        public Grounded {
            statements = List.copyOf(statements);
        }
    }

    /// Clauses in force answer a part of it.
    ///
    /// @param missing what they do not say, in one Chinese sentence
    record Partial(List<Statement> statements, String missing) implements Answer {
        public Partial {
            statements = List.copyOf(statements);
        }
    }

    /// What is asked has several answers, and which one holds the asker alone can tell (职工医保还是居民医保).
    ///
    /// @param question asked back, in Chinese
    record Clarify(String question, List<Choice> choices) implements Answer {
        public Clarify {
            choices = List.copyOf(choices);
        }

        @Override
        public List<Statement> statements() {
            return List.of();
        }
    }

    /// One of the things that may be meant.
    ///
    /// @param query the question to put instead
    record Choice(String label, String query) {}

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

        @Override
        public List<Statement> statements() {
            return List.of();
        }
    }

    /// Not for a policy base to decide (emergencies, single cases, disputes, complaints): the channel it belongs to.
    ///
    /// @param statements the general rule, in force, where the question also asks for that; it is read first
    record NotOurs(Referral referral, List<Statement> statements) implements Answer {
        public NotOurs {
            statements = List.copyOf(statements);
        }
    }
}
