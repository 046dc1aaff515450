package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.TASKS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.overview.Board;
import policybase.overview.Board.Count;
import policybase.overview.Board.Wanted;
import policybase.overview.Reason;
import policybase.overview.TaskDesk;
import policybase.overview.Term;
import policybase.store.SettledTasks.Settled;
import policybase.web.desk.overview.TasksView.Choice;
import policybase.web.desk.overview.TasksView.SettledRow;
import policybase.web.desk.overview.TasksView.Tab;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// What is to be done, narrowed and by pages; what was dealt with; and saying so.
final class TaskPages {
    private static final int PAGE = 50;
    private static final int LONGEST = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_ADDRESS = 1000;
    private static final String SETTLED = TASKS + "?show=settled";

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    TaskPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        if (Given.query(context, "show", 10).equals("settled")) {
            settled(context);
            return;
        }
        var account = Guard.visit(context).account();
        var board = parts.tasks().board(account);
        var wanted = wanted(context);
        var found = board.of(wanted);
        var page = Given.page(context, found.size(), PAGE);
        var from = page * PAGE;
        var to = Math.min(found.size(), from + PAGE);
        var rows = new TaskRows(parts.people(), renderer.today());
        renderer.render(
                context,
                "tasks.jte",
                new TasksView(
                        renderer.frame(context, "待办"),
                        false,
                        href(wanted, page),
                        tabs(board, wanted),
                        filter(board, wanted, rows),
                        found.subList(from, to).stream().map(rows::row).toList(),
                        List.of(),
                        found.size(),
                        found.isEmpty() ? "" : (from + 1) + "—" + to,
                        page == 0 ? "" : href(wanted, page - 1),
                        to < found.size() ? href(wanted, page + 1) : "",
                        TaskDesk.maySettle(account)));
    }

    private void settled(Context context) {
        var account = Guard.visit(context).account();
        var settled = parts.tasks().settled(account);
        var board = parts.tasks().board(account);
        renderer.render(
                context,
                "tasks.jte",
                new TasksView(
                        renderer.frame(context, "已办结"),
                        true,
                        SETTLED,
                        tabs(board, Wanted.ALL),
                        new TasksView.Filter("", List.of(), List.of(), List.of(), false),
                        List.of(),
                        settled.stream().map(TaskPages::row).toList(),
                        settled.size(),
                        "",
                        "",
                        "",
                        TaskDesk.maySettle(account)));
    }

    private static SettledRow row(Settled one) {
        return new SettledRow(
                one.task(),
                one.reason(),
                one.title(),
                one.href(),
                one.department(),
                Given.moment(one.at()) + " " + one.actor(),
                one.note());
    }

    private static Wanted wanted(Context context) {
        return new Wanted(
                Arrays.stream(Reason.values())
                        .filter(reason -> reason.code().equals(Given.query(context, "reason", LONGEST)))
                        .findFirst(),
                Arrays.stream(Term.values())
                        .filter(term -> term.code().equals(Given.query(context, "term", LONGEST)))
                        .findFirst(),
                Given.query(context, "department", LONGEST),
                Given.query(context, "owner", LONGEST),
                Given.query(context, "mine", 3).equals("on"));
    }

    /// The address of a list.
    ///
    /// @param page from 0
    static String href(Wanted wanted, int page) {
        return new Address(TASKS)
                .add("reason", wanted.reason().map(Reason::code).orElse(""))
                .add("term", wanted.term().map(Term::code).orElse(""))
                .add("department", wanted.department())
                .add("owner", wanted.owner())
                .add("mine", wanted.mine() ? "on" : "")
                .add("page", page == 0 ? "" : String.valueOf(page))
                .toString();
    }

    /// By reason, each with what the other parts of the filter leave.
    private static List<Tab> tabs(Board board, Wanted wanted) {
        var any = new Wanted(Optional.empty(), wanted.term(), wanted.department(), wanted.owner(), wanted.mine());
        var rest = board.of(any);
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab("全部", href(any, 0), rest.size(), wanted.reason().isEmpty()));
        for (var reason : Reason.values()) {
            var count = rest.stream().filter(task -> task.reason() == reason).count();
            tabs.add(new Tab(
                    reason.label(),
                    href(any.of(reason), 0),
                    count,
                    wanted.reason().equals(Optional.of(reason))));
        }
        return tabs;
    }

    private static TasksView.Filter filter(Board board, Wanted wanted, TaskRows rows) {
        return new TasksView.Filter(
                wanted.reason().map(Reason::code).orElse(""),
                Arrays.stream(Term.values())
                        .map(term -> new Choice(
                                term.code(), term.label(), wanted.term().equals(Optional.of(term))))
                        .toList(),
                board.byDepartment().stream()
                        .map(entry -> choice(entry, entry.getKey(), wanted.department()))
                        .toList(),
                board.byOwner().stream()
                        .map(entry -> choice(entry, rows.name(entry.getKey()), wanted.owner()))
                        .toList(),
                wanted.mine());
    }

    private static Choice choice(Map.Entry<String, Count> entry, String name, String chosen) {
        return new Choice(
                entry.getKey(),
                name + "（" + entry.getValue().all() + "）",
                entry.getKey().equals(chosen));
    }

    void settle(Context context) {
        var back = back(context);
        Doing.attempt(context, back, () -> {
            var visit = Guard.visit(context);
            var note = Posted.text(context, "note", LONGEST_NOTE);
            var task = parts.tasks()
                    .settle(Posted.text(context, "task", LONGEST * 2), note, visit.account(), visit.actor());
            visit.tell("已办结：" + task.title() + "。办错了可以在“已办结”里改回待办。");
            context.redirect(back, HttpStatus.SEE_OTHER);
        });
    }

    void reopen(Context context) {
        Doing.attempt(context, SETTLED, () -> {
            var visit = Guard.visit(context);
            var settled =
                    parts.tasks().reopen(Posted.text(context, "task", LONGEST * 2), visit.account(), visit.actor());
            visit.tell("已改回待办：" + settled.title() + "。");
            context.redirect(SETTLED, HttpStatus.SEE_OTHER);
        });
    }

    /// Where the form was, as far as it is one of these pages.
    private static String back(Context context) {
        var back = Posted.text(context, "back", LONGEST_ADDRESS);
        return back.matches(TASKS + "(\\?.*)?|" + OverviewRoom.VALIDITY + "/[0-9a-f]+") ? back : TASKS;
    }
}
