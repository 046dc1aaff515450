package policybase.web.desk.gaps;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import policybase.access.Right;
import policybase.curate.gaps.ReportDesk;
import policybase.document.Fault;
import policybase.store.Accounts;
import policybase.store.Reports.Filed;
import policybase.store.Reports.State;
import policybase.web.room.DeskRenderer;
import policybase.web.room.Doing;
import policybase.web.room.Guard;
import policybase.web.room.Posted;
import policybase.web.view.Address;

/// The queue of what operators report.
final class ReportPages {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);
    private static final Duration YEAR = Duration.ofDays(365);

    private final GapRoom.Parts parts;
    private final DeskRenderer renderer;

    ReportPages(GapRoom.Parts parts, DeskRenderer renderer) {
        this.parts = parts;
        this.renderer = renderer;
    }

    void list(Context context) {
        var reports = parts.store().reports();
        var one = Optional.ofNullable(context.queryParam("number"))
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(text -> reports.find(Long.parseLong(text)));
        var open = one.map(filed -> !filed.state().isClosed()).orElse(!"closed".equals(context.queryParam("show")));
        var paged = new Paged(GapRoom.REPORTS, open, Paged.number(context), reports.count(open));
        var rows = one.map(List::of).orElseGet(() -> reports.list(open, paged.offset(), Paged.SIZE));
        var names = parts.store().accounts().all().stream()
                .collect(Collectors.toMap(Accounts.Kept::login, Accounts.Kept::name));
        var gaps = reports.gaps(rows.stream().map(Filed::number).toList());
        renderer.render(
                context,
                "reports.jte",
                new ReportListView(
                        renderer.frame(context, "坐席上报"),
                        CorrectionRoom.tabs(parts.store(), GapRoom.REPORTS, open),
                        open,
                        reports.count(open),
                        rows.stream().map(filed -> row(filed, names, gaps)).toList(),
                        closing(renderer.now()),
                        Guard.visit(context).account().may(Right.WRITE_DRAFTS),
                        one.isPresent() ? "" : paged.range(),
                        one.isPresent() ? "" : paged.previous(),
                        one.isPresent() ? "" : paged.next()));
    }

    private ReportListView.Row row(Filed filed, Map<String, String> names, Map<Long, Long> gaps) {
        var report = filed.report();
        return new ReportListView.Row(
                filed.number(),
                report.kind().label(),
                filed.state().label(),
                report.due().toString(),
                ReportDesk.isLate(filed, renderer.today()),
                report.text(),
                report.note(),
                report.target(),
                report.region(),
                names.getOrDefault(report.reporter(), report.reporter()),
                MINUTE.format(report.at()),
                Optional.ofNullable(gaps.get(filed.number()))
                        .map(gap -> GapRoom.BASE + "/" + gap)
                        .orElse(""),
                filed.steps().size(),
                filed.steps().stream()
                        .map(step -> MINUTE.format(step.at()) + " " + step.actor() + "，"
                                + step.state().label()
                                + (step.reply().isEmpty() ? "" : "：" + step.reply()))
                        .toList());
    }

    private String closing(Instant now) {
        var days = parts.store().reports().closed(now.minus(YEAR), now.plusSeconds(1)).stream()
                .map(one -> Duration.between(one.at(), one.closed()).toDays())
                .sorted()
                .toList();
        return days.isEmpty()
                ? ""
                : "最近一年答复了" + days.size() + "件，从上报到答复一半在" + days.get((days.size() - 1) / 2) + "天以内，最长" + days.getLast()
                        + "天。";
    }

    void reply(Context context) {
        var number = context.pathParam("number");
        Doing.attempt(
                context, new Address(GapRoom.REPORTS).add("number", number).toString(), () -> {
                    var state = Arrays.stream(State.values())
                            .filter(one -> one.name().equals(context.formParam("state")))
                            .findFirst()
                            .orElseThrow(() -> new Fault(Fault.Kind.INVALID, "请选办到哪一步。"));
                    parts.reports()
                            .get()
                            .reply(
                                    Posted.number(number),
                                    Posted.number(context, "seen"),
                                    state,
                                    Posted.text(context, "reply", 1000),
                                    Guard.visit(context).actor());
                    Guard.visit(context).tell(state.isClosed() ? "已答复并办结，上报的坐席在交接班页能看到。" : "已记下，上报的坐席在交接班页能看到。");
                    context.redirect(GapRoom.REPORTS, HttpStatus.SEE_OTHER);
                });
    }
}
