/// Time passing: what begins or ends with a day, what will end soon, and the round that records it each
/// day once.
///
/// Imports `document`, `validity` and `store`. Central types: [DayRound], [Calendar], [Upcoming].
@NullMarked
package policybase.calendar;

import org.jspecify.annotations.NullMarked;
