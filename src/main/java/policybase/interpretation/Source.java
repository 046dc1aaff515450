package policybase.interpretation;

import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Reviewing;

/// A document that an interpretation speaks of.
///
/// @param hasPlan whether it has a plan of interpretation (解读方案)
public record Source(DocumentId id, String title, boolean hasPlan) {

    /// By the numbers and titles that an interpretation names, public or not, as long as it is no more than one.
    static List<Source> of(PolicyDocument interpretation, Documents documents, Reviewing reviewing) {
        return interpretation.relations().stream()
                .filter(relation -> relation.kind() == RelationKind.EXPLAINS)
                .flatMap(relation -> named(relation, documents).stream())
                .filter(id -> !id.equals(interpretation.id()))
                .distinct()
                .flatMap(id -> documents.find(id).stream())
                .map(held -> held.document())
                .map(document -> new Source(
                        document.id(),
                        document.metadata().title().full(),
                        !reviewing.plans(document.id()).isEmpty()))
                .toList();
    }

    private static Optional<DocumentId> named(Relation relation, Documents documents) {
        var cited = relation.cited();
        var found = cited.number().map(documents::numbered).orElse(List.of());
        if (found.isEmpty()) {
            found = cited.title().map(documents::titled).orElse(List.of());
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
