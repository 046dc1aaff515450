/// The portal: pages for readers. Floor 4, below `web`: may import `calendar`, `document`, `validity`, `search`,
/// `answer`, `register`, the read roles of `store`, `web.http` and `web.view`.
///
/// Start at [Portal], which lists its addresses. Each page asks a use case, makes a view of `web.view` and has it
/// rendered.
@NullMarked
package policybase.web.portal;

import org.jspecify.annotations.NullMarked;
