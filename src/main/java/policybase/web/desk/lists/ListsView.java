package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// All lists.
public record ListsView(DeskFrame frame, List<Row> rows) {
    public ListsView {
        rows = List.copyOf(rows);
    }

    /// @param last when and by whom a version went live last; may be empty
    /// @param waiting what the draft holds, in words; may be empty
    /// @param trouble what needs somebody's eye, in words; may be empty
    public record Row(
            String label,
            String href,
            String told,
            int size,
            int version,
            String last,
            String waiting,
            String draftHref,
            String trouble) {}
}
