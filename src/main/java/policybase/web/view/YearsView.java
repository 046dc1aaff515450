package policybase.web.view;

import java.util.List;
import policybase.register.Years;

/// The page of figures by year.
public record YearsView(PageFrame frame, List<Years.Figures> years) {
    public YearsView {
        years = List.copyOf(years);
    }

    /// The day a line's last columns speak of, written for readers.
    public static String day(Years.Figures figures) {
        return Words.day(figures.on());
    }
}
