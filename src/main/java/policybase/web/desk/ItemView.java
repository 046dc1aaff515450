package policybase.web.desk;

import java.util.List;
import java.util.Optional;
import policybase.web.view.StatusView;

/// One item: what the decision says, what it may mean, how it stands.
///
/// @param place 附件4第3项
/// @param state how it stands: 待定, 已认可 …
/// @param target the document decided on
/// @param effect the sentence of that document's status by this item, once it has taken effect
public record ItemView(
        int ordinal,
        int revision,
        String place,
        String category,
        String title,
        String number,
        String maker,
        String remark,
        String scope,
        String day,
        String state,
        Stand stand,
        boolean exact,
        String note,
        String by,
        List<CandidateView> candidates,
        Optional<CandidateView> target,
        String effect) {
    public ItemView {
        candidates = List.copyOf(candidates);
    }

    /// What can be done about it.
    public enum Stand {
        OPEN,
        DECIDED,
        APPLIED
    }

    public boolean isOpen() {
        return stand == Stand.OPEN;
    }

    public boolean isApplied() {
        return stand == Stand.APPLIED;
    }

    /// A document of the base.
    ///
    /// @param route how it was found, with the score: 文号 100
    public record CandidateView(
            String id,
            String title,
            String number,
            String made,
            StatusView status,
            String route,
            String note,
            String href) {}
}
