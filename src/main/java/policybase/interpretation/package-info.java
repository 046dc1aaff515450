/// Interpretations of documents (政策解读): which there are, of what kind and when, and whether they do what the rules ask
/// (field
/// §4). Floor 3: may import `document`, `store` (read).
///
/// Start at [Interpretations]; [WorkDays] counts days as offices do, [Copying] finds what was merely copied.
@NullMarked
package policybase.interpretation;

import org.jspecify.annotations.NullMarked;
