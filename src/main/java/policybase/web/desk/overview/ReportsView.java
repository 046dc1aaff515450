package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;

/// What operators report.
///
/// @param open whether those not closed are shown
public record ReportsView(DeskFrame frame, boolean open, List<Row> rows, boolean mayWrite) {
    public ReportsView {
        rows = List.copyOf(rows);
    }

    /// @param seen how many steps there are
    /// @param target address of what it is about; may be empty
    /// @param asksHref what the question finds now; empty when there is no question
    public record Row(
            long number,
            int seen,
            String kind,
            String text,
            String note,
            String target,
            String asksHref,
            String region,
            String reporter,
            String due,
            boolean isLate,
            String state,
            List<String> steps) {
        public Row {
            steps = List.copyOf(steps);
        }
    }
}
