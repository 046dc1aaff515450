package policybase.web.desk.intake;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The list of documents on the desk, and the form that takes files in.
///
/// @param total how many fit
/// @param previousHref and `nextHref`: other pages of the list; empty at its ends
/// @param mayWrite whether files can be taken in
public record DraftListView(
        DeskFrame frame,
        List<Tab> tabs,
        Filter filter,
        List<Row> rows,
        int total,
        String range,
        String previousHref,
        String nextHref,
        boolean mayWrite) {
    public DraftListView {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    public record Tab(String label, String href, int count, boolean isShown) {}

    /// What the form of the filter shows.
    public record Filter(String state, String words, String issuer, String kind, String age, List<Choice> kinds) {
        public Filter {
            kinds = List.copyOf(kinds);
        }
    }

    public record Choice(String value, String label, boolean isChosen) {}

    /// @param doubts 待核2处（效力、关联）; empty when there is nothing to look at
    public record Row(
            String href,
            String title,
            String number,
            String issuers,
            String state,
            boolean isPublic,
            String doubts,
            String taken,
            String changed) {}
}
