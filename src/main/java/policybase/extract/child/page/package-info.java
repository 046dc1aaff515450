/// Web pages (网页): the article of a portal page with its title, number and signature, without
/// navigation and footers. Runs in a child process. Imports `extract.child`. Central types:
/// [policybase.extract.child.page.PageParser] (what Tika calls),
/// [policybase.extract.child.page.Article] (how the article is found).
@NullMarked
package policybase.extract.child.page;

import org.jspecify.annotations.NullMarked;
