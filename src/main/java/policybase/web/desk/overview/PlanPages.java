package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.PLAN;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import policybase.access.Right;
import policybase.store.WorkPlans.Item;
import policybase.store.WorkPlans.State;
import policybase.web.desk.overview.PlanView.Part;
import policybase.web.desk.overview.TasksView.Choice;
import policybase.web.desk.overview.TasksView.Tab;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// The ledger of tasks, narrowed to a body or a state; for the screen, for paper and for spreadsheets.
final class PlanPages {
    private static final int LONGEST = 300;

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    PlanPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    /// What the address narrows the ledger to.
    private record Narrowed(String show, String department, String plan) {
        String href(String page, String other) {
            return new Address(page)
                    .add("show", other)
                    .add("department", department)
                    .add("plan", plan)
                    .toString();
        }
    }

    void list(Context context) {
        var account = Guard.visit(context).account();
        var all = parts.plans().all();
        var narrowed = narrowed(context);
        var some = some(all, narrowed);
        var shown = some.stream().filter(state(narrowed.show())).toList();
        var rows = new PlanRows(parts.candidates().get(), renderer.today());
        var groups = new LinkedHashMap<List<String>, List<PlanView.Row>>();
        shown.forEach(
                item -> groups.computeIfAbsent(List.of(item.plan(), item.line().part()), _ -> new ArrayList<>())
                        .add(rows.row(item)));
        renderer.render(
                context,
                "plan.jte",
                new PlanView(
                        renderer.frame(context, "任务台账"),
                        renderer.today().toString(),
                        tabs(some, narrowed),
                        narrowed.show(),
                        departments(all, narrowed.department()),
                        plans(all, narrowed.plan()),
                        groups.entrySet().stream()
                                .map(entry -> new Part(
                                        entry.getKey().getFirst(),
                                        entry.getKey().getLast(),
                                        entry.getValue()))
                                .toList(),
                        narrowed.href(PLAN + ".csv", narrowed.show()),
                        shown.size(),
                        all.size(),
                        account.may(Right.WRITE_DRAFTS) && account.department().isEmpty()));
    }

    private static Narrowed narrowed(Context context) {
        return new Narrowed(
                Given.query(context, "show", LONGEST),
                Given.query(context, "department", LONGEST),
                Given.query(context, "plan", LONGEST));
    }

    private static List<Item> some(List<Item> all, Narrowed narrowed) {
        return all.stream()
                .filter(item -> narrowed.plan().isEmpty() || item.plan().equals(narrowed.plan()))
                .filter(item ->
                        narrowed.department().isEmpty() || PlanRows.bodies(item).contains(narrowed.department()))
                .toList();
    }

    private Predicate<Item> state(String show) {
        return switch (show) {
            case "open" -> item -> item.state() == State.OPEN;
            case "material" -> item -> item.state() == State.MATERIAL;
            case "done" -> item -> item.state() == State.DONE;
            case "late" -> item -> item.isLate(renderer.today());
            default -> _ -> true;
        };
    }

    private List<Tab> tabs(List<Item> some, Narrowed narrowed) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("", "全部");
        labels.put("late", "已超期");
        labels.put("open", State.OPEN.label());
        labels.put("material", State.MATERIAL.label());
        labels.put("done", State.DONE.label());
        return labels.entrySet().stream()
                .map(entry -> new Tab(
                        entry.getValue(),
                        narrowed.href(PLAN, entry.getKey()),
                        some.stream().filter(state(entry.getKey())).count(),
                        narrowed.show().equals(entry.getKey())))
                .toList();
    }

    private static List<Choice> departments(List<Item> all, String chosen) {
        var counts = new TreeMap<String, Long>();
        all.forEach(item -> PlanRows.bodies(item).forEach(body -> counts.merge(body, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(entry -> new Choice(
                        entry.getKey(),
                        entry.getKey() + "（" + entry.getValue() + "）",
                        entry.getKey().equals(chosen)))
                .toList();
    }

    private static List<Choice> plans(List<Item> all, String chosen) {
        return all.stream()
                .map(Item::plan)
                .distinct()
                .map(plan -> new Choice(plan, plan, plan.equals(chosen)))
                .toList();
    }

    void csv(Context context) {
        var rows = new PlanRows(parts.candidates().get(), renderer.today());
        var narrowed = narrowed(context);
        var out = new StringBuilder(Csv.line(
                List.of("要点", "行次", "工作任务", "任务名称", "任务内容", "牵头单位", "责任单位", "完成时限", "状态", "已超期", "材料", "最近说明")));
        some(parts.plans().all(), narrowed).stream()
                .filter(state(narrowed.show()))
                .forEach(item -> {
                    var row = rows.row(item);
                    out.append(Csv.line(List.of(
                            item.plan(),
                            String.valueOf(row.place()),
                            item.line().part(),
                            row.heading(),
                            row.content(),
                            row.lead(),
                            row.others(),
                            row.due(),
                            row.state(),
                            row.isLate() ? "是" : "",
                            String.join(
                                    "\n",
                                    row.evidence().stream()
                                            .map(one -> one.title() + " " + one.target()
                                                    + Optional.of(one.status())
                                                            .filter(status -> !status.isEmpty())
                                                            .map(status -> "（" + status + "）")
                                                            .orElse(""))
                                            .toList()),
                            row.said())));
                });
        Csv.send(context, "plan.csv", out.toString());
    }
}
