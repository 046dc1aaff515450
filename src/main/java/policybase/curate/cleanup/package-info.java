/// Clean-up decisions (清理结果, field §1.5): what a notice or a spreadsheet lists becomes items, each with the document
/// it may mean; people accept them, together or one by one; what they accept becomes events. Floor 3, above `curate`:
/// may import `document`, `text`, `validity`, `store`, `curate`.
///
/// Start at [CleanupDesk]. [Lists] reads items, [Matcher] finds what they mean, [Closed] finds what is not listed,
/// [Impact] tells what would change.
@NullMarked
package policybase.curate.cleanup;

import org.jspecify.annotations.NullMarked;
