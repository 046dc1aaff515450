package policybase.curate.cleanup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.validity.Status;

/// What would change if the accepted items were confirmed now.
///
/// @param changes documents whose status changes, and those whose status stays for a reason
/// @param resting documents in force that rest on one that ends
/// @param conflicts what cannot be: one document meant by two items, or made after the decision; nothing can be
/// confirmed before these are settled
/// @param unnamed documents of the makers up to the day that no accepted item means, though the decision repeals what
/// it
///     does not list
public record Impact(List<Touched> changes, List<Resting> resting, List<String> conflicts, int unnamed) {
    public Impact {
        changes = List.copyOf(changes);
        resting = List.copyOf(resting);
        conflicts = List.copyOf(conflicts);
    }

    /// Documents whose status becomes another.
    public List<Touched> changed() {
        return changes.stream().filter(Touched::isChange).toList();
    }

    /// One document and its status on the day, without and with what was accepted.
    ///
    /// @param ordinal the item that does it
    public record Touched(int ordinal, DocumentId id, String cited, LocalDate day, Status before, Status after) {
        public boolean isChange() {
            return before.label() != after.label();
        }
    }

    /// A document that names one that ends as its basis, explains it, or carries it out.
    ///
    /// @param how 依据, 解读 …
    /// @param on the document it rests on
    public record Resting(
            DocumentId id, String cited, String how, DocumentId on, String onCited, Optional<String> quote) {}
}
