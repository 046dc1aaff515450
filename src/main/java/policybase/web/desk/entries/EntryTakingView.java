package policybase.web.desk.entries;

import java.util.List;
import policybase.web.room.DeskFrame;

/// What would become of the rows of a file, before it is taken in.
///
/// @param file the hash by which it is found again; empty when none was read yet
/// @param ready how many would be taken in
public record EntryTakingView(DeskFrame frame, String file, String name, String sentence, long ready, List<Row> rows) {
    public EntryTakingView {
        rows = List.copyOf(rows);
    }

    /// @param tone of the badge
    /// @param remark what whoever brings it will have to do; empty when there is nothing of its own
    public record Row(
            int line,
            String outcome,
            String tone,
            String question,
            String department,
            List<String> faults,
            String remark) {
        public Row {
            faults = List.copyOf(faults);
        }
    }
}
