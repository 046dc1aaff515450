/// What the portal's own pages show: records ready for the templates of `web/templates`. Pure: knows no HTTP and no
/// HTML. Floor 4, below `web.portal`.
///
/// One record for each template, with its [policybase.web.view.PageFrame]: [ShelfView], [IndexView], [GazetteView],
/// [AboutView], [DataView].
@NullMarked
package policybase.web.portal.view;

import org.jspecify.annotations.NullMarked;
