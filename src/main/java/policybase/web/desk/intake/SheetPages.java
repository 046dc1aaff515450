package policybase.web.desk.intake;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import policybase.curate.review.SheetImport.Plan;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Uploads;

/// Corrections from a ledger: the plan first, with every row that cannot be used; then what can.
final class SheetPages {
    static final String BASE = IntakeRoom.BASE + "/sheet";
    private static final int LONGEST = 200;

    private final IntakeRoom.Parts parts;
    private final DeskRenderer renderer;
    private final Uploads uploads;

    SheetPages(IntakeRoom.Parts parts, DeskRenderer renderer, Uploads uploads) {
        this.parts = parts;
        this.renderer = renderer;
        this.uploads = uploads;
    }

    void form(Context context) {
        render(context, "", "", new Plan(List.of()));
    }

    /// Changes nothing but that the ledger is kept, so that the plan can be carried out.
    void plan(Context context) {
        Doing.attempt(context, BASE, () -> {
            var upload = Uploads.chosen(context, "请先选择台账（xlsx 或 csv）。");
            uploads.with(upload, (file, name) -> {
                var plan = parts.sheets().get().plan(file, name, renderer.today());
                var kept = parts.originals().keep(file, name);
                Guard.visit(context)
                        .tellAudit(
                                kept.sha256(),
                                "",
                                "试算台账《" + name + "》" + plan.rows().size() + "行");
                render(context, kept.sha256(), name, plan);
                return plan;
            });
        });
    }

    void apply(Context context) {
        Doing.attempt(context, BASE, () -> {
            var sheet = Posted.hash(context, "sheet", "请重新上传台账。");
            var name = Posted.text(context, "name", LONGEST);
            var sheets = parts.sheets().get();
            var plan = sheets.plan(parts.originals().file(sheet), name, renderer.today());
            var applied = sheets.apply(plan, name, Asked.by(context));
            Guard.visit(context).tell("已按台账改好" + applied + "份草稿。改过的草稿要重新审核。");
            context.redirect(IntakeRoom.BASE + "?state=DRAFT", HttpStatus.SEE_OTHER);
        });
    }

    private void render(Context context, String sheet, String name, Plan plan) {
        renderer.render(
                context,
                "sheet.jte",
                new SheetView(
                        renderer.frame(context, "按台账改草稿"),
                        sheet,
                        name,
                        plan.ready(),
                        plan.rows().stream()
                                .map(row -> new SheetView.Row(
                                        row.number(),
                                        row.name(),
                                        row.draft().map(Asked::page).orElse(""),
                                        row.changes().stream()
                                                .map(one -> new DraftView.Changed(
                                                        one.fact().label(), one.before(), one.after()))
                                                .toList(),
                                        row.doubt().orElse(""),
                                        row.errors()))
                                .toList()));
    }
}
