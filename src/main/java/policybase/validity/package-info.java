/// Is it in force (现行有效) on a day, and why. Floor 1: imports `document` only; pure, no clock, no I/O.
///
/// Events (施行, 修改, 废止 …) make a [Timeline]; a timeline tells the [Status] on any day and cuts time into [Window]s that
/// tile
/// it. [InForce] is the one predicate for everybody and fails closed: unknown, conflicting or unconfirmed is 待核实, and
/// that is
/// never in force. The table of field §1.6 is `Timeline.statusOn`, first match wins.
@NullMarked
package policybase.validity;

import org.jspecify.annotations.NullMarked;
