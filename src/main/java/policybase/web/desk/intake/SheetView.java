package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;

/// What a ledger would change, before it does.
///
/// @param sheet the hash of the file, by which it is found again; empty when none was read yet
public record SheetView(DeskFrame frame, String sheet, String name, long ready, List<Row> rows) {
    public SheetView {
        rows = List.copyOf(rows);
    }

    public record Row(
            int number, String name, String href, List<DraftView.Changed> changes, String doubt, List<String> errors) {
        public Row {
            changes = List.copyOf(changes);
            errors = List.copyOf(errors);
        }
    }
}
