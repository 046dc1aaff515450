/// What all rooms behind the guard share (工作台与坐席台): the table of their addresses, the guard itself, the frame of
/// their pages. Floor 4, below `web.desk` and every other room: may import `access`, `document`, `store` (read),
/// `web.view`.
///
/// A room is a [Room]: its doors in the menu and its addresses, each a [Way] with the right it asks for. Nothing is
/// reached but by a way, and a way only through [Guard]: session, right, the form's token; what was written is a line
/// in the audit log. Handlers ask [Guard#visit] who is there. Start at [Way] and [Guard].
@NullMarked
package policybase.web.room;

import org.jspecify.annotations.NullMarked;
