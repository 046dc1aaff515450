package policybase.web.desk;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The list of clean-ups and the form that begins one.
public record CleanupListView(DeskFrame frame, List<Row> rows) {
    public CleanupListView {
        rows = List.copyOf(rows);
    }

    /// One clean-up.
    ///
    /// @param state what is left to do, in a few words
    public record Row(String href, String title, String number, String opened, String state, int items) {}
}
