package policybase.web.desk.lists;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Many rows at once: the form, and what would come of them.
///
/// @param sum what would come of all, in words; empty before anything was tried
/// @param lines those worth showing, the wrong ones first
/// @param takes how many would go into the draft
public record PasteView(
        DeskFrame frame,
        Head head,
        String base,
        List<String> columns,
        List<String> hints,
        String text,
        int revision,
        String sum,
        long takes,
        List<Line> lines,
        String more) {
    public PasteView {
        columns = List.copyOf(columns);
        hints = List.copyOf(hints);
        lines = List.copyOf(lines);
    }

    public record Line(int number, String outcome, String row, List<String> faults) {
        public Line {
            faults = List.copyOf(faults);
        }
    }
}
