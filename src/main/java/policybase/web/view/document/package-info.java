/// What the page of one document shows: its facts and status, its relations, and its text laid out
/// for reading, part by part (部分) where it is long. Pure: knows no HTTP and no HTML. Floor 4, below
/// `web.portal`: may import `document`, `validity`, the read roles of `store` and `web.view`.
///
/// [DocumentReader] is the door, [BodyReader] lays out the text.
@NullMarked
package policybase.web.view.document;

import org.jspecify.annotations.NullMarked;
