/// What pages show: records ready for the templates of `web/templates`, made from what store and
/// search give; and the form of a search with its address. Pure: knows no HTTP and no HTML. Floor
/// 4, below `web`: may import `document`, `validity`, `search`, `answer` and the read roles of
/// `store`.
///
/// One record for each template: [HomeView], [SearchView], [AskView], [ErrorView],
/// each with its [PageFrame]. They are public because the compiled templates live in a package of
/// their own.
@NullMarked
package policybase.web.view;

import org.jspecify.annotations.NullMarked;
