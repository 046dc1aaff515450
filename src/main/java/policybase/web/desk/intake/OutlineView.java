package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The tree of clauses, line by line, to be edited.
public record OutlineView(
        DeskFrame frame,
        String base,
        String title,
        int revision,
        boolean mayUndo,
        List<Line> lines,
        List<LevelChoice> levels) {
    public OutlineView {
        lines = List.copyOf(lines);
        levels = List.copyOf(levels);
    }

    /// @param level its name in forms; empty for a paragraph, `TABLE` for a table
    public record Line(int index, int depth, String level, String levelLabel, String label, String text) {
        public boolean isTable() {
            return level.equals("TABLE");
        }
    }

    public record LevelChoice(String value, String label) {}
}
