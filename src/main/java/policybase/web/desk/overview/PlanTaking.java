package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.PLAN;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import policybase.document.Fault;
import policybase.overview.plan.PlanDesk.Outcome;
import policybase.overview.plan.PlanDesk.Trial;
import policybase.overview.plan.PlanDesk.Tried;
import policybase.overview.plan.PlanReader;
import policybase.overview.plan.PlanReading;
import policybase.store.WorkPlans.Line;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.room.Uploads;

/// Takes a table of duties (分工表) in: what would become of every row first, those with faults at the head; then what can
/// be taken.
final class PlanTaking {
    private static final String HERE = PLAN + "/import";
    private static final int LONGEST = 200;

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;
    private final Uploads uploads;

    PlanTaking(OverviewRoom.Parts parts, DeskRenderer renderer, Uploads uploads) {
        this.parts = parts;
        this.renderer = renderer;
        this.uploads = uploads;
    }

    void form(Context context) {
        wholeCounty(context);
        render(context, "", "", Optional.empty());
    }

    /// Changes nothing but that the file is kept, so that it can be taken in.
    void trial(Context context) {
        Doing.attempt(context, HERE, () -> {
            wholeCounty(context);
            var upload = Uploads.chosen(context, "请先选择分工表文件。");
            uploads.with(upload, (file, name) -> {
                var trial = parts.plans().tried(read(file, name));
                var kept = parts.originals().keep(file, name);
                Guard.visit(context).tellAudit(kept.sha256(), "", "试算" + trial.sentence());
                render(context, kept.sha256(), name, Optional.of(trial));
                return trial;
            });
        });
    }

    private PlanReading read(Path file, String name) {
        return PlanReader.read(parts.source().apply(file, name), name);
    }

    void take(Context context) {
        Doing.attempt(context, HERE, () -> {
            wholeCounty(context);
            var file = Posted.hash(context, "file", "请重新上传分工表。");
            var name = Posted.text(context, "name", LONGEST);
            var visit = Guard.visit(context);
            var taken = parts.plans().take(read(parts.originals().file(file), name), visit.actor());
            visit.tell(taken == 0 ? "台账没有变化：表里的都已经登记过了。" : "已登记" + taken + "条。");
            context.redirect(PLAN, HttpStatus.SEE_OTHER);
        });
    }

    /// The ledger is the county's.
    private static void wholeCounty(Context context) {
        var account = Guard.visit(context).account();
        if (!account.department().isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "分工表由全县的采编登记，您属于" + account.department() + "，只能看和办理本单位的任务。");
        }
    }

    private void render(Context context, String file, String name, Optional<Trial> trial) {
        renderer.render(
                context,
                "plan-import.jte",
                new PlanTrialView(
                        renderer.frame(context, "登记分工表"),
                        file,
                        name,
                        trial.map(Trial::sentence).orElse(""),
                        trial.map(one -> one.count(Outcome.NEW) + one.count(Outcome.CHANGED))
                                .orElse(0L),
                        trial.map(PlanTaking::rows).orElse(List.of()),
                        trial.map(one -> one.gone().stream()
                                        .map(item -> item.line().content())
                                        .toList())
                                .orElse(List.of())));
    }

    private static List<PlanTrialView.Row> rows(Trial trial) {
        return trial.rows().stream()
                .sorted(Comparator.comparing((Tried tried) -> !tried.row().isWrong())
                        .thenComparing(tried -> tried.row().remarks().isEmpty())
                        .thenComparing(tried -> tried.row().place()))
                .map(PlanTaking::row)
                .toList();
    }

    private static PlanTrialView.Row row(Tried tried) {
        var row = tried.row();
        return new PlanTrialView.Row(
                row.place(),
                row.words(),
                row.line().map(Line::lead).orElse(""),
                row.line().map(Line::due).orElse(""),
                tried.outcome().label(),
                switch (tried.outcome()) {
                    case NEW -> "good";
                    case CHANGED -> "wait";
                    case SAME, NONE -> "plain";
                    case WRONG -> "gone";
                },
                row.faults(),
                row.remarks(),
                tried.changes());
    }
}
