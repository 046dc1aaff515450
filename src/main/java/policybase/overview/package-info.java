/// What is to be done at the desk (待办), read off the base: what waits for reviews, may have lost its force, ends
/// soon, rests on what has changed, was asked in vain, could not be read, or is not verified. Nothing is kept of tasks
/// but that a person has dealt with one. Floor 4: may import `access`, `calendar`, `document`, `validity`, `store`,
/// `overview.plan`.
///
/// Start with [TaskList] (the base → tasks) and [Board] (tasks → what somebody sees first).
@NullMarked
package policybase.overview;

import org.jspecify.annotations.NullMarked;
