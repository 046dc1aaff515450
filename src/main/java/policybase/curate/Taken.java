package policybase.curate;

import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Problem;

/// What became of one offered file. Every file has exactly one of these; a container has one for each of its members.
public sealed interface Taken {

    /// The name the file was offered under; members of containers follow it after `!/`.
    String name();

    /// A document of the base now.
    ///
    /// @param problems what a person should look at; see [#needsReview]
    /// @param heldBack why it stays a draft though it was to be published; empty as a rule
    record Imported(String name, DocumentId id, String title, List<Problem> problems, Optional<Problem> heldBack)
            implements Taken {
        public Imported {
            problems = List.copyOf(problems);
        }

        public boolean needsReview() {
            return heldBack.isPresent()
                    || problems.stream().anyMatch(problem -> problem.severity() != Problem.Severity.NOTE);
        }
    }

    /// The base had these very bytes already.
    record Duplicate(String name, DocumentId id) implements Taken {}

    /// Not readable: kept as an original, set aside with a reason a person understands.
    ///
    /// @param kind class of reason, for counting; see `Extraction.Unreadable`
    record Quarantined(String name, String kind, String reason) implements Taken {}
}
