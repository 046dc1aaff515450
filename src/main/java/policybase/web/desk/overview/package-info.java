/// The start page of the desk (总览), the list of what is to be done (待办), the ledger of tasks (任务台账), decisions on
/// validity (效力认定). Floor 4, below `web`, above `web.room`: may import `access`,
/// `document`, `validity`, `store` (read), `curate`, `overview`, `overview.plan`, `web.room`, `web.view`.
///
/// Start at [OverviewRoom], the table of what is here.
@NullMarked
package policybase.web.desk.overview;

import org.jspecify.annotations.NullMarked;
