/// Taking calls (12345坐席): what an operator's call leaves behind. A report of what is missing or wrong, the text
/// that hands a matter over to the work-order system (派单), what was told, what changed since the last shift. Nothing
/// personal is kept: every text is masked first. Floor 3: may import `document`, `text`, `validity`, `screening`,
/// `store`.
///
/// Start with [CallDesk]; [Departments] proposes who is in charge, [HandOver] is the text, [Shift] tells what is new.
@NullMarked
package policybase.call;

import org.jspecify.annotations.NullMarked;
