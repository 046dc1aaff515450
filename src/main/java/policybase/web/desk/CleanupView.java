package policybase.web.desk;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One clean-up: what is done, what is left, and the items asked for.
///
/// @param hindrance why nothing may be confirmed yet; empty when something may
/// @param show which items are shown: the name of a tab
/// @param exact undecided items that may be accepted together
/// @param accepted decided but not yet confirmed
public record CleanupView(
        DeskFrame frame,
        String base,
        DecisionView decision,
        String hindrance,
        List<String> problems,
        List<Tab> tabs,
        String show,
        int exact,
        int doubtful,
        int absent,
        int unlisted,
        int accepted,
        int applied,
        List<ItemView> items) {
    public CleanupView {
        problems = List.copyOf(problems);
        tabs = List.copyOf(tabs);
        items = List.copyOf(items);
    }

    /// Undecided items.
    public int open() {
        return exact + doubtful + absent + unlisted;
    }

    /// @param canChange whether nothing has taken effect yet
    public record DecisionView(
            String title,
            String number,
            String on,
            String day,
            String makers,
            int revision,
            boolean canChange,
            String href) {}

    /// A choice of items.
    public record Tab(String name, String label, int count, boolean isShown) {}
}
