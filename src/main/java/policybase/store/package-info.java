/// The port to the system of record: truth, change log, originals. Floor 1: may import `document`, `validity`.
///
/// [Store] bundles the roles: [Documents] (read), [Ledger] (write; for `curate` and `app` only), [ChangeLog] (what the
/// index tails), [Originals] (bytes by hash), [IntakeLog] (what became of each file), [Links] (what documents say of
/// one another), [Flags] (what to look at again), [Cleanups] (what people decided on lists), [Entries] and
/// [EntryTasks] (咨询条目 and what their keepers have to do), [Reviewing] (drafts on their way through three reviews),
/// [Accounts], [ApiKeys] (who may come in), [AuditLog] (who did what, in a chain), [Reports] (what operators miss or
/// find wrong, and what became of it), [Shifts] (what operators carry from call to call), [WorkPlans] (the ledger of
/// tasks), [SettledTasks] (what people dealt with of what follows by itself), [Catalogue] (heads and events of
/// everything, for the register). Adapters: `store.jdbi`, `store.files`.
@NullMarked
package policybase.store;

import org.jspecify.annotations.NullMarked;
