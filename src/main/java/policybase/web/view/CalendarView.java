package policybase.web.view;

import java.util.List;

/// The page of what ends and begins soon, and of what has just turned.
///
/// @param bands what ends, soonest first, by how near it is
/// @param beginning what takes effect soon
/// @param past what turned lately
/// @param round when the base last looked what the day brings; empty before the first time
public record CalendarView(PageFrame frame, List<Band> bands, List<Line> beginning, List<Line> past, String round) {
    public CalendarView {
        bands = List.copyOf(bands);
        beginning = List.copyOf(beginning);
        past = List.copyOf(past);
    }

    /// @param label such as 7 天内
    public record Band(String label, List<Line> lines) {
        public Band {
            lines = List.copyOf(lines);
        }
    }

    /// @param day the day it speaks of
    /// @param text what happens, in a sentence
    public record Line(String title, String number, String href, String day, String text) {}

    public boolean isEmpty() {
        return bands.stream().allMatch(band -> band.lines().isEmpty());
    }
}
