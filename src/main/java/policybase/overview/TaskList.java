package policybase.overview;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.document.Entry;
import policybase.document.Title;
import policybase.overview.plan.BodyNames;
import policybase.store.AuditLine;
import policybase.store.Catalogue;
import policybase.store.Cleanup;
import policybase.store.Entries;
import policybase.store.EntryTasks;
import policybase.store.Flags;
import policybase.store.Gap;
import policybase.store.Reviewing;
import policybase.store.Store;
import policybase.store.WorkPlans;

/// Everything that is to be done at the desk today, by a few cheap questions to the store; what needs every document is
/// kept until one changes. Safe for many threads.
public final class TaskList {
    /// More of one kind is not listed; a county has not so many of anything.
    private static final int MOST = 20_000;
    /// Days before its date something written by people comes up.
    private static final int SOON = 30;
    /// What no log tells of is seen after so long.
    private static final Duration MOMENT = Duration.ofSeconds(5);

    private static final Comparator<Task> ORDER = Comparator.comparing(
                    (Task task) -> task.due().orElse(LocalDate.MAX))
            .thenComparing(Task::reason)
            .thenComparing(Task::key);

    /// Begins the key of a flag.
    static final String FLAG = "flag:";
    private final Store store;
    private final DocumentTasks documents;
    private final ReplyTasks replies;
    private final ReturnedTasks returned;
    private final ZoneId zone;
    private Made made = new Made(new Stamp(LocalDate.MIN, -1, -1, -1), 0, List.of());

    /// What a list was made from.
    private record Stamp(LocalDate today, long changes, long entries, long deeds) {}

    /// @param at by [System#nanoTime]
    private record Made(Stamp stamp, long at, List<Task> tasks) {}

    /// @param catalogue every public document, kept by whoever gives it
    /// @param ahead days before its end a document comes up
    /// @param zone of the county's days
    public TaskList(Store store, Supplier<Catalogue.Snapshot> catalogue, int ahead, ZoneId zone) {
        this.store = store;
        this.zone = zone;
        this.replies = new ReplyTasks(store);
        this.returned = new ReturnedTasks(store);
        this.documents = new DocumentTasks(catalogue, store.changes(), ahead);
    }

    /// Those due first at the head. Put together anew when anything is written that the audit log or a change log tells
    /// of, so that nobody sees what they have just done; for the rest (somebody asks in vain, the process finds
    /// something) after a moment.
    public synchronized List<Task> on(LocalDate today) {
        var stamp = new Stamp(
                today,
                store.changes().last(),
                store.entries().last(),
                store.audit().last().map(AuditLine::number).orElse(0L));
        if (!made.stamp().equals(stamp) || System.nanoTime() - made.at() > MOMENT.toNanos()) {
            made = new Made(stamp, System.nanoTime(), gathered(today));
        }
        return made.tasks();
    }

    private List<Task> gathered(LocalDate today) {
        var settled = store.settledTasks().all();
        return Stream.of(
                        documents.on(today).stream(),
                        reviews(),
                        returned.all(),
                        entries(today),
                        store.flags().open().stream().map(flag -> flagged(flag, today)),
                        store.entryTasks().open().stream().map(this::silent),
                        cleanups(),
                        missed(),
                        unread(),
                        replies.all(),
                        plan(today))
                .flatMap(tasks -> tasks)
                .filter(task -> !settled.contains(task.key()))
                .sorted(ORDER)
                .toList();
    }

    private Stream<Task> reviews() {
        var waiting = new Reviewing.Wanted(
                EnumSet.range(Reviewing.State.FIRST, Reviewing.State.APPROVED),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty());
        return store.reviewing().list(waiting, 0, MOST).stream().map(row -> {
            var state = row.standing().state();
            var isFinal = state == Reviewing.State.FINAL || state == Reviewing.State.APPROVED;
            return Task.of(
                            "review:" + row.standing().id(),
                            Reason.REVIEW,
                            row.face().title(),
                            "文件" + state.label() + "，上一步由" + row.changedBy() + "办理。",
                            "/desk/intake/" + row.standing().id(),
                            row.standing().department(),
                            Optional.empty(),
                            isFinal ? Right.APPROVE : Right.REVIEW)
                    .notFor(state == Reviewing.State.APPROVED ? "" : row.changedBy());
        });
    }

    private Stream<Task> entries(LocalDate today) {
        var states = EnumSet.of(Entry.State.DEPARTMENT, Entry.State.LEGAL, Entry.State.FINAL);
        var none = Optional.<String>empty();
        var inReview =
                store.entries().list(new Entries.Wanted(states, none, none, none, none, Optional.empty()), 0, MOST);
        var soon = Optional.of(today.plusDays(SOON));
        var due = store.entries()
                .list(new Entries.Wanted(EnumSet.of(Entry.State.PUBLISHED), none, none, none, none, soon), 0, MOST);
        return Stream.concat(
                inReview.stream().map(entry -> entry(
                                "review-entry:" + entry.id(),
                                Reason.REVIEW,
                                entry,
                                "咨询条目" + entry.state().label() + "。",
                                Optional.empty(),
                                right(entry.state()))
                        .notFor(
                                entry.signs().isEmpty()
                                        ? ""
                                        : entry.signs().getLast().name())),
                due.stream().map(entry -> entry(
                                "entry-due:" + entry.id(),
                                Reason.EXPIRING,
                                entry,
                                "咨询条目的复核日期是"
                                        + entry.keeping()
                                                .review()
                                                .map(LocalDate::toString)
                                                .orElse("") + "，过期未复核就自动停用。",
                                entry.keeping().review(),
                                Right.WRITE_DRAFTS)
                        .ownedBy(entry.keeping().owner())));
    }

    private static Right right(Entry.State state) {
        return switch (state) {
            case DEPARTMENT -> Right.REVIEW;
            case LEGAL -> Right.DECIDE_VALIDITY;
            case FINAL -> Right.APPROVE;
            case DRAFT, PUBLISHED, WITHDRAWN -> Right.WRITE_DRAFTS;
        };
    }

    private static Task entry(
            String key, Reason reason, Entry entry, String why, Optional<LocalDate> due, Right right) {
        return Task.of(
                key,
                reason,
                entry.question(),
                why,
                "/desk/entries/" + entry.id(),
                entry.keeping().department(),
                due,
                right);
    }

    private Task flagged(Flags.Flag flag, LocalDate today) {
        var cause = flag.cause();
        return Task.of(
                        FLAG + flag.number(),
                        Reason.SOURCE,
                        cause.documentName(),
                        cause.reason(),
                        "/desk/validity/" + cause.document(),
                        documents.issuer(cause.document(), today),
                        Optional.of(since(cause.on(), flag.raised())),
                        Right.DECIDE_VALIDITY)
                .settledHere();
    }

    private Task silent(EntryTasks.Task task) {
        var cause = task.cause();
        return Task.of(
                        "silent:" + task.number(),
                        Reason.SOURCE,
                        cause.question(),
                        "咨询条目已停用（" + cause.why().label() + "）：" + cause.reason(),
                        "/desk/entries/" + cause.entry(),
                        cause.department(),
                        Optional.of(since(cause.since(), task.raised())),
                        Right.WRITE_DRAFTS)
                .ownedBy(cause.owner());
    }

    /// From which day somebody should have looked: that of the cause, but no day before the base knew of it.
    private LocalDate since(Optional<LocalDate> cause, Instant known) {
        var day = LocalDate.ofInstant(known, zone);
        return cause.filter(day::isBefore).orElse(day);
    }

    private Stream<Task> cleanups() {
        return store.cleanups().all().stream().flatMap(cleanup -> {
            var open = cleanup.items().stream()
                    .filter(item -> item.step().state() == Cleanup.State.OPEN)
                    .count();
            return open == 0
                    ? Stream.empty()
                    : Stream.of(Task.of(
                            "cleanup:" + cleanup.source(),
                            Reason.SUSPECT,
                            cleanup.decision().cited(),
                            "清理结果还有" + open + "条没有定。",
                            "/desk/cleanup/" + cleanup.source(),
                            "",
                            Optional.of(since(cleanup.decision().on(), cleanup.openedAt())),
                            Right.DECIDE_VALIDITY));
        });
    }

    private Stream<Task> missed() {
        return store.gaps().heads(EnumSet.of(Gap.State.OPEN), MOST).stream()
                .map(head -> Task.of(
                        "gap:" + head.number(),
                        Reason.MISSED,
                        head.question(),
                        "问过" + head.times() + "次，最近一次" + head.last() + "。",
                        "/desk/gaps/" + head.number(),
                        "",
                        Optional.empty(),
                        Right.WRITE_DRAFTS));
    }

    private Stream<Task> unread() {
        return store.intake().quarantined().stream().map(file -> Task.of(
                        "unread:" + file.sha256(),
                        Reason.UNREAD,
                        file.name(),
                        file.reason(),
                        "/desk/intake#new",
                        "",
                        Optional.empty(),
                        Right.WRITE_DRAFTS)
                .settledHere());
    }

    private Stream<Task> plan(LocalDate today) {
        return store.workPlans().all().stream()
                .filter(item -> item.state() != WorkPlans.State.DONE)
                .filter(item -> item.line()
                        .day()
                        .map(day -> !day.isAfter(today.plusDays(SOON)))
                        .orElse(false))
                .map(item -> Task.of(
                        "plan:" + item.number(),
                        Reason.PLAN,
                        item.line().content(),
                        Title.marked(item.plan()) + "第" + item.place() + "行，"
                                + item.state().label() + "。",
                        "/desk/plan/" + item.number(),
                        BodyNames.of(item.line().lead()).stream().findFirst().orElse(""),
                        item.line().day(),
                        Right.WRITE_DRAFTS));
    }
}
