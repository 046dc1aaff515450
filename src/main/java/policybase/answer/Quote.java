package policybase.answer;

import policybase.document.DocumentId;
import policybase.document.Span;

/// Words somebody wants to cite, not yet compared with the stored text.
///
/// @param anchor the clause they are said to stand in
/// @param span their place in the clause
record Quote(DocumentId id, String anchor, Span span, String words) {
    /// The whole of a clause.
    static Quote whole(DocumentId id, String anchor, String text) {
        return new Quote(id, anchor, new Span(0, text.length()), text);
    }
}
