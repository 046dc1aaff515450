package policybase.web.desk;

import java.time.Instant;
import java.util.Optional;

/// Somebody signed in. Lives in memory only: a restart signs everybody out.
final class Session {
    private final String token;
    private final String person;
    private final String formToken;
    private Instant seen;
    private Optional<Flash> flash = Optional.empty();

    /// What to tell on the next page: what was done, or why it was not.
    public record Flash(String message, boolean isTrouble) {}

    /// @param formToken what every form must carry (against forms of other sites)
    Session(String token, String person, String formToken, Instant now) {
        this.token = token;
        this.person = person;
        this.formToken = formToken;
        this.seen = now;
    }

    String token() {
        return token;
    }

    String person() {
        return person;
    }

    String formToken() {
        return formToken;
    }

    synchronized Instant seen() {
        return seen;
    }

    synchronized void touch(Instant now) {
        seen = now;
    }

    synchronized void tell(String message) {
        flash = Optional.of(new Flash(message, false));
    }

    synchronized void warn(String message) {
        flash = Optional.of(new Flash(message, true));
    }

    /// What to tell, once.
    synchronized Optional<Flash> told() {
        var told = flash;
        flash = Optional.empty();
        return told;
    }
}
