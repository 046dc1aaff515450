/// Which entries (咨询条目) may be told now, and why others may not: the store's entries and documents put before the one
/// predicate, `validity.Liveness`. Floor 2: may import `document`, `validity`, `store` (read).
///
/// Start with [LiveEntries]; [Grounds] remembers what the documents under entries say.
@NullMarked
package policybase.entry;

import org.jspecify.annotations.NullMarked;
