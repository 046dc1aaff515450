package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.RelationKind;
import policybase.validity.EventKind;

/// Review flags (需复核): a document to be looked at again because one it rests on was repealed, changed or lapsed. Only
/// ever added; closing one is a line of its own. For staff, never public.
public interface Flags {

    /// Why a document should be looked at again. Two of equal document, basis, event, day and `byId` are the same.
    ///
    /// @param basis the document it rests on
    /// @param basisName how people cite that
    /// @param through in which way it rests on it (依据, 配套 …)
    /// @param event what happened to the basis
    /// @param on the day that takes effect; empty when not known
    /// @param byId the document that did it
    record Cause(
            DocumentId document,
            String documentName,
            DocumentId basis,
            String basisName,
            RelationKind through,
            EventKind event,
            Optional<LocalDate> on,
            Optional<DocumentId> byId,
            String reason) {}

    /// @param number runs on from 1
    /// @param closed empty as long as nobody dealt with it
    record Flag(long number, Cause cause, String actor, Instant raised, Optional<Closing> closed) {
        public boolean isOpen() {
            return closed.isEmpty();
        }

        /// Whether the day of its cause has come.
        public boolean isDue(LocalDate today) {
            return cause.on().map(day -> !day.isAfter(today)).orElse(true);
        }
    }

    /// Who dealt with it, when and how.
    record Closing(String actor, Instant at, String note) {}

    /// Raises flags; those already raised for the same cause, open or closed, are not raised again.
    ///
    /// @return how many were new
    int raise(List<Cause> causes, String actor, Instant at);

    /// Closes an open flag; false when there is no such open flag.
    boolean close(long number, String actor, Instant at, String note);

    /// Raises anew what was closed too early, with the same cause and a number of its own; false when there is no such
    /// closed flag, or it was raised anew already.
    boolean reopen(long number, String actor, Instant at);

    /// All flags, oldest first.
    List<Flag> all();

    /// Those nobody dealt with, oldest first.
    List<Flag> open();

    /// Flags of one document, oldest first.
    List<Flag> of(DocumentId id);
}
