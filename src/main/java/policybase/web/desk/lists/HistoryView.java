package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The versions of a list, the newest first.
///
/// @param current the number of the one in force
public record HistoryView(DeskFrame frame, Head head, String base, int current, boolean mayRestore, List<Row> rows) {
    public HistoryView {
        rows = List.copyOf(rows);
    }

    /// @param undo what going back is called: of the one in force to the one before, of others to these
    public record Row(
            int number, String at, String actor, String why, int changes, String href, boolean inForce, String undo) {}

    /// One version: what it changed, and what is different now.
    public record One(
            DeskFrame frame,
            Head head,
            String base,
            int number,
            int current,
            String at,
            String actor,
            String why,
            boolean mayRestore,
            List<Change> changes,
            List<Change> since) {
        public One {
            changes = List.copyOf(changes);
            since = List.copyOf(since);
        }
    }

    public record Change(String key, String sort, String before, String after, String writer) {}
}
