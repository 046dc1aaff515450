package policybase.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import policybase.store.Accounts;
import policybase.store.Actor;
import policybase.store.AuditLog;
import policybase.store.Deed;

/// Who is signed in, and who may try. Safe for many threads.
public final class SignIns {
    /// Nobody at the keyboard for so long is signed out.
    public static final Duration IDLE = Duration.ofMinutes(30);

    /// After so long everybody signs in again: a working day.
    public static final Duration LONGEST = Duration.ofHours(12);

    /// So many ended sessions are remembered.
    private static final int ENDED = 500;

    /// An address waits up to an hour. An account waits less, since anybody can make it wait.
    private static final Duration ADDRESS_WAITS = Duration.ofHours(1);

    private static final Duration ACCOUNT_WAITS = Duration.ofMinutes(15);

    /// Stands in the audit log for a login that nobody has.
    private static final String NOBODY = "(没有的登录名)";

    private final Accounts accounts;
    private final AuditLog audit;
    private final Passwords passwords = new Passwords();
    private final Clock clock;
    private final Supplier<String> tokens;
    private final Waits addresses;
    private final Waits logins;
    private final Map<String, Session> sessions = new HashMap<>();

    /// Logins of sessions that ended, by the token of their forms, so that whose form comes too late is known.
    private final Map<String, Session> ended = new LinkedHashMap<>();

    /// What became of a try.
    public sealed interface Outcome {
        record In(Session session) implements Outcome {}

        /// Login or password, we do not say which.
        record Wrong() implements Outcome {}

        record Wait(Duration left) implements Outcome {}

        /// The password was right but an administrator has locked the account.
        record Locked() implements Outcome {}
    }

    /// Somebody signed in, with the account as it is now.
    public record SignedIn(Session session, Account account) {}

    /// @param tokens unguessable texts, each another
    public SignIns(Accounts accounts, AuditLog audit, Clock clock, Supplier<String> tokens) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.tokens = tokens;
        this.addresses = new Waits(clock, ADDRESS_WAITS);
        this.logins = new Waits(clock, ACCOUNT_WAITS);
    }

    public Outcome signIn(String origin, String typed, String password) {
        var login = People.login(typed);
        var wait = addresses.left(origin).or(() -> logins.left(login));
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        var kept = accounts.find(login);
        if (kept.isEmpty()) {
            passwords.waste(password);
        }
        if (kept.isEmpty() || !passwords.isRight(password, kept.get().secret().hash())) {
            addresses.wrong(origin);
            logins.wrong(login);
            // people type passwords into the wrong field: what is no login is not written down
            var known = kept.map(Accounts.Kept::login).orElse(NOBODY);
            note(new Actor(known, kept.map(Accounts.Kept::name).orElse(""), origin), "session.wrong", known);
            return addresses
                    .left(origin)
                    .or(() -> logins.left(login))
                    .<Outcome>map(Outcome.Wait::new)
                    .orElseGet(Outcome.Wrong::new);
        }
        addresses.right(origin);
        logins.right(login);
        var account = kept.get();
        var actor = new Actor(login, account.name(), origin);
        if (account.locked()) {
            note(actor, "session.locked", login);
            return new Outcome.Locked();
        }
        var session = begin(account, origin);
        accounts.seen(login, session.began());
        note(actor, "session.begin", login);
        return new Outcome.In(session);
    }

    private synchronized Session begin(Accounts.Kept account, String origin) {
        var now = clock.instant();
        endAll(now);
        var session = new Session(tokens.get(), account.login(), tokens.get(), account.epoch(), origin, now, now);
        sessions.put(session.token(), session);
        return session;
    }

    /// Who shows this token, unless the session is over or the account was changed since; finding it keeps it alive.
    public Optional<SignedIn> find(String token) {
        return touch(token).flatMap(session -> {
            var account =
                    accounts.find(session.login()).filter(kept -> !kept.locked() && kept.epoch() == session.epoch());
            if (account.isEmpty()) {
                end(token);
            }
            return account.map(kept -> new SignedIn(session, Account.of(kept)));
        });
    }

    private synchronized Optional<Session> touch(String token) {
        var now = clock.instant();
        endAll(now);
        return Optional.ofNullable(sessions.computeIfPresent(token, (_, session) -> session.seen(now)));
    }

    private void endAll(Instant now) {
        sessions.values().stream()
                .filter(session -> isOver(session, now))
                .toList()
                .forEach(session -> end(session.token()));
    }

    /// Whose form this is: of a session that goes on, or of one that ended within a working day.
    ///
    /// @param formToken which only the pages of that session carry
    public synchronized Optional<String> writer(String formToken) {
        var now = clock.instant();
        endAll(now);
        return sessions.values().stream()
                .filter(session -> session.formToken().equals(formToken))
                .findFirst()
                .or(() -> Optional.ofNullable(ended.get(formToken))
                        .filter(session -> session.seen().plus(LONGEST).isAfter(now)))
                .map(Session::login);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.seen().plus(IDLE).isBefore(now)
                || session.began().plus(LONGEST).isBefore(now);
    }

    public void signOut(Session session, Actor actor) {
        end(session.token());
        note(actor, "session.end", session.login());
    }

    private synchronized void end(String token) {
        var session = sessions.remove(token);
        if (session != null) {
            ended.put(session.formToken(), session);
            if (ended.size() > ENDED) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
    }

    /// Where a login is signed in, the newest first.
    public synchronized List<Session> of(String login) {
        var now = clock.instant();
        return sessions.values().stream()
                .filter(session -> session.login().equals(login) && !isOver(session, now))
                .sorted(Comparator.comparing(Session::began).reversed())
                .toList();
    }

    /// Ends all sessions of a login but one; gives how many.
    public int signOutElsewhere(Session stays, Actor actor) {
        var others = of(stays.login()).stream()
                .filter(session -> !session.token().equals(stays.token()))
                .toList();
        others.forEach(session -> end(session.token()));
        note(actor, "session.end-others", stays.login());
        return others.size();
    }

    /// The same session under a new token and the account's new epoch: after a new password.
    public synchronized Session renew(Session session) {
        sessions.remove(session.token());
        var kept = accounts.find(session.login()).orElseThrow();
        var renewed = new Session(
                tokens.get(),
                session.login(),
                tokens.get(),
                kept.epoch(),
                session.origin(),
                session.began(),
                clock.instant());
        sessions.put(renewed.token(), renewed);
        return renewed;
    }

    /// An unguessable text for a form shown to somebody not yet signed in.
    public String fresh() {
        return tokens.get();
    }

    private void note(Actor actor, String what, String target) {
        audit.append(new Deed(actor, what, target, clock.instant()));
    }
}
