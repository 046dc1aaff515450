package policybase.web.desk.people;

import java.util.List;
import policybase.access.Account;
import policybase.web.room.DeskFrame;

/// Everybody who works here, and the form for a new one.
public record PeopleView(DeskFrame frame, List<Row> rows, List<Choice> roles) {
    public PeopleView {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
    }

    /// One person.
    ///
    /// @param lastIn when they last signed in, in words
    public record Row(String href, Account account, String lastIn) {
        public String state() {
            return PeoplePages.state(account);
        }

        public String department() {
            return account.department().isEmpty() ? "全县" : account.department();
        }
    }

    /// One thing that can be ticked.
    ///
    /// @param told what it means, in a sentence
    public record Choice(String value, String label, String told, boolean isChosen) {}
}
