package policybase.web.desk.coverage;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Items of the catalogue, each with what the base has for it.
///
/// @param from number of the first one shown, from 1
public record ItemsView(
        DeskFrame frame,
        List<Tab> tabs,
        String department,
        String state,
        List<String> departments,
        int total,
        int from,
        List<Row> rows,
        String previous,
        String next) {
    public ItemsView {
        tabs = List.copyOf(tabs);
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    public record Tab(String label, String href, boolean current) {}

    /// @param holdings what the base has, the first few
    /// @param more how many more it has
    /// @param searchHref looks for it as readers do
    /// @param writeHref where an entry is begun; empty for who may not
    /// @param takeHref where a document is taken in; empty for who may not
    /// @param editHref where the item itself is mended; empty for who may not
    public record Row(
            String field,
            String name,
            String content,
            String ground,
            String limit,
            String department,
            String state,
            boolean hollow,
            String why,
            List<Holding> holdings,
            int more,
            String searchHref,
            String writeHref,
            String takeHref,
            String editHref) {
        public Row {
            holdings = List.copyOf(holdings);
        }
    }

    /// @param note empty for what holds
    public record Holding(String sort, String title, String href, String day, String note) {}
}
