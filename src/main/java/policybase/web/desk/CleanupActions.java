package policybase.web.desk;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.curate.cleanup.CleanupDesk;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Decision;
import policybase.store.Documents;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Uploads;

/// What the forms of a clean-up do. Each ends at the page it came from, with a sentence on what was done or why not.
final class CleanupActions {
    private static final int LONGEST = 200;
    private static final String ALL = "/desk/cleanup";

    private final Supplier<CleanupDesk> desk;
    private final Documents documents;
    private final Uploads uploads;

    CleanupActions(Supplier<CleanupDesk> desk, Documents documents, Uploads uploads) {
        this.desk = desk;
        this.documents = documents;
        this.uploads = uploads;
    }

    void take(Context context) {
        var visit = Guard.visit(context);
        Doing.attempt(context, ALL, () -> {
            var number = Posted.text(context, "number", LONGEST);
            var upload = Optional.ofNullable(context.uploadedFile("file")).filter(file -> file.size() > 0);
            var cleanup = upload.isPresent()
                    ? uploads.with(upload.get(), (file, name) -> desk.get().take(file, name, visit.actor()))
                    : desk.get().open(held(number), visit.person());
            visit.tellAudit(page(cleanup.source()), "", standing(context, cleanup.source()));
            visit.tell("读到" + cleanup.items().size() + "项。"
                    + (cleanup.problems().isEmpty()
                            ? ""
                            : "有" + cleanup.problems().size() + "行没有列入，见下面的说明。"));
            context.redirect(page(cleanup.source()), HttpStatus.SEE_OTHER);
        });
    }

    /// A notice the base holds already, by its number.
    private DocumentId held(String number) {
        if (number.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "请选择清理通知或清理表，或者填写库中清理通知的文号。");
        }
        return DocumentNumber.parse(number).map(documents::numbered).orElse(List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Kind.MISSING, "库里没有文号为“" + number + "”的文件，请上传通知。"));
    }

    void revise(Context context) {
        var source = Posted.source(context);
        act(context, source, () -> {
            var known = desk.get().find(source).decision();
            var title = Posted.text(context, "title", LONGEST);
            var number = Posted.text(context, "number", LONGEST);
            var parsed = DocumentNumber.parse(number);
            if (!number.isEmpty() && parsed.isEmpty()) {
                throw new Fault(Fault.Kind.INVALID, "“" + number + "”不像文号，应写成 栎府发〔2025〕9号 这样。");
            }
            var document = known.document()
                    .or(() -> parsed.flatMap(n -> documents.numbered(n).stream().findFirst()));
            desk.get()
                    .revise(
                            source,
                            Posted.number(context, "revision"),
                            new Decision(
                                    title.isEmpty() ? known.title() : title,
                                    parsed,
                                    day(Posted.text(context, "on", LONGEST)),
                                    known.makers(),
                                    known.upTo(),
                                    document),
                            Guard.visit(context).person());
            return "决定的信息已改好。";
        });
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Posted.day(text));
    }

    void acceptExact(Context context) {
        var source = Posted.source(context);
        act(context, source, () -> "认可了" + desk.get().acceptExact(source, person(context)) + "项准确匹配的条目。");
    }

    void acceptUnlisted(Context context) {
        var source = Posted.source(context);
        act(context, source, () -> "认可了" + desk.get().acceptUnlisted(source, person(context)) + "件未列入目录的文件。");
    }

    void rejectAbsent(Context context) {
        var source = Posted.source(context);
        act(context, source, () -> desk.get().rejectAbsent(source, person(context)) + "项标为库中没有。");
    }

    void confirm(Context context) {
        var source = Posted.source(context);
        var visit = Guard.visit(context);
        Doing.attempt(context, page(source) + "/impact", () -> {
            var before = standing(context, source);
            var count = desk.get().confirm(source, visit.person());
            visit.tellAudit(page(source), before, standing(context, source));
            visit.tell(count == 0 ? "没有新的条目要生效。" : count + "项已经生效，每份文件的有效性都写明了本决定和项号。");
            context.redirect(page(source) + "?show=applied", HttpStatus.SEE_OTHER);
        });
    }

    void accept(Context context) {
        var source = Posted.source(context);
        var ordinal = ordinal(context);
        act(context, source, () -> {
            var target = Posted.document(context, "target")
                    .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请先选定是库里的哪一份文件。"));
            desk.get().accept(source, ordinal, Posted.number(context, "revision"), target, person(context));
            return place(source, ordinal) + "已认可。";
        });
    }

    void reject(Context context) {
        var source = Posted.source(context);
        var ordinal = ordinal(context);
        act(context, source, () -> {
            var why = Posted.text(context, "why", LONGEST);
            desk.get().reject(source, ordinal, Posted.number(context, "revision"), person(context), why);
            return place(source, ordinal) + "标为不处理。";
        });
    }

    void reopen(Context context) {
        var source = Posted.source(context);
        var ordinal = ordinal(context);
        act(context, source, () -> {
            desk.get().reopen(source, ordinal, Posted.number(context, "revision"), person(context));
            return place(source, ordinal) + "改回待定。";
        });
    }

    void undo(Context context) {
        var source = Posted.source(context);
        var ordinal = ordinal(context);
        act(context, source, () -> {
            var why = Posted.text(context, "why", LONGEST);
            desk.get()
                    .undo(
                            source,
                            ordinal,
                            Posted.number(context, "revision"),
                            person(context),
                            why.isEmpty() ? "撤销" : why);
            return place(source, ordinal) + "已撤销，文件的有效性恢复原状。";
        });
    }

    /// Back to the list as it was filtered.
    private void act(Context context, DocumentId source, Supplier<String> deed) {
        var show = Posted.text(context, "show", 20);
        var back = page(source) + (show.matches("[a-z]{1,12}") ? "?show=" + show : "");
        Doing.attempt(context, back, () -> {
            var before = standing(context, source);
            var done = deed.get();
            Guard.visit(context).tell(done);
            Guard.visit(context).tellAudit(context.path(), before, standing(context, source) + "。" + done);
            context.redirect(back + "#items", HttpStatus.SEE_OTHER);
        });
    }

    /// How the item stands, or the whole clean-up, for the audit log.
    private String standing(Context context, DocumentId source) {
        var cleanup = desk.get().find(source);
        if (context.pathParamMap().containsKey("ordinal")) {
            var ordinal = ordinal(context);
            return ordinal < 1 || ordinal > cleanup.items().size()
                    ? ""
                    : standing(cleanup.item(ordinal).step());
        }
        var counts = new EnumMap<Cleanup.State, Integer>(Cleanup.State.class);
        cleanup.items().forEach(item -> counts.merge(item.step().state(), 1, Integer::sum));
        return cleanup.decision().cited()
                + cleanup.decision().on().map(day -> "，" + day + "起").orElse("") + "："
                + counts.entrySet().stream()
                        .map(one -> one.getKey().label() + one.getValue())
                        .collect(Collectors.joining("、"));
    }

    private static String standing(Cleanup.Step step) {
        return step.state().label()
                + step.target().map(target -> " " + target).orElse("")
                + (step.note().isEmpty() ? "" : "（" + step.note() + "）");
    }

    private String place(DocumentId source, int ordinal) {
        var line = desk.get().find(source).item(ordinal).line();
        return line.place().isEmpty() ? "第" + ordinal + "条" : line.place();
    }

    private static int ordinal(Context context) {
        return Posted.number(context.pathParam("ordinal"));
    }

    private static String person(Context context) {
        return Guard.visit(context).person();
    }

    static String page(DocumentId source) {
        return ALL + "/" + source;
    }
}
