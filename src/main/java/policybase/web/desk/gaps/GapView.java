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
        boolean mayWrite) {
    public GapView {
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    public record Asked(String text, String askHref, String day, String place, String why, String tried, long times) {}

    /// @param href where the target is; empty where it has no page
    public record Step(String at, String who, String what, String target, String href, String note) {}
}
