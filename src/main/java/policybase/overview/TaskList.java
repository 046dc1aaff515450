package policybase.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.document.Entry;
import policybase.overview.plan.BodyNames;
import policybase.store.Catalogue;
import policybase.store.Cleanup;
import policybase.store.Correction;
import policybase.store.Entries;
import policybase.store.EntryTasks;
import policybase.store.Flags;
import policybase.store.Gap;
import policybase.store.Reports;
import policybase.store.Reviewing;
import policybase.store.Store;
import policybase.store.WorkPlans;

/// Everything that is to be done at the desk today, by a few cheap questions to the store; what needs every document is
/// kept until one changes.
public final class TaskList {
    /// More of one kind is not listed; nobody works through more in a day.
    private static final int MOST = 2000;
    /// Days before its date something written by people comes up.
    private static final int SOON = 30;
    /// Begins the key of a flag.
    static final String FLAG = "flag:";
    private final Store store;
    private final DocumentTasks documents;

    /// @param catalogue every public document, kept by whoever gives it
    /// @param ahead days before its end a document comes up
    public TaskList(Store store, Supplier<Catalogue.Snapshot> catalogue, int ahead) {
        this.store = store;
        this.documents = new DocumentTasks(catalogue, store.changes(), ahead);
    }

    public List<Task> on(LocalDate today) {
        var settled = store.settledTasks().all();
        var tasks = new ArrayList<Task>();
        documents.on(today).forEach(tasks::add);
        reviews().forEach(tasks::add);
        entries(today).forEach(tasks::add);
        store.flags().open().stream().map(flag -> flagged(flag, today)).forEach(tasks::add);
        store.entryTasks().open().stream().map(TaskList::silent).forEach(tasks::add);
        cleanups().forEach(tasks::add);
        missed().forEach(tasks::add);
        unread().forEach(tasks::add);
        replies().forEach(tasks::add);
        plan(today).forEach(tasks::add);
        tasks.removeIf(task -> settled.contains(task.key()));
        return tasks;
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
                                "问答" + entry.state().label() + "。",
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
                                "问答的复核日期是"
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
                        cause.on(),
                        Right.DECIDE_VALIDITY)
                .settledHere();
    }

    private static Task silent(EntryTasks.Task task) {
        var cause = task.cause();
        return Task.of(
                        "silent:" + task.number(),
                        Reason.SOURCE,
                        cause.question(),
                        "问答已停用（" + cause.why().label() + "）：" + cause.reason(),
                        "/desk/entries/" + cause.entry(),
                        cause.department(),
                        cause.since(),
                        Right.WRITE_DRAFTS)
                .ownedBy(cause.owner());
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
                            cleanup.decision().on(),
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

    private Stream<Task> replies() {
        var told = store.corrections().list(true, 0, MOST).stream().map(TaskList::correction);
        var reported = Stream.of(Reports.State.OPEN, Reports.State.WORKING)
                .flatMap(state -> store.reports().in(state, MOST).stream())
                .map(filed -> Task.of(
                        "report:" + filed.number(),
                        Reason.REPLY,
                        filed.report().text().isEmpty()
                                ? filed.report().note()
                                : filed.report().text(),
                        "坐席报的" + filed.report().kind().label() + "第" + filed.number() + "号："
                                + filed.report().note(),
                        "/desk/reports#r-" + filed.number(),
                        "",
                        Optional.of(filed.report().due()),
                        Right.WRITE_DRAFTS));
        return Stream.concat(told, reported);
    }

    private static Task correction(Correction correction) {
        return Task.of(
                "correction:" + correction.number(),
                Reason.REPLY,
                correction.subject().isEmpty() ? correction.told() : correction.subject(),
                "公众纠错（" + correction.kind().label() + "）：" + correction.told(),
                "/desk/corrections#c-" + correction.number(),
                "",
                Optional.of(correction.due()),
                Right.WRITE_DRAFTS);
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
                        "《" + item.plan() + "》第" + item.place() + "行，"
                                + item.state().label() + "。",
                        "/desk/plan/" + item.number(),
                        BodyNames.of(item.line().lead()).stream().findFirst().orElse(""),
                        item.line().day(),
                        Right.WRITE_DRAFTS));
    }
}
