/// The room where entries (咨询条目) are written or taken in from tables, bound to clauses, reviewed and kept. Floor 4;
/// rules of its own it has none: `curate.entry` decides. Start with [EntryRoom].
@NullMarked
package policybase.web.desk.entries;

import org.jspecify.annotations.NullMarked;
