package policybase.web.desk.lists;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Proposals.Proposal;
import policybase.curate.lists.Standing;
import policybase.store.ListVersions.Edit;
import policybase.text.Normalizer;
import policybase.web.room.Csv;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.view.Address;

/// All lists, and the rows of one.
final class ListPages {
    private static final int SIZE = 50;

    private final Supplier<ListRoom.Parts> parts;
    private final DeskRenderer renderer;

    ListPages(Supplier<ListRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void all(Context context) {
        var rows = parts.get().desk().all().stream().map(ListPages::row).toList();
        renderer.render(context, "lists.jte", new ListsView(renderer.frame(context, "词表"), rows));
    }

    private static ListsView.Row row(Standing standing) {
        var kind = standing.kind();
        var edits = standing.draft().edits().size();
        var trouble = new ArrayList<String>();
        if (!standing.live().conflicts().isEmpty()) {
            trouble.add(standing.live().conflicts().size() + "行与原表冲突");
        }
        if (!standing.problems().isEmpty()) {
            trouble.add("草稿有" + standing.problems().size() + "行有误");
        }
        return new ListsView.Row(
                kind.label(),
                ListRoom.page(kind),
                kind.told(),
                standing.live().rows().size(),
                standing.version(),
                standing.versions().isEmpty()
                        ? ""
                        : Shown.moment(standing.versions().getLast().at()) + " "
                                + standing.versions().getLast().actor(),
                edits == 0 ? "" : edits + "处改动（" + standing.draft().actor() + "）",
                ListRoom.page(kind) + "/draft",
                String.join("，", trouble));
    }

    void one(Context context) {
        var kind = ListRoom.kind(context);
        var standing = parts.get().desk().look(kind);
        var query = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
        var wanted = Normalizer.normalize(query);
        var found = rows(standing).stream().filter(row -> fits(row, wanted)).toList();
        var pages = Math.max(1, (found.size() + SIZE - 1) / SIZE);
        var page = Math.min(pages, page(context));
        Function<Integer, String> there = to -> new Address(ListRoom.page(kind))
                .add("q", query)
                .add("page", to.toString())
                .toString();
        var mayEdit = Guard.visit(context).account().may(Right.EDIT_LISTS);
        renderer.render(
                context,
                "list.jte",
                new ListView(
                        renderer.frame(context, kind.label()),
                        Head.of(standing, parts.get(), "rows", mayEdit),
                        ListRoom.page(kind),
                        mayEdit,
                        query,
                        found.size(),
                        standing.next().rows().size(),
                        Shown.labels(kind),
                        found.stream()
                                .skip((long) (page - 1) * SIZE)
                                .limit(SIZE)
                                .toList(),
                        "第" + page + "页，共" + pages + "页",
                        page > 1 ? there.apply(page - 1) : "",
                        page < pages ? there.apply(page + 1) : "",
                        mayEdit
                                ? parts.get().proposals().open(standing).stream()
                                        .map(ListPages::proposal)
                                        .toList()
                                : List.of()));
    }

    /// Those of the draft first, then the others as they stand in the list.
    private static List<ListView.Row> rows(Standing standing) {
        var kind = standing.kind();
        var rows = new ArrayList<ListView.Row>();
        for (var edit : standing.draft().edits()) {
            var row = edit.becomes().or(edit::was).orElse(List.of());
            var mark = edit.becomes().isEmpty() ? "将去掉" : edit.was().isEmpty() ? "新增" : "已改";
            rows.add(row(kind, edit.key(), row, mark));
        }
        var edited = standing.draft().edits().stream().map(Edit::key).collect(Collectors.toSet());
        standing.live().rows().forEach((key, row) -> {
            if (!edited.contains(key)) {
                rows.add(row(kind, key, row, ""));
            }
        });
        return rows;
    }

    private static ListView.Row row(ListKind kind, String key, List<String> cells, String mark) {
        return new ListView.Row(
                key,
                Shown.cells(kind, cells),
                mark,
                new Address(ListRoom.page(kind) + "/row").add("key", key).toString());
    }

    private static boolean fits(ListView.Row row, String wanted) {
        return wanted.isEmpty()
                || row.cells().stream()
                        .anyMatch(cell -> Normalizer.normalize(cell).contains(wanted));
    }

    private static ListView.Proposal proposal(Proposal one) {
        return new ListView.Proposal(
                one.everyday(),
                one.formal(),
                one.actor(),
                "/desk/gaps/" + one.gap(),
                new Address(ListRoom.page(ListKind.SYNONYMS) + "/row")
                        .add("c0", one.everyday())
                        .add("c1", one.formal())
                        .add("c4", "未命中问题" + one.gap())
                        .toString());
    }

    /// What is in force.
    void csv(Context context) {
        var kind = ListRoom.kind(context);
        var out = new StringBuilder(Csv.line(Shown.labels(kind)));
        parts.get().desk().look(kind).live().rows().values().forEach(row -> out.append(Csv.line(row)));
        Csv.send(context, kind.id() + ".csv", out.toString());
    }

    private static int page(Context context) {
        return Optional.ofNullable(context.queryParam("page"))
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::valueOf)
                .orElse(1);
    }
}
