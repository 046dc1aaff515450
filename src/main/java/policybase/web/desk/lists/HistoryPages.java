package policybase.web.desk.lists;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.access.Right;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Release;
import policybase.curate.lists.Standing;
import policybase.document.Fault;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Version;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;

/// The versions of a list, and one of them.
final class HistoryPages {
    private final Supplier<ListRoom.Parts> parts;
    private final DeskRenderer renderer;

    HistoryPages(Supplier<ListRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void all(Context context) {
        var kind = ListRoom.kind(context);
        var standing = parts.get().desk().look(kind);
        if (kind.isSegmenting() && parts.get().live().indexing().isPresent()) {
            context.header("Refresh", DraftPages.AGAIN);
        }
        var rows = new ArrayList<HistoryView.Row>();
        for (var version : standing.versions().reversed()) {
            rows.add(row(standing, version));
        }
        renderer.render(
                context,
                "list-history.jte",
                new HistoryView(
                        renderer.frame(context, kind.label() + "历史版本"),
                        head(context, standing),
                        ListRoom.page(kind),
                        standing.version(),
                        Guard.visit(context).account().may(Right.RELEASE_LISTS),
                        rows));
    }

    private Head head(Context context, Standing standing) {
        return Head.of(
                standing, parts.get(), "history", Guard.visit(context).account().may(Right.EDIT_LISTS));
    }

    private static HistoryView.Row row(Standing standing, Version version) {
        var inForce = version.number() == standing.version();
        return new HistoryView.Row(
                version.number(),
                Shown.moment(version.at()),
                version.actor(),
                version.why(),
                version.edits().size(),
                ListRoom.page(standing.kind()) + "/versions/" + version.number(),
                inForce,
                inForce ? "撤销这一版" : "恢复到这一版");
    }

    void one(Context context) {
        var kind = ListRoom.kind(context);
        var standing = parts.get().desk().look(kind);
        var text = context.pathParam("number");
        var version = (text.matches("\\d{1,6}")
                        ? Release.version(standing, Integer.parseInt(text))
                        : Optional.<Version>empty())
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一版，网址可能抄错了。"));
        var names = parts.get().names();
        renderer.render(
                context,
                "list-version.jte",
                new HistoryView.One(
                        renderer.frame(context, kind.label() + "第" + version.number() + "版"),
                        head(context, standing),
                        ListRoom.page(kind),
                        version.number(),
                        standing.version(),
                        Shown.moment(version.at()),
                        version.actor(),
                        version.why(),
                        Guard.visit(context).account().may(Right.RELEASE_LISTS),
                        changes(kind, version.edits(), names),
                        changes(kind, parts.get().release().since(standing, version.number()), names)));
    }

    private static List<HistoryView.Change> changes(ListKind kind, List<Edit> edits, Map<String, String> names) {
        return edits.stream()
                .map(edit -> new HistoryView.Change(
                        edit.key(),
                        DraftPages.sort(edit),
                        Shown.told(kind, edit.was()),
                        Shown.told(kind, edit.becomes()),
                        names.getOrDefault(edit.writer(), edit.writer())))
                .toList();
    }
}
