package policybase.web.desk;

import java.util.List;
import policybase.web.room.DeskFrame;

/// One item on a page of its own: choose any document of the base for it, see who decided what.
///
/// @param words what was searched for; empty before a search
/// @param found documents found by those words
/// @param back the list it came from
public record ItemPageView(
        DeskFrame frame,
        String base,
        String decision,
        ItemView item,
        String quote,
        String words,
        List<ItemView.CandidateView> found,
        List<StepView> steps) {
    public ItemPageView {
        found = List.copyOf(found);
        steps = List.copyOf(steps);
    }

    /// Who did what and when.
    public record StepView(String at, String person, String state, String target, String note) {}
}
