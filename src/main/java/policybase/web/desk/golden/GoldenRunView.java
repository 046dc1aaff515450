package policybase.web.desk.golden;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One run: its figures and what came of each question.
public record GoldenRunView(DeskFrame frame, GoldenView.RunRow run, String csvHref, List<Row> rows) {
    public GoldenRunView {
        rows = List.copyOf(rows);
    }

    /// @param change 新对, 新错, 新题, or empty
    public record Row(
            long number,
            String href,
            String text,
            String wanted,
            boolean met,
            String change,
            String place,
            boolean cited,
            String outcome,
            String told) {}
}
