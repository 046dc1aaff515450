package policybase.call;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import policybase.document.Fault;
import policybase.screening.Masking;
import policybase.store.Actor;
import policybase.store.Deed;
import policybase.store.Reports;
import policybase.store.Reports.Filed;
import policybase.store.Reports.State;
import policybase.store.Reports.Step;

/// Where the desk answers what operators report; the operator sees each step at the change of shifts.
public final class ReportDesk {
    private final Reports reports;
    private final Clock clock;

    public ReportDesk(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /// Those nobody has closed, the one due first at the head.
    public List<Filed> open(int most) {
        return Stream.of(State.OPEN, State.WORKING)
                .flatMap(state -> reports.in(state, most).stream())
                .sorted(Comparator.comparing((Filed filed) -> filed.report().due())
                        .thenComparing(Filed::number))
                .toList();
    }

    /// Those that are closed, the latest first.
    public List<Filed> closed(int most) {
        return Stream.of(State.ANSWERED, State.DECLINED)
                .flatMap(state -> reports.in(state, most).stream())
                .sorted(Comparator.comparing(Filed::number).reversed())
                .toList();
    }

    /// @param seen how many steps the person saw
    /// @param reply what the operator is told
    public void step(long number, int seen, State state, String reply, Actor by) {
        if (state == State.OPEN) {
            throw new Fault(Fault.Kind.INVALID, "请选处理到哪一步。");
        }
        if (state.isClosed() && reply.isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "请写明答复，报的坐席能看到。");
        }
        var before = reports.find(number).orElseThrow(() -> new Fault(Fault.Kind.MISSING, "没有这一件，网址可能抄错了。"));
        if (before.state().isClosed()) {
            throw new Fault(Fault.Kind.CONFLICT, "这一件已经办结。");
        }
        var now = clock.instant();
        var told = Masking.mask(reply.strip());
        var deed = new Deed(
                by,
                "reports.step",
                "坐席报的第" + number + "号",
                before.state().label(),
                state.label() + (told.isEmpty() ? "" : "：" + told),
                now);
        if (!reports.step(number, seen, new Step(state, told, by.name(), now), deed)) {
            throw new Fault(Fault.Kind.CONFLICT, "别人刚刚处理过这一件，请看过再定。");
        }
    }
}
