package policybase.web.desk.hooks;

import java.util.List;
import policybase.web.room.DeskFrame;

/// All addresses with what was sent to them, and the form for a new one.
public record HooksView(DeskFrame frame, List<Row> rows) {
    public HooksView {
        rows = List.copyOf(rows);
    }

    /// One address.
    ///
    /// @param stopped when it was stopped; empty while it is told
    public record Row(
            String stopHref,
            String id,
            String name,
            String address,
            String audience,
            String made,
            String stopped,
            List<Sent> sent) {
        public Row {
            sent = List.copyOf(sent);
        }
    }

    /// One delivery.
    ///
    /// @param againHref empty unless it was given up
    public record Sent(
            String againHref, String id, String made, String progress, boolean isTrouble, int attempts, String note) {}
}
