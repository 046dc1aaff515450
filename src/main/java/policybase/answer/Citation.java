package policybase.answer;

import policybase.document.DocumentId;
import policybase.document.Span;
import policybase.validity.Status;

/// Where the words of a statement stand.
///
/// @param title the name people cite
/// @param number 文号, empty when the document has none
/// @param locator how one cites the clause: 第十二条第二款
/// @param anchor address of the clause within the document
/// @param span place of the words in the clause
/// @param status of the document on the asked day
public record Citation(
        DocumentId id, String title, String number, String locator, String anchor, Span span, Status status) {}
