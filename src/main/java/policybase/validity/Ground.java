package policybase.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.Locator;
import policybase.document.PolicyDocument;
import policybase.document.TextHash;

/// What an entry rests on, as the base holds it: a published document's events and the hash of each of its clauses.
///
/// @param version day of the text held
/// @param clauses by anchor
public record Ground(DocumentId id, Timeline timeline, Optional<LocalDate> version, Map<String, Words> clauses) {

    /// Where a clause stands and the hash of its text.
    public record Words(Locator locator, String textHash) {}

    public Ground {
        clauses = Map.copyOf(clauses);
    }

    public static Ground of(PolicyDocument document, Timeline timeline) {
        List<Clause> clauses = document.body().clauses();
        return new Ground(
                document.id(),
                timeline,
                document.metadata().dates().version(),
                clauses.stream()
                        .collect(Collectors.toMap(
                                Clause::anchor,
                                clause -> new Words(clause.locator(), TextHash.of(clause.text())),
                                (first, _) -> first)));
    }
}
