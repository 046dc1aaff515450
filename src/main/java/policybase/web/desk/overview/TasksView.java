package policybase.web.desk.overview;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The list of what is to be done, or of what was dealt with.
///
/// @param settledShown whether it is the list of those dealt with
/// @param here the address of this very list, to come back to
/// @param range which of them are on this page, such as 1—50
/// @param maySettle whether whoever looks may say that one is dealt with
public record TasksView(
        DeskFrame frame,
        boolean settledShown,
        String here,
        List<Tab> tabs,
        Filter filter,
        List<Row> rows,
        List<SettledRow> settled,
        int total,
        String range,
        String previousHref,
        String nextHref,
        boolean maySettle) {
    public TasksView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        settled = List.copyOf(settled);
    }

    public record Tab(String label, String href, long count, boolean isShown) {}

    /// What the form of the filter shows.
    public record Filter(
            String reason, List<Choice> terms, List<Choice> departments, List<Choice> owners, boolean mine) {
        public Filter {
            terms = List.copyOf(terms);
            departments = List.copyOf(departments);
            owners = List.copyOf(owners);
        }
    }

    public record Choice(String value, String label, boolean isChosen) {}

    /// @param due the day, empty when there is none
    /// @param near how near that is, in words
    /// @param owner whom it is for; empty when nobody in particular
    /// @param settles whether a person may say here that it is dealt with
    public record Row(
            String key,
            String reason,
            String title,
            String href,
            String why,
            String department,
            String due,
            String near,
            boolean isLate,
            String owner,
            boolean settles) {}

    public record SettledRow(
            String key, String reason, String title, String href, String department, String by, String note) {}
}
