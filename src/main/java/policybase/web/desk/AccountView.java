package policybase.web.desk;

import java.util.List;
import policybase.access.Account;
import policybase.web.room.DeskFrame;

/// One's own account.
public record AccountView(DeskFrame frame, Account account, List<Place> sessions) {
    public AccountView {
        sessions = List.copyOf(sessions);
    }

    /// Where it is signed in.
    public record Place(String origin, String began, String seen, boolean isThis) {}
}
