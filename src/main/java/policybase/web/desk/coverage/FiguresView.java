package policybase.web.desk.coverage;

import java.util.List;
import policybase.web.room.DeskFrame;

/// Plots of a year.
///
/// @param loops how long answers took, one table a loop
public record FiguresView(
        DeskFrame frame,
        int year,
        List<Integer> years,
        String department,
        List<String> departments,
        List<Plot> plots,
        List<LoopView> loops,
        String csvHref,
        String annualHref) {
    public FiguresView {
        years = List.copyOf(years);
        departments = List.copyOf(departments);
        plots = List.copyOf(plots);
        loops = List.copyOf(loops);
    }

    /// @param said the year in a sentence
    public record LoopView(String label, String said, List<Row> rows) {
        public LoopView {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String month, long answered, String half, String longest, long late) {}
}
