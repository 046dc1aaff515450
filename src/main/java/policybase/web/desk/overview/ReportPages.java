package policybase.web.desk.overview;

import static policybase.web.desk.overview.OverviewRoom.REPORTS;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import policybase.access.Right;
import policybase.document.Fault;
import policybase.store.Reports.Filed;
import policybase.store.Reports.State;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// What operators report (坐席报送), and answering them.
final class ReportPages {
    private static final int MOST = 200;
    private static final int LONGEST = 1000;

    private final OverviewRoom.Parts parts;
    private final DeskRenderer renderer;

    ReportPages(OverviewRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var open = !Given.query(context, "show", 10).equals("closed");
        var filed = open ? parts.reports().open(MOST) : parts.reports().closed(MOST);
        var names = new TaskRows(parts.people(), renderer.today());
        renderer.render(
                context,
                "reports.jte",
                new ReportsView(
                        renderer.frame(context, "坐席报送"),
                        open,
                        filed.stream().map(one -> row(one, names)).toList(),
                        Guard.visit(context).account().may(Right.WRITE_DRAFTS)));
    }

    private ReportsView.Row row(Filed one, TaskRows names) {
        var report = one.report();
        return new ReportsView.Row(
                one.number(),
                one.steps().size(),
                report.kind().label(),
                report.text(),
                report.note(),
                report.target().startsWith("/") ? report.target() : "",
                report.text().isEmpty()
                        ? ""
                        : new Address("/ask").add("q", report.text()).toString(),
                report.region(),
                names.name(report.reporter()) + " " + Given.moment(report.at()),
                report.due().toString(),
                !one.state().isClosed() && report.due().isBefore(renderer.today()),
                one.state().label(),
                one.steps().stream()
                        .map(step -> Given.moment(step.at()) + " " + step.actor() + "　"
                                + step.state().label()
                                + (step.reply().isEmpty() ? "" : "：" + step.reply()))
                        .toList());
    }

    void reply(Context context) {
        Doing.attempt(context, REPORTS, () -> {
            var named = Posted.text(context, "state", 20);
            var state = Arrays.stream(State.values())
                    .filter(one -> one.name().equals(named))
                    .findFirst()
                    .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请选处理到哪一步。"));
            var number = Given.number(context);
            var visit = Guard.visit(context);
            parts.reports()
                    .step(
                            number,
                            Posted.number(context, "seen"),
                            state,
                            Posted.text(context, "reply", LONGEST),
                            visit.actor());
            visit.tell("第" + number + "号" + state.label() + "。");
            context.redirect(REPORTS, HttpStatus.SEE_OTHER);
        });
    }
}
