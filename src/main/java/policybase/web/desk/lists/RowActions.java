package policybase.web.desk.lists;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.curate.lists.Column;
import policybase.curate.lists.Column.Form;
import policybase.curate.lists.Edition.Conflict;
import policybase.curate.lists.ListDesk.Row;
import policybase.curate.lists.ListDesk.Written;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Standing;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// One row: its form, and what is done with it.
final class RowActions {
    private static final int LONGEST = 4_000;

    private final Supplier<ListRoom.Parts> parts;
    private final DeskRenderer renderer;

    RowActions(Supplier<ListRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    /// What was typed, and what came of it.
    private record Typed(String key, Optional<List<String>> seen, List<String> cells) {}

    /// A new row may come with words that were proposed for it.
    void form(Context context) {
        var kind = ListRoom.kind(context);
        var standing = parts.get().desk().look(kind);
        var key = Optional.ofNullable(context.queryParam("key")).orElse("");
        var present = standing.next().row(key);
        var shown = present.or(() -> standing.live().row(key));
        var cells = new ArrayList<String>();
        for (var place = 0; place < kind.columns().size(); place++) {
            var given = Optional.ofNullable(context.queryParam("c" + place)).orElse("");
            var column = place;
            cells.add(shown.map(row -> row.get(column)).orElse(given));
        }
        show(context, standing, new Typed(key, present, cells), List.of(), Optional.empty());
    }

    void write(Context context) {
        var kind = ListRoom.kind(context);
        var typed = typed(context, kind);
        var key = Optional.of(typed.key())
                .filter(text -> !text.isEmpty() && typed.seen().isPresent());
        var row = new Row(key, typed.cells(), typed.seen());
        done(
                context,
                kind,
                typed,
                parts.get().desk().write(kind, row, Guard.visit(context).actor()),
                "已记入草稿。");
    }

    void remove(Context context) {
        var kind = ListRoom.kind(context);
        var typed = typed(context, kind);
        var written = parts.get()
                .desk()
                .remove(kind, typed.key(), typed.seen(), Guard.visit(context).actor());
        done(context, kind, typed, written, "已在草稿里去掉这一行，上线以后才生效。");
    }

    private void done(Context context, ListKind kind, Typed typed, Written written, String message) {
        switch (written) {
            case Written.Kept() -> {
                Guard.visit(context).tell(message);
                context.redirect(ListRoom.page(kind) + "/draft", HttpStatus.SEE_OTHER);
            }
            case Written.Refused(var faults) -> {
                context.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(context, parts.get().desk().look(kind), typed, faults, Optional.empty());
            }
            case Written.Stale(var present) -> {
                context.status(HttpStatus.CONFLICT);
                show(
                        context,
                        parts.get().desk().look(kind),
                        new Typed(typed.key(), present, typed.cells()),
                        List.of(),
                        Optional.of(present.isEmpty() ? "（这一行已经不在了）" : Shown.told(kind, present)));
            }
        }
    }

    private static Typed typed(Context context, ListKind kind) {
        var cells = new ArrayList<String>();
        for (var place = 0; place < kind.columns().size(); place++) {
            cells.add(Posted.text(context, "c" + place, LONGEST));
        }
        var seen = Optional.of(
                        Posted.words(context, "seen", LONGEST * kind.columns().size()))
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split("\t", -1)));
        return new Typed(Posted.text(context, "key", LONGEST), seen, cells);
    }

    private void show(Context context, Standing standing, Typed typed, List<String> faults, Optional<String> present) {
        var kind = standing.kind();
        var title = typed.key().isEmpty() ? "添加一行" : typed.key();
        renderer.render(
                context,
                "list-row.jte",
                new RowView(
                        renderer.frame(context, kind.label() + "：" + title),
                        Head.of(standing, parts.get(), "row", true),
                        ListRoom.page(kind),
                        typed.key(),
                        typed.seen().map(row -> String.join("\t", row)).orElse(""),
                        fields(kind, typed.cells()),
                        faults,
                        present.orElse(""),
                        standing.edit(typed.key()).isPresent(),
                        Shown.told(kind, standing.live().row(typed.key())),
                        standing.live()
                                .conflict(typed.key())
                                .flatMap(Conflict::now)
                                .map(row -> Shown.told(kind, Optional.of(row)))
                                .orElse("")));
    }

    private static List<RowView.Field> fields(ListKind kind, List<String> cells) {
        var fields = new ArrayList<RowView.Field>();
        for (var place = 0; place < kind.columns().size(); place++) {
            var column = kind.columns().get(place);
            var value = place < cells.size() ? cells.get(place) : "";
            fields.add(new RowView.Field(
                    "c" + place,
                    column.label(),
                    column.told(),
                    type(column),
                    column.required(),
                    value,
                    column.form() instanceof Form.Choice(var options)
                            ? options.stream()
                                    .map(one -> new RowView.Option(
                                            one.value(),
                                            one.label(),
                                            one.value().equals(value)))
                                    .toList()
                            : List.of()));
        }
        return fields;
    }

    private static String type(Column column) {
        return column.form() instanceof Form.Day ? "date" : "text";
    }
}
