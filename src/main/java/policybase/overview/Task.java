package policybase.overview;

import java.time.LocalDate;
import java.util.Optional;
import policybase.access.Account;
import policybase.access.Right;

/// One thing to be done.
///
/// @param key tells it apart from all others, and from the same of another day or cause
/// @param why in a sentence
/// @param href where it is worked off
/// @param department whose it is; empty when not known
/// @param right what whoever does it needs
/// @param settles whether a person may say here that it is dealt with; else it ends by being done
/// @param not name of whoever did the step before, who must not do this one; empty when anybody may
/// @param owner login of the person it is for; empty when it is for nobody in particular
public record Task(
        String key,
        Reason reason,
        String title,
        String why,
        String href,
        String department,
        Optional<LocalDate> due,
        Right right,
        boolean settles,
        String not,
        String owner) {

    /// A task for anybody with the right, which ends by being done.
    static Task of(
            String key,
            Reason reason,
            String title,
            String why,
            String href,
            String department,
            Optional<LocalDate> due,
            Right right) {
        return new Task(key, reason, title, why, href, department, due, right, false, "", "");
    }

    /// The same, of which a person may say here that it is dealt with.
    Task settledHere() {
        return new Task(key, reason, title, why, href, department, due, right, true, not, owner);
    }

    /// The same, but for whoever did the step before.
    Task notFor(String name) {
        return new Task(key, reason, title, why, href, department, due, right, settles, name, owner);
    }

    /// The same for one person.
    Task ownedBy(String login) {
        return new Task(key, reason, title, why, href, department, due, right, settles, not, login);
    }

    /// Whether it waits for somebody: by right, department and the rule that no two steps are one person's.
    public boolean waitsFor(Account account) {
        return account.may(right)
                && isOf(account)
                && !not.equals(account.name())
                && (owner.isEmpty() || owner.equals(account.login()));
    }

    /// Whether it is of somebody's department; what nobody's is known to be is for those of the whole county.
    public boolean isOf(Account account) {
        return isOf(department, account);
    }

    /// The same for anything of a department.
    public static boolean isOf(String department, Account account) {
        return account.covers(department) || isSame(department, account.department());
    }

    /// 县民政局 and 青栎县民政局 are one body in a county.
    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (one.endsWith(other) || other.endsWith(one));
    }
}
