package policybase.search;

import java.util.List;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.validity.Window;

/// What the index is told about a published document.
///
/// @param windows its status over all time: windows that tile it
public record IndexDocument(
        DocumentId id, int revision, Metadata metadata, List<Clause> clauses, List<Window> windows) {
    public IndexDocument {
        clauses = List.copyOf(clauses);
        windows = List.copyOf(windows);
    }
}
