package policybase.web.desk.gaps;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Errors people reported, the one due first at the head.
public record CorrectionListView(DeskFrame frame, boolean open, List<Row> rows, boolean mayWrite) {
    public CorrectionListView {
        rows = List.copyOf(rows);
    }

    /// @param page address of the page it is about; may be empty
    public record Row(
            String number,
            String due,
            boolean isLate,
            String kind,
            String place,
            String page,
            String subject,
            String told,
            List<String> replies) {
        public Row {
            replies = List.copyOf(replies);
        }
    }
}
