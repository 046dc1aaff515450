package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One item of the ledger: what it asks for, what shows it, what may show it, and what people said.
///
/// @param seen how many times somebody said how far it is
/// @param words what was looked for beside the words of the item; empty when nothing was
/// @param denied why whoever looks may not change it; empty for those who never may
public record PlanItemView(
        DeskFrame frame,
        String base,
        String plan,
        String part,
        PlanView.Row row,
        int seen,
        boolean isDone,
        String words,
        List<Found> found,
        List<String> steps,
        boolean mayWork,
        String denied) {
    public PlanItemView {
        found = List.copyOf(found);
        steps = List.copyOf(steps);
    }

    /// Something of the base that may show it.
    ///
    /// @param why the words of the item that it has too
    /// @param isRejected whether a person said that it does not show it
    public record Found(
            String kind,
            String target,
            String title,
            String status,
            boolean isLive,
            String why,
            boolean isAccepted,
            boolean isRejected) {}
}
