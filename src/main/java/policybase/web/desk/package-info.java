/// The desk (工作台): the way in, and clean-ups. Floor 4, below `web`, above `web.room`: may import `access`,
/// `document`, `validity`, `search`, `answer`, `store` (read), `curate.cleanup`, `web.room`, `web.view`. Everything is
/// a plain form; what a form changes goes through `access` and `curate.cleanup` and their rules, never to the store
/// directly.
///
/// Start at [Desk], which puts all rooms behind the one guard; [CleanupRoom] and [SignInRoom] are the tables of what is
/// here. Views are public because the compiled templates live in a package of their own.
@NullMarked
package policybase.web.desk;

import org.jspecify.annotations.NullMarked;
