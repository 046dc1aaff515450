package policybase.web.desk.gaps;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Questions asked in vain, grouped by meaning.
///
/// @param daily asked in vain on each of the last days, for the plot
/// @param channels a sentence on how often was asked where
/// @param closing a sentence on how long closing took; may be empty
public record GapListView(
        DeskFrame frame,
        List<Tab> tabs,
        List<Row> rows,
        List<Bar> daily,
        String channels,
        String closing,
        String previous,
        String next) {
    public GapListView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        daily = List.copyOf(daily);
    }

    public record Tab(String label, String href, boolean current) {}

    public record Row(
            String href,
            String question,
            long times,
            int wordings,
            String places,
            String why,
            String last,
            String state,
            String days) {}

    /// @param height of 100
    public record Bar(String day, long times, int x, int height) {}
}
