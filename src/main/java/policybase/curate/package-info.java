/// Intake and workflow: how a file becomes a document of the base, and what publishing one does to others. Floor 3:
/// may import `document`, `validity`, `screening`, `extract`, `structure`, `store`. [Intake] takes files in; [Effects]
/// carries what a published document says about others (废止, 修改 …) to their timelines.
@NullMarked
package policybase.curate;

import org.jspecify.annotations.NullMarked;
