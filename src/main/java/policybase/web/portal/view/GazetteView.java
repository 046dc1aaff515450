package policybase.web.portal.view;

import java.util.List;
import policybase.web.view.HomeView;
import policybase.web.view.PageFrame;
import policybase.web.view.StatusView;

/// The gazette (政策公报): what was made public in a month, by year.
///
/// @param title such as 2026年第5期
/// @param years every year with documents, newest first
/// @param months the months of the year shown, newest first
/// @param year the year shown, 0 when there is none
/// @param month the month shown, 0 for the whole year
public record GazetteView(
        PageFrame frame,
        String title,
        List<HomeView.Link> years,
        List<HomeView.Link> months,
        int year,
        int month,
        List<Issue> issues) {
    public GazetteView {
        years = List.copyOf(years);
        months = List.copyOf(months);
        issues = List.copyOf(issues);
    }

    /// The documents of one month.
    public record Issue(String title, List<Line> lines) {
        public Issue {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String title, String href, StatusView status, List<String> facts) {
        public Line {
            facts = List.copyOf(facts);
        }
    }
}
