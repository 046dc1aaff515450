/// Intake and review at the desk (收录与审核): taking files in, drafts with their facts and clauses, findings of the
/// screening, the three reviews, publication and withdrawal. Floor 4, below `web`, above `web.room`: may import
/// `access`, `compare`, `document`, `validity`, `screening`, `store` (read), `curate` (outcomes), `curate.review`,
/// `interpretation`, `web.room`, `web.view`. Everything is a plain form; a script only shows progress. What a form
/// changes goes through `curate.review.ReviewDesk`.
///
/// Start at [IntakeRoom], the table of addresses.
@NullMarked
package policybase.web.desk.intake;

import org.jspecify.annotations.NullMarked;
