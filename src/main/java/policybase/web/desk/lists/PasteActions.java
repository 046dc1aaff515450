package policybase.web.desk.lists;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.curate.lists.ListKind;
import policybase.curate.lists.Pasting;
import policybase.curate.lists.Pasting.Outcome;
import policybase.document.Fault;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;

/// Rows pasted or from a file: tried first, then put into the draft.
final class PasteActions {
    /// Letters in one go: the longest list twice over.
    private static final int LONGEST = 600_000;

    private static final int SHOWN = 200;

    private final Supplier<ListRoom.Parts> parts;
    private final DeskRenderer renderer;

    PasteActions(Supplier<ListRoom.Parts> parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void form(Context context) {
        show(context, ListRoom.kind(context), "", Optional.empty());
    }

    void dry(Context context) {
        var kind = ListRoom.kind(context);
        Doing.attempt(context, ListRoom.page(kind) + "/paste", () -> {
            var text = Optional.ofNullable(context.uploadedFile("file"))
                    .filter(file -> file.size() > 0)
                    .map(PasteActions::read)
                    .orElseGet(() -> Posted.words(context, "rows", LONGEST));
            show(context, kind, text, Optional.of(parts.get().desk().pasting().dry(kind, text)));
        });
    }

    void take(Context context) {
        var kind = ListRoom.kind(context);
        Doing.attempt(context, ListRoom.page(kind) + "/paste", () -> {
            var tried = parts.get()
                    .desk()
                    .pasting()
                    .take(
                            kind,
                            Posted.words(context, "rows", LONGEST),
                            Posted.number(context, "revision"),
                            Guard.visit(context).actor());
            var wrong = tried.count(Outcome.WRONG);
            Guard.visit(context)
                    .tell((tried.count(Outcome.ADDED) + tried.count(Outcome.CHANGED)) + "行已记入草稿"
                            + (wrong == 0 ? "。" : "，" + wrong + "行有误没有记入。"));
            context.redirect(ListRoom.page(kind) + "/draft", HttpStatus.SEE_OTHER);
        });
    }

    private static String read(UploadedFile file) {
        if (file.size() > LONGEST * 3L) {
            throw new Fault(Fault.Kind.INVALID, "文件太大了，请分几次。");
        }
        try (var in = file.content()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Fault(Fault.Kind.INVALID, "文件不是UTF-8编码，请在表格软件里另存为“UTF-8文本（制表符分隔）”。", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(Context context, ListKind kind, String text, Optional<Pasting.Tried> tried) {
        var standing = parts.get().desk().look(kind);
        var lines = tried.map(Pasting.Tried::lines).orElse(List.of());
        renderer.render(
                context,
                "list-paste.jte",
                new PasteView(
                        renderer.frame(context, kind.label() + "批量粘贴"),
                        Head.of(standing, parts.get(), "paste", true),
                        ListRoom.page(kind),
                        Shown.labels(kind),
                        kind.columns().stream()
                                .map(column -> column.label() + (column.required() ? "（必填）" : "") + "：" + column.told())
                                .toList(),
                        text,
                        tried.map(Pasting.Tried::revision).orElse(0),
                        tried.map(PasteActions::sum).orElse(""),
                        tried.map(one -> one.count(Outcome.ADDED) + one.count(Outcome.CHANGED))
                                .orElse(0L),
                        lines.stream()
                                .sorted(Comparator.comparing(line -> line.outcome() != Outcome.WRONG))
                                .limit(SHOWN)
                                .map(line -> new PasteView.Line(
                                        line.number(),
                                        line.outcome().label(),
                                        String.join("，", line.cells()),
                                        line.faults()))
                                .toList(),
                        lines.size() > SHOWN ? "只列出前" + SHOWN + "行，有误的在前。" : ""));
    }

    private static String sum(Pasting.Tried tried) {
        var text = new StringBuilder("读到" + tried.lines().size() + "行：");
        for (var outcome : Outcome.values()) {
            text.append(outcome.label()).append(tried.count(outcome)).append("行，");
        }
        return text.append("还没有记入草稿。").toString();
    }
}
