package policybase.web.desk.coverage;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.overview.coverage.Covered;
import policybase.overview.coverage.Holding;
import policybase.overview.coverage.State;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// The catalogue item by item.
final class ItemPages {
    private static final int SIZE = 50;

    /// Holdings shown of one item.
    private static final int FEW = 4;

    private static final String HOLLOW = "hollow";
    private static final String ALL = "all";

    private final Supplier<CoverageRoom.Parts> parts;
    private final DeskRenderer renderer;

    ItemPages(Supplier<CoverageRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var all = parts.get().coverage().items();
        var departments = all.stream()
                .map(one -> one.item().department())
                .distinct()
                .sorted()
                .toList();
        var department = Optional.ofNullable(context.queryParam("department"))
                .filter(departments::contains)
                .orElse("");
        var state = Optional.ofNullable(context.queryParam("state"))
                .filter(code -> code.equals(ALL)
                        || Arrays.stream(State.values())
                                .anyMatch(one -> one.code().equals(code)))
                .orElse(HOLLOW);
        var of = all.stream()
                .filter(one -> department.isEmpty() || one.item().department().equals(department))
                .toList();
        var found = of.stream().filter(is(state)).toList();
        var pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        var page = Math.min(
                pages,
                Optional.ofNullable(context.queryParam("page"))
                        .filter(text -> text.matches("[1-9]\\d{0,4}"))
                        .map(Integer::valueOf)
                        .orElse(1));
        renderer.render(
                context,
                "coverage-items.jte",
                new ItemsView(
                        renderer.frame(context, "公开事项目录"),
                        tabs(of, department, state),
                        department,
                        state,
                        departments,
                        found.size(),
                        (page - 1) * SIZE + 1,
                        found.stream()
                                .skip((long) (page - 1) * SIZE)
                                .limit(SIZE)
                                .map(one -> row(context, one))
                                .toList(),
                        page > 1 ? address(state, department, page - 1) : "",
                        page < pages ? address(state, department, page + 1) : ""));
    }

    private static Predicate<Covered> is(String state) {
        return one -> switch (state) {
            case ALL -> true;
            case HOLLOW -> one.state().isHollow();
            default -> one.state().code().equals(state);
        };
    }

    private static List<ItemsView.Tab> tabs(List<Covered> items, String department, String shown) {
        var tabs = new ArrayList<ItemsView.Tab>();
        tabs.add(tab("两张皮", HOLLOW, items, department, shown));
        for (var state : State.values()) {
            tabs.add(tab(state.label(), state.code(), items, department, shown));
        }
        tabs.add(tab("全部", ALL, items, department, shown));
        return tabs;
    }

    private static ItemsView.Tab tab(String label, String code, List<Covered> items, String department, String shown) {
        return new ItemsView.Tab(
                label + "（" + items.stream().filter(is(code)).count() + "）",
                address(code, department, 1),
                code.equals(shown));
    }

    private static String address(String state, String department, int page) {
        return new Address(CoverageRoom.ITEMS)
                .add("state", state.equals(HOLLOW) ? "" : state)
                .add("department", department)
                .add("page", page == 1 ? "" : String.valueOf(page))
                .toString();
    }

    private static ItemsView.Row row(Context context, Covered one) {
        var item = one.item();
        var account = Guard.visit(context).account();
        var mayWrite = item.here() && account.may(Right.WRITE_DRAFTS);
        var words = item.words().isEmpty()
                ? item.name()
                : String.join(" ", item.words().getFirst());
        return new ItemsView.Row(
                item.field(),
                item.name(),
                item.content(),
                item.ground(),
                item.limit(),
                item.department(),
                one.state().label(),
                one.state().isHollow(),
                one.why(),
                one.holdings().stream().limit(FEW).map(ItemPages::holding).toList(),
                Math.max(0, one.holdings().size() - FEW),
                item.here() ? new Address("/search").add("q", words).toString() : "",
                mayWrite ? "/desk/entries/new" : "",
                mayWrite ? "/desk/intake#new" : "",
                account.may(Right.EDIT_LISTS)
                        ? new Address("/desk/lists/open-items/row")
                                .add("key", item.key())
                                .toString()
                        : "");
    }

    private static ItemsView.Holding holding(Holding one) {
        return new ItemsView.Holding(
                one.sort().label(),
                one.title(),
                one.href(),
                one.day().map(day -> day.toString()).orElse("日期不明"),
                one.live() ? one.own() ? "" : "上级或级别待核" : one.status());
    }

    /// The whole catalogue.
    void csv(Context context) {
        var out = new StringBuilder(Csv.line(List.of(
                "领域", "公开事项", "公开内容", "公开依据", "公开时限", "责任部门", "情况", "说明", "现行内容数", "最近内容日期", "更新期限（月）", "现行内容")));
        for (var one : parts.get().coverage().items()) {
            var item = one.item();
            out.append(Csv.line(List.of(
                    item.field(),
                    item.name(),
                    item.content(),
                    item.ground(),
                    item.limit(),
                    item.department(),
                    one.state().label(),
                    one.why(),
                    String.valueOf(one.live()),
                    one.latest().map(day -> day.toString()).orElse(""),
                    item.months().isPresent() ? String.valueOf(item.months().getAsInt()) : "",
                    one.holdings().stream()
                            .filter(Holding::live)
                            .map(held -> held.title() + " " + held.href())
                            .collect(Collectors.joining("；")))));
        }
        Csv.send(context, "open-items.csv", out.toString());
    }
}
