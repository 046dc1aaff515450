package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Accounts (账号) as they are kept. Each change lands together with its line in the audit log or not at all.
public interface Accounts {

    /// All, by login.
    List<Kept> all();

    Optional<Kept> find(String login);

    /// False when the login is taken.
    boolean add(Kept account, Deed deed);

    /// Replaces an account by its next revision; false when somebody else was first.
    boolean change(Kept account, Deed deed);

    /// Somebody signed in.
    void seen(String login, Instant at);

    /// One account.
    ///
    /// @param login in small letters
    /// @param department whose drafts it works on; empty for the whole county
    /// @param roles names of roles
    /// @param locked whether nobody may sign in with it
    /// @param epoch grows with every new password, role or lock; sessions begun under an older one are over
    record Kept(
            String login,
            int revision,
            String name,
            String department,
            List<String> roles,
            Secret secret,
            boolean locked,
            int epoch,
            Instant madeAt,
            Optional<Instant> lastIn) {
        public Kept {
            roles = List.copyOf(roles);
        }

        /// Who it is and what they do, changed.
        public Kept with(String newName, String newDepartment, List<String> newRoles) {
            return new Kept(
                    login, revision + 1, newName, newDepartment, newRoles, secret, locked, epoch + 1, madeAt, lastIn);
        }

        public Kept with(Secret other) {
            return new Kept(login, revision + 1, name, department, roles, other, locked, epoch + 1, madeAt, lastIn);
        }

        public Kept locked(boolean isLocked) {
            return new Kept(login, revision + 1, name, department, roles, secret, isLocked, epoch + 1, madeAt, lastIn);
        }
    }

    /// What a password is checked against; never shown.
    ///
    /// @param hash with its salt and parameters
    /// @param oneTime whether it must be changed at the next sign-in
    record Secret(String hash, boolean oneTime, Instant since) {
        @Override
        public String toString() {
            return "Secret[oneTime=" + oneTime + ", since=" + since + "]";
        }
    }
}
