package policybase.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.access.Account;
import policybase.access.Right;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.SettledTasks.Settled;
import policybase.store.Store;

/// Where a person says that a task which does not end by itself is dealt with. Why is kept, and stands in the audit
/// log.
public final class TaskDesk {
    /// So many of those dealt with are shown; older ones stand in the audit log.
    private static final int LATEST = 200;

    private final Store store;
    private final TaskList tasks;
    private final Clock clock;

    public TaskDesk(Store store, TaskList tasks, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// What somebody sees today.
    public Board board(Account account) {
        return new Board(tasks.on(today()), account, today());
    }

    /// @param note what was done, for those who come later
    /// @return what was dealt with
    public Task settle(String key, String note, Account account, Actor by) {
        allowed(account);
        if (note.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明是怎样处理的，以后的人要看。");
        }
        var task = board(account).all().stream()
                .filter(one -> one.key().equals(key) && one.settles())
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这一项已经办结了，或者不在您部门的待办里。"));
        var now = clock.instant();
        var settled = new Settled(
                key, task.reason().label(), task.title(), task.href(), task.department(), by.name(), now, note.strip());
        if (!store.settledTasks()
                .settle(settled, new Deed(by, "tasks.settle", key, name(settled), note.strip(), now))) {
            throw new Fault(Fault.Kind.CONFLICT, "这一项刚刚由别人办结了。");
        }
        flag(key).ifPresent(number -> store.flags().close(number, by.name(), now, note.strip()));
        return task;
    }

    /// What was dealt with is to be done after all.
    ///
    /// @return what it was
    public Settled reopen(String key, Account account, Actor by) {
        allowed(account);
        var settled = store.settledTasks()
                .find(key)
                .filter(one -> Task.isOf(one.department(), account))
                .orElseThrow(() -> new Fault(Fault.Kind.CONFLICT, "这一项没有办结，或者已经由别人改回待办。"));
        var now = clock.instant();
        if (!store.settledTasks().reopen(key, new Deed(by, "tasks.reopen", key, settled.note(), name(settled), now))) {
            throw new Fault(Fault.Kind.CONFLICT, "这一项刚刚由别人改回待办。");
        }
        flag(key).ifPresent(number -> store.flags().reopen(number, by.name(), now));
        return settled;
    }

    /// What was dealt with lately, the latest first.
    public List<Settled> settled(Account account) {
        return store.settledTasks().latest(LATEST).stream()
                .filter(one -> Task.isOf(one.department(), account))
                .toList();
    }

    /// Whether somebody may say such things at all.
    public static boolean maySettle(Account account) {
        return account.may(Right.WRITE_DRAFTS) || account.may(Right.DECIDE_VALIDITY);
    }

    private static void allowed(Account account) {
        if (!maySettle(account)) {
            throw new Fault(Fault.Kind.INVALID, "办结要有“写草稿”或“认定效力”的权限。");
        }
    }

    private static String name(Settled settled) {
        return settled.reason() + "：" + settled.title();
    }

    /// A flag is closed where it is kept too.
    private static Optional<Long> flag(String key) {
        return Optional.of(key)
                .filter(one -> one.startsWith(TaskList.FLAG))
                .map(one -> Long.valueOf(one.substring(TaskList.FLAG.length())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
