package policybase.web.view;

import java.util.List;
import policybase.compare.Run;

/// The page that lays two texts side by side.
///
/// @param counts what changed, in one sentence
/// @param rows of the open part, in reading order; clauses without change in a row are gathered into one
public record CompareView(
        PageFrame frame, Side left, Side right, String counts, String swapHref, Parts parts, List<Row> rows) {
    public CompareView {
        rows = List.copyOf(rows);
    }

    /// One of the two texts.
    public record Side(String title, String day, StatusView status, String href) {}

    /// One line: clauses laid beside each other; several where neighbours did not change.
    ///
    /// @param kind its word for readers, @param tone a class of the style sheet
    public record Row(String kind, String tone, List<Pair> pairs) {
        public Row {
            pairs = List.copyOf(pairs);
        }

        /// 第三条至第七条.
        public String span() {
            var first = pairs.getFirst().right().label();
            var last = pairs.getLast().right().label();
            return pairs.size() == 1 ? first : first + "至" + last + "（" + pairs.size() + "处）";
        }
    }

    /// Two cells side by side.
    public record Pair(Cell left, Cell right) {}

    /// @param label 第三条; empty where this side has nothing
    /// @param lines each line as its runs
    public record Cell(String label, String href, List<List<Run>> lines) {
        static final Cell NONE = new Cell("", "", List.of());

        public Cell {
            lines = List.copyOf(lines);
        }
    }

    /// Whether a row stands for clauses that did not change.
    public static boolean isQuiet(Row row) {
        return row.tone().equals("same");
    }
}
