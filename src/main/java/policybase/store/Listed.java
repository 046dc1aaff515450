package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.document.NormativeDecision;
import policybase.validity.Timeline;

/// One document of the catalogue over all its life in the base.
///
/// @param editions what was public, oldest first
/// @param decisions on whether it is a 规范性文件, oldest first
public record Listed(DocumentId id, List<Edition> editions, Timeline timeline, List<NormativeDecision> decisions) {
    public Listed {
        editions = List.copyOf(editions);
        decisions = List.copyOf(decisions);
    }

    /// What became public at a moment.
    ///
    /// @param metadata empty when the document was withdrawn at that moment
    public record Edition(int revision, Instant at, Optional<Metadata> metadata) {}

    /// The head facts public now; empty when withdrawn.
    public Optional<Metadata> published() {
        return editions.getLast().metadata();
    }

    /// The head facts public at a moment; empty when not yet published or withdrawn.
    public Optional<Metadata> publishedAt(Instant moment) {
        return editions.stream()
                .filter(edition -> !edition.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .flatMap(Edition::metadata);
    }
}
