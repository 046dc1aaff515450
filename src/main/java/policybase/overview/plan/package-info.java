/// The county's own ledger of tasks (任务台账): its table of duties (分工表) read row by row, what the base can show for each
/// item, and what people say of it. Floor 4: may import `document`, `text`, `validity`, `store`.
///
/// Start with [PlanReader] (a table → lines, remarks, faults) and [PlanDesk] (what people do).
@NullMarked
package policybase.overview.plan;

import org.jspecify.annotations.NullMarked;
