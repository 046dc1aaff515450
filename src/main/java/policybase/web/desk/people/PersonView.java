package policybase.web.desk.people;

import java.util.List;
import policybase.access.Account;
import policybase.web.room.DeskFrame;

/// One person, to be changed.
///
/// @param isSelf whether it is the one who looks, who cannot change their own
public record PersonView(DeskFrame frame, Account account, String href, List<PeopleView.Choice> roles, boolean isSelf) {
    public PersonView {
        roles = List.copyOf(roles);
    }

    public String state() {
        return PeoplePages.state(account);
    }
}
