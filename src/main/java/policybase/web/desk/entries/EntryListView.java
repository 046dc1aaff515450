package policybase.web.desk.entries;

import java.util.List;
import policybase.web.room.DeskFrame;

/// The list of entries.
///
/// @param show what it is narrowed to: all, drafts, review, published, silent, due, withdrawn
/// @param mayWrite whether whoever looks may begin entries
/// @param previous address of the page before; empty when there is none
public record EntryListView(
        DeskFrame frame,
        String show,
        List<Tab> tabs,
        String words,
        String topic,
        String department,
        boolean mine,
        boolean mayWrite,
        List<String> departments,
        List<Row> rows,
        int total,
        String previous,
        String next,
        int openTasks) {
    public EntryListView {
        tabs = List.copyOf(tabs);
        departments = List.copyOf(departments);
        rows = List.copyOf(rows);
    }

    public record Tab(String label, String href, boolean current) {}

    /// @param silent why it must not be told; empty when it may, or is not public
    public record Row(
            String href,
            String question,
            String state,
            String silent,
            String department,
            String owner,
            String topic,
            String visibility,
            String review) {}
}
