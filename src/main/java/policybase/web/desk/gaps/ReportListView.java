package policybase.web.desk.gaps;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Reports of operators (坐席上报), the one due first at the head.
///
/// @param range which of all `total` are on this page, such as 51—100; empty where one is shown by its number
/// @param closing a sentence on how long answers took; empty where there were none
public record ReportListView(
        DeskFrame frame,
        List<CorrectionListView.Tab> tabs,
        boolean open,
        long total,
        List<Row> rows,
        String closing,
        boolean mayWrite,
        String range,
        String previous,
        String next) {
    public ReportListView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /// @param page address of what was shown; may be empty
    /// @param gapHref where the gap it was counted with is worked off; empty where there is none
    /// @param seen how many steps there are
    public record Row(
            long number,
            String kind,
            String state,
            String due,
            boolean isLate,
            String text,
            String note,
            String page,
            String region,
            String reporter,
            String at,
            String gapHref,
            int seen,
            List<String> steps) {
        public Row {
            steps = List.copyOf(steps);
        }
    }
}
