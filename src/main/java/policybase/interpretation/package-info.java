/// Interpretations of documents (政策解读): which there are, of what kind and when, and whether they do what the rules ask
/// (field §4); and their plans (解读方案), which people make here. Floor 3: may import `access`, `document`, `store`.
///
/// Start at [Interpretations] and [Planning]; [WorkDays] counts days as offices do, [Copying] finds what was merely
/// copied.
@NullMarked
package policybase.interpretation;

import org.jspecify.annotations.NullMarked;
