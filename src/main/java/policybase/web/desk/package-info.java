/// The desk (工作台): pages for the people who keep the base, behind one guard. Floor 4, below `web`: may import
/// `document`, `validity`, `search`, `answer`, `store` (read), `curate.cleanup`, `web.view`. Everything is a plain
/// form;
/// what a form changes goes through `curate.cleanup` and its rules, never to the store directly.
///
/// Start at [Desk], which is all of its addresses; [Guard] lets nobody in without a session and no form without its
/// token. Views are public because the compiled templates live in a package of their own.
@NullMarked
package policybase.web.desk;

import org.jspecify.annotations.NullMarked;
