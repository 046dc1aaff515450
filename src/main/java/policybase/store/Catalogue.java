package policybase.store;

import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;

/// Head facts, events and decisions of every document that was ever published, without its text:
/// what the register (统一查询) and exports are made from. Reading all of it is one pass.
public interface Catalogue {

    /// @param seq the change up to which it is complete
    /// @param listed in order of id
    record Snapshot(long seq, List<Listed> listed) {
        public Snapshot {
            listed = List.copyOf(listed);
        }
    }

    /// Everything.
    Snapshot all();

    /// Only what changed after a position, each as it is now.
    Snapshot after(long seq);

    /// Empty for a document that was never published.
    Optional<Listed> find(DocumentId id);
}
