package policybase.access;

import java.time.Instant;

/// Somebody signed in at one browser. Kept in memory only: a restart signs everybody out.
///
/// @param token what the browser shows each time
/// @param formToken what every form must carry (against forms of other sites)
/// @param epoch of the account when it began; a newer one ends it
/// @param seen when it was last used
public record Session(
        String token, String login, String formToken, int epoch, String origin, Instant began, Instant seen) {
    Session seen(Instant now) {
        return new Session(token, login, formToken, epoch, origin, began, now);
    }

    @Override
    public String toString() {
        return "Session[login=" + login + ", began=" + began + "]";
    }
}
