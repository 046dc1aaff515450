package policybase.web.desk.entries;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import policybase.access.Account;
import policybase.curate.entry.EntryBook;
import policybase.curate.entry.EntryImport.Result;
import policybase.curate.entry.EntrySheet;
import policybase.curate.entry.EntryText;
import policybase.document.Entry.Telling;
import policybase.document.Fault;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Uploads;

/// Takes entries in from a table (the template of hotlines) or from plain text: what would become of every row first,
/// those with faults at the head; then what can be taken, as drafts. What is there already stays as it is, so that the
/// same file may come again.
final class EntryTaking {
    static final String HERE = EntryRoom.BASE + "/import";
    static final String TRIAL = HERE + "/trial";
    static final String TEMPLATE = EntryRoom.BASE + "/template.xlsx";

    /// A thousand rows of the template are far smaller.
    private static final int LARGEST = 5_000_000;

    private static final int LONGEST = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final EntryRoom.Parts parts;
    private final DeskRenderer renderer;
    private final Uploads uploads;

    /// A file that was read, with what becomes, or would become, of each row.
    private record Tried(List<EntryText.Row> rows, List<Result> results) {
        long count(String what) {
            return results.stream().filter(result -> result.what().equals(what)).count();
        }

        String sentence() {
            return "新建" + count("新建") + "条，已有" + count("已有") + "条，有误" + count("有误") + "条";
        }
    }

    EntryTaking(EntryRoom.Parts parts, DeskRenderer renderer, Uploads uploads) {
        this.parts = parts;
        this.renderer = renderer;
        this.uploads = uploads;
    }

    void form(Context context) {
        render(context, "", "", Optional.empty());
    }

    void template(Context context) {
        context.contentType(XLSX)
                .header("Content-Disposition", "attachment; filename=\"entries-template.xlsx\"")
                .result(EntryBook.xlsx(List.of(EntrySheet.COLUMNS)));
    }

    /// Changes nothing but that the file is kept, so that it can be taken in.
    void trial(Context context) {
        Doing.attempt(context, HERE, () -> {
            var upload = Uploads.chosen(context, "请先选择文件（xlsx、csv 或 txt）。");
            if (upload.size() > LARGEST) {
                throw new Fault(Fault.Kind.INVALID, "文件最大" + LARGEST / 1_000_000 + "兆字节，请分几个文件导入。");
            }
            uploads.with(upload, (file, name) -> {
                var tried = tried(context, parts.rows().apply(file, name), true);
                var kept = parts.originals().keep(file, name);
                Guard.visit(context).tellAudit(kept.sha256(), "", "试读《" + name + "》：可以" + tried.sentence());
                render(context, kept.sha256(), name, Optional.of(tried));
                return tried;
            });
        });
    }

    /// Reads the kept file again: what changed since the trial is seen.
    void take(Context context) {
        Doing.attempt(context, HERE, () -> {
            var file = Posted.hash(context, "file", "请重新上传文件。");
            var name = Posted.text(context, "name", LONGEST);
            var rows = parts.rows().apply(parts.originals().file(file), name);
            var taken = tried(context, rows, false);
            var visit = Guard.visit(context);
            visit.tellAudit(file, "", "导入《" + name + "》：" + taken.sentence());
            visit.tell(taken.sentence() + "。新建的都是草稿，请逐条补选依据条款、写复核日期，再送审。");
            context.redirect(EntryRoom.BASE + "?show=drafts", HttpStatus.SEE_OTHER);
        });
    }

    private Tried tried(Context context, List<EntryText.Row> read, boolean isTrial) {
        var account = Guard.visit(context).account();
        var rows = read.stream().map(row -> own(row, account)).toList();
        return new Tried(rows, parts.imports().get().drafts(rows, Visits.person(context), isTrial));
    }

    /// Whoever belongs to a department brings its entries only. A row that could not be read names none.
    private static EntryText.Row own(EntryText.Row row, Account account) {
        var department = row.content().keeping().department();
        if (account.covers(department) || row.content().question().isBlank()) {
            return row;
        }
        var faults = new ArrayList<>(row.faults());
        faults.add(
                department.isEmpty()
                        ? "发文单位是空的，请写您的单位：" + account.department() + "。"
                        : "发文单位写的是" + department + "，您属于" + account.department() + "，只能导入本单位的：请删去这一行，或者请" + department
                                + "的人来导入。");
        return new EntryText.Row(row.line(), row.content(), row.ground(), faults);
    }

    private void render(Context context, String file, String name, Optional<Tried> tried) {
        renderer.render(
                context,
                "entry-import.jte",
                new EntryTakingView(
                        renderer.frame(context, "导入咨询条目"),
                        file,
                        name,
                        tried.map(one -> "《" + name + "》：可以" + one.sentence() + "。")
                                .orElse(""),
                        tried.map(one -> one.count("新建")).orElse(0L),
                        tried.map(EntryTaking::rows).orElse(List.of())));
    }

    private static List<EntryTakingView.Row> rows(Tried tried) {
        return IntStream.range(0, tried.rows().size())
                .mapToObj(at -> row(tried.rows().get(at), tried.results().get(at)))
                .sorted(Comparator.comparing(
                        (EntryTakingView.Row row) -> row.faults().isEmpty()))
                .toList();
    }

    private static EntryTakingView.Row row(EntryText.Row row, Result result) {
        return new EntryTakingView.Row(
                row.line(),
                result.what(),
                switch (result.what()) {
                    case "新建" -> "good";
                    case "有误" -> "gone";
                    default -> "plain";
                },
                row.content().question(),
                row.content().keeping().department(),
                result.faults(),
                result.what().equals("新建") ? remark(row.content().telling()) : "");
    }

    private static String remark(Telling telling) {
        return telling.spoken().isBlank() && !telling.full().isBlank()
                ? "内容有" + Telling.length(telling.full()) + "个字，超过" + Telling.SPOKEN_LIMIT + "个，记作完整答复；口径要另写。"
                : "";
    }
}
