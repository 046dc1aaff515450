package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;

/// Clean-ups and what people decided on their items. Nothing is ever overwritten.
public interface Cleanups {

    /// Records a new clean-up; false when its source has one already.
    boolean open(Cleanup cleanup);

    Optional<Cleanup> find(DocumentId source);

    /// Whether a document's lists are worked through by people.
    boolean holds(DocumentId source);

    /// All, the newest first.
    List<Cleanup> all();

    /// Adds a step to an item; false when somebody else was first.
    boolean step(DocumentId source, int ordinal, Cleanup.Step step);

    /// Corrects what the decision says of itself; false when somebody else was first.
    ///
    /// @param revision the new one, one more than the one it builds on
    boolean revise(DocumentId source, int revision, Cleanup.Decision decision, String actor, Instant at);

    /// All steps of an item, oldest first.
    List<Cleanup.Step> steps(DocumentId source, int ordinal);
}
