package policybase.search;

import java.util.List;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.validity.Window;

/// What the index is told about a published document.
///
/// @param audiences whom it is meant for (服务对象): a group, and a part of a group as 企业/小微企业
/// @param windows its status over all time: windows that tile it
public record IndexDocument(
        DocumentId id,
        int revision,
        Metadata metadata,
        List<Clause> clauses,
        List<Window> windows,
        List<String> audiences) {
    /// For whom it is meant is not known.
    public IndexDocument(DocumentId id, int revision, Metadata metadata, List<Clause> clauses, List<Window> windows) {
        this(id, revision, metadata, clauses, windows, List.of());
    }

    public IndexDocument {
        clauses = List.copyOf(clauses);
        windows = List.copyOf(windows);
        audiences = List.copyOf(audiences);
    }
}
