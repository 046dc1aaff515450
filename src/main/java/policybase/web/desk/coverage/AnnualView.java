package policybase.web.desk.coverage;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The figures of the annual report, ready to be printed.
public record AnnualView(
        DeskFrame frame,
        int year,
        List<Integer> years,
        String department,
        List<String> departments,
        String whose,
        String on,
        List<Section> sections,
        List<Maker> makers,
        String csvHref,
        String xlsxHref) {
    public AnnualView {
        years = List.copyOf(years);
        departments = List.copyOf(departments);
        sections = List.copyOf(sections);
        makers = List.copyOf(makers);
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param value a number, or why there is none
    public record Line(String name, String value, boolean isNumber, String unit, String told) {}

    public record Maker(String name, int made, int ended, int inForce, int undetermined) {}
}
