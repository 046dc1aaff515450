/// Change log → index: tail, project, rebuild. Floor 3: may import `document`, `validity`, `store`, `search`. Start at
/// [IndexTail].
@NullMarked
package policybase.indexing;

import org.jspecify.annotations.NullMarked;
