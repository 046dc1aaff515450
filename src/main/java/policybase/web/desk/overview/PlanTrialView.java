package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;

/// What would become of a table of duties, before anything is kept.
///
/// @param file the hash of the file, by which it is found again; empty when none was read yet
/// @param name of the file
/// @param sentence how many rows are what
/// @param takes how many rows would be kept anew or otherwise
/// @param gone items that the table no longer has
public record PlanTrialView(
        DeskFrame frame, String file, String name, String sentence, long takes, List<Row> rows, List<String> gone) {
    public PlanTrialView {
        rows = List.copyOf(rows);
        gone = List.copyOf(gone);
    }

    /// @param tone class of the style sheet for the outcome
    public record Row(
            int place,
            String words,
            String lead,
            String due,
            String outcome,
            String tone,
            List<String> faults,
            List<String> remarks,
            List<String> changes) {
        public Row {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
            changes = List.copyOf(changes);
        }
    }
}
