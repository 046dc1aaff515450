/// The review before publication (三审，先审查、后公开): what people do with drafts, from taking a file in to publishing and
/// withdrawing it. Floor 3: may import `access`, `compare`, `document`, `text`, `validity`, `screening`, `extract`,
/// `structure`, `store`, `curate`.
///
/// Start at [Workflow], the rules as a pure function: [Case] and [Command] → [Decision]. [ReviewDesk] loads, asks it
/// and records; [Facts] and [Outline] are what can be edited in a draft; [Alikes] finds what the base has already.
@NullMarked
package policybase.curate.review;

import org.jspecify.annotations.NullMarked;
