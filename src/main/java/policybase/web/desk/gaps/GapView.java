package policybase.web.desk.gaps;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One gap with all its wordings and what became of it.
public record GapView(
        DeskFrame frame,
        String base,
        String question,
        String state,
        long times,
        List<Asked> asked,
        List<Step> steps,
        List<Reported> reports,
        boolean mayWrite) {
    public GapView {
        reports = List.copyOf(reports);
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /// A report of an operator that was counted with it.
    public record Reported(String told, String href) {}

    public record Asked(String text, String askHref, String day, String place, String why, String tried, long times) {}

    /// @param href where the target is; empty where it has no page
    public record Step(String at, String who, String what, String target, String href, String note) {}
}
