/// What other systems hold copies of (同步), kept in step with the base: which items each audience may hold, what
/// changed since a cursor, and the digest by which a copy is known to be whole. Floor 3: may import `document`,
/// `validity`, `store`, `entry`.
///
/// Start at [Handing], which holds every item that may have changed against what was last handed out, so that what
/// turns by itself with a day is a change like any other; [Changes] reads it page by page. How an item is written is
/// not known here: see [Writing].
@NullMarked
package policybase.follow;

import org.jspecify.annotations.NullMarked;
