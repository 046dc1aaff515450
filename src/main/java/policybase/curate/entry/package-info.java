/// Writing, reviewing and keeping entries (咨询条目). Floor 3: may import `document`, `text`, `screening`, `validity`,
/// `search`, `store`, `entry`.
///
/// Start with [EntryDesk] (the use cases); [Workflow] is the way an entry takes (三审), [Requirements] what it must
/// have before anybody reviews it, [Silence] what happens when one falls silent, [Drafting] and [EntryText] where
/// drafts come from.
@NullMarked
package policybase.curate.entry;

import org.jspecify.annotations.NullMarked;
