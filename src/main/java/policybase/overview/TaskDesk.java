package policybase.overview;

import java.time.Clock;
import java.time.LocalDate;
import policybase.access.Account;
import policybase.access.Right;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Store;

/// Where a person says that a task which does not end by itself is dealt with. Why is kept, and stands in the audit
/// log.
public final class TaskDesk {
    private final Store store;
    private final TaskList tasks;
    private final Clock clock;

    public TaskDesk(Store store, TaskList tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    public TaskList tasks() {
        return tasks;
    }

    /// What somebody sees today.
    public Board board(Account account) {
        return new Board(tasks.on(today()), account, today());
    }

    /// @param note what was done, for those who come later
    /// @return what was dealt with
    public Task settle(String key, String note, Account account, Actor by) {
        if (!account.may(Right.WRITE_DRAFTS) && !account.may(Right.DECIDE_VALIDITY)) {
            throw new Fault(Fault.Kind.INVALID, "办结要有“写草稿”或“认定效力”的权限。");
        }
        if (note.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明是怎样处理的，以后的人要看。");
        }
        var task = board(account).all().stream()
                .filter(one -> one.key().equals(key) && one.settles())
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这一项已经办结了，或者不在您部门的待办里。"));
        var deed = new Deed(
                by, "tasks.settle", key, task.reason().label() + "：" + task.title(), note.strip(), clock.instant());
        if (!close(task, deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "这一项刚刚由别人办结了。");
        }
        return task;
    }

    /// A flag is closed where it is kept; for what follows from the base by itself that is remembered.
    private boolean close(Task task, Deed deed) {
        if (!task.key().startsWith(TaskList.FLAG)) {
            return store.settledTasks().settle(task.key(), deed);
        }
        var number = Long.parseLong(task.key().substring(TaskList.FLAG.length()));
        var isClosed = store.flags().close(number, deed.by().name(), deed.at(), deed.after());
        if (isClosed) {
            store.audit().append(deed);
        }
        return isClosed;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
