package policybase.web.room;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import policybase.access.Account;
import policybase.access.Session;
import policybase.access.SignIns.SignedIn;
import policybase.store.Actor;

/// One request of somebody signed in.
public final class Visit {
    private final SignedIn signedIn;
    private final String origin;
    private final Map<String, Flash> flashes;
    private Optional<Told> told = Optional.empty();
    private boolean failed;

    /// What to tell on the next page: what was done, or why it was not.
    ///
    /// @param kept what was typed, where it was not done
    public record Flash(String message, boolean isTrouble, Kept kept) {}

    /// What the audit log says beside who, when and where from.
    record Told(String target, String before, String after) {}

    /// @param flashes what to tell on the next page, by the token of the session
    Visit(SignedIn signedIn, String origin, ConcurrentHashMap<String, Flash> flashes) {
        this.signedIn = signedIn;
        this.origin = origin;
        this.flashes = flashes;
    }

    public Account account() {
        return signedIn.account();
    }

    public Session session() {
        return signedIn.session();
    }

    /// Who does what this request does, for the audit log.
    public Actor actor() {
        return account().actor(origin);
    }

    /// The name that is kept with all they decide.
    public String person() {
        return account().name();
    }

    public String formToken() {
        return session().formToken();
    }

    /// On the next page.
    public void tell(String message) {
        flashes.put(session().token(), new Flash(message, false, Kept.NONE));
    }

    /// On the next page: it was not done. The audit log then says nothing.
    public void warn(String message) {
        warn(message, Kept.NONE);
    }

    /// The same, with what was typed.
    void warn(String message, Kept kept) {
        failed = true;
        flashes.put(session().token(), new Flash(message, true, kept));
    }

    /// What to tell, once.
    Optional<Flash> flash() {
        return Optional.ofNullable(flashes.remove(session().token()));
    }

    /// What the guard's line in the audit log says of this request: what was changed, how it was and how it became.
    public void tellAudit(String target, String before, String after) {
        told = Optional.of(new Told(target, before, after));
    }

    Optional<Told> told() {
        return told;
    }

    boolean isFailed() {
        return failed;
    }
}
