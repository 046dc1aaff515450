package policybase.store;

import java.time.Instant;
import java.util.List;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.validity.Event;

/// Writes. Each call is one transaction: the rows and their line in the change log land together or not at all.
public interface Ledger {

    /// Outcome of a write that names the revision it builds on.
    sealed interface Recorded {
        record Done(Change change) implements Recorded {}

        /// Somebody else was first; `current` is the revision now held.
        record Stale(int current) implements Recorded {}
    }

    /// Records a revision with the events its text speaks of. `document.revision()` must be one more than the revision
    /// held
    /// (1 for a new document). The stage tells what the change is: DRAFT → DRAFTED, PUBLISHED → PUBLISHED,
    /// WITHDRAWN → WITHDRAWN.
    /// Events already held (all fields but `learned` and `actor` equal) are not added twice.
    Recorded record(PolicyDocument document, List<Event> events, String actor, Instant at, String note);

    /// Adds events to a document, skipping those already held; one VALIDITY change if any was new.
    /// A change of whether a document was ever in force is also a VALIDITY change of the documents it acted on.
    boolean add(DocumentId id, List<Event> events, String actor, Instant at, String note);

    /// Adds a decision on whether a document is a 规范性文件; false when there is no such document.
    boolean decide(DocumentId id, NormativeDecision decision);
}
