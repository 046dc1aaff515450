package policybase.web.desk.entries;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Entries that fell silent and wait for their keepers.
///
/// @param previous address of the page before; empty when there is none
public record TaskListView(DeskFrame frame, List<Row> rows, int total, String previous, String next) {
    public TaskListView {
        rows = List.copyOf(rows);
    }

    public record Row(
            String href,
            String question,
            String why,
            String reason,
            String since,
            String department,
            String owner,
            String raised) {}
}
