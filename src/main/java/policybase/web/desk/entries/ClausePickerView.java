package policybase.web.desk.entries;

import java.util.List;
import policybase.web.room.DeskFrame;
import policybase.web.view.StatusView;

/// Looking for a document and picking its clause.
///
/// @param entry the entry it is for; empty when a new one is begun from the clause
/// @param action where the picked clause is posted to
public record ClausePickerView(
        DeskFrame frame,
        String entry,
        String question,
        String action,
        String back,
        int revision,
        String words,
        List<Found> found,
        String title,
        List<Choice> clauses) {
    public ClausePickerView {
        found = List.copyOf(found);
        clauses = List.copyOf(clauses);
    }

    public record Found(String title, String number, String href, StatusView status) {}

    /// @param facts what an entry could tell of it: 金额、材料
    /// @param matching whether it holds the words that were looked for
    public record Choice(String document, String anchor, String locator, String text, String facts, boolean matching) {}
}
