/// A reader's question → findings: hits and a grounded answer (答复). Floor 3: may import
/// `document`, `text`, `validity`, `search` and the read roles of `store`. [Inquiry] is the
/// one way in for page, API, console, command and evaluation alike.
@NullMarked
package policybase.answer;

import org.jspecify.annotations.NullMarked;
