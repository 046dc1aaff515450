package policybase.web.desk.gaps;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Errors people reported, the one due first at the head.
///
/// @param range which of all `total` are on this page, such as 51—100; empty where one is shown by its number
public record CorrectionListView(
        DeskFrame frame,
        List<Tab> tabs,
        boolean open,
        List<Row> rows,
        boolean mayWrite,
        long total,
        String range,
        String previous,
        String next) {
    public CorrectionListView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    public record Tab(String label, String href, boolean current) {}

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
