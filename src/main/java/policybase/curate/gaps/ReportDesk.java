package policybase.curate.gaps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Reports;
import policybase.store.Reports.Filed;
import policybase.store.Reports.State;
import policybase.store.Reports.Step;
import policybase.store.Store;

/// Where reports of operators (坐席上报) are answered, by people, or by what becomes of the gap they were counted with.
/// Whoever reported reads the answer at the console.
public final class ReportDesk {
    /// Reports counted in one go; the next ones are a moment later.
    private static final int LOT = 200;

    private final Store store;
    private final Clock clock;

    public ReportDesk(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An answer, or how far one has got.
    ///
    /// @param seen how many steps the person saw
    public void reply(long number, int seen, State state, String text, Actor by) {
        if (state == State.OPEN) {
            throw new Fault(Fault.Kind.INVALID, "请选办到哪一步。");
        }
        if (state.isClosed() && text.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明答复，上报的坐席在交接班页能看到。");
        }
        var held = store.reports().find(number).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一件上报，网址可能抄错了。"));
        if (held.state().isClosed()) {
            throw new Fault(Fault.Kind.CONFLICT, "这一件已经有人办结了。请刷新后再看。");
        }
        if (!step(held, seen, state, Masking.mask(text.strip()), by)) {
            throw new Fault(Fault.Kind.CONFLICT, "别人刚刚办过这一件，请看过再答复。");
        }
    }

    /// Counts reports of something missed with the gaps of the same meaning, each once, on the day they were made.
    ///
    /// @return how many were counted
    int count(GapDesk gaps) {
        var counted = 0;
        for (var filed : store.reports().uncounted(LOT)) {
            var report = filed.report();
            var tried = "坐席上报第" + filed.number() + "号" + (report.note().isEmpty() ? "。" : "：" + report.note());
            var asking = new Asking(report.text(), report.text(), Gap.Place.HOTLINE, Gap.Why.REPORTED, tried);
            var gap = gaps.count(asking, report.at());
            gap.ifPresent(number -> store.reports().counted(filed.number(), number));
            counted += gap.isPresent() ? 1 : 0;
        }
        return counted;
    }

    /// Tells those who reported a gap what became of it.
    void follow(Gap gap, Gap.Step step, Actor by) {
        var told = told(step);
        for (var filed : store.reports().of(gap.number())) {
            if (told.isPresent() && !filed.state().isClosed() && filed.state() != told.get()) {
                step(filed, filed.steps().size(), told.get(), words(step), by);
            }
        }
    }

    private static Optional<State> told(Gap.Step step) {
        return switch (step.kind()) {
            case DRAFTED, SYNONYM, REQUESTED -> Optional.of(State.WORKING);
            case ANSWERED -> Optional.of(State.ANSWERED);
            case DISMISSED -> Optional.of(State.DECLINED);
            case RUN_AGAIN, REOPENED -> Optional.empty();
        };
    }

    private static String words(Gap.Step step) {
        return switch (step.kind()) {
            case DRAFTED -> "正在写成咨询条目，发布以后就能查到。";
            case SYNONYM -> "正在补这个说法的同义词。";
            case REQUESTED -> "已请" + step.target() + "提供。";
            case ANSWERED -> "用原来的问法重新提问，已经有答案：" + step.note() + "。";
            case DISMISSED -> step.note();
            case RUN_AGAIN, REOPENED -> "";
        };
    }

    private boolean step(Filed held, int seen, State state, String text, Actor by) {
        var now = clock.instant();
        return store.reports()
                .step(
                        held.number(),
                        seen,
                        new Step(state, text, by.name(), now),
                        new Deed(
                                by,
                                "reports.step",
                                "坐席上报" + held.number(),
                                held.state().label(),
                                state.label() + (text.isEmpty() ? "" : "：" + text),
                                now));
    }

    /// Whether an answer is owed since a day before this one.
    public static boolean isLate(Reports.Filed filed, LocalDate today) {
        return !filed.state().isClosed() && filed.report().due().isBefore(today);
    }
}
