package policybase.web.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Who is signed in, and who may try. Safe for many threads.
final class SignIns {
    /// Nobody at the keyboard for so long is signed out.
    static final Duration IDLE = Duration.ofMinutes(30);

    /// So many wrong keys from one address lock it.
    static final int TRIES = 5;

    static final Duration LOCKED = Duration.ofMinutes(1);

    /// Addresses remembered; beyond it the oldest wrong tries are forgotten, so that nobody can fill the memory.
    private static final int MOST_ADDRESSES = 10_000;

    private final byte[] key;
    private final Clock clock;
    private final Supplier<String> tokens;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, Wrong> wrongs = new HashMap<>();

    private record Wrong(int times, Instant last) {}

    /// @param tokens unguessable texts, each another
    SignIns(String key, Clock clock, Supplier<String> tokens) {
        this.key = hash(key);
        this.clock = clock;
        this.tokens = tokens;
    }

    /// Whether an address has to wait before it may try again.
    synchronized boolean isLocked(String address) {
        var wrong = wrongs.get(address);
        return wrong != null && wrong.times >= TRIES && isRecent(wrong);
    }

    /// Empty when the key is wrong or the address is locked.
    synchronized Optional<Session> signIn(String address, String person, String given) {
        if (isLocked(address)) {
            return Optional.empty();
        }
        // hashes of equal length, compared in constant time: neither length nor content leaks
        if (!MessageDigest.isEqual(key, hash(given))) {
            remember(address);
            return Optional.empty();
        }
        wrongs.remove(address);
        var session = new Session(tokens.get(), person, tokens.get(), clock.instant());
        sessions.put(session.token(), session);
        return Optional.of(session);
    }

    /// The session of a token, unless it was idle for too long; finding it keeps it alive.
    synchronized Optional<Session> find(String token) {
        var now = clock.instant();
        sessions.values().removeIf(session -> session.seen().plus(IDLE).isBefore(now));
        var found = Optional.ofNullable(sessions.get(token));
        found.ifPresent(session -> session.touch(now));
        return found;
    }

    synchronized void signOut(Session session) {
        sessions.remove(session.token());
    }

    /// An unguessable text for a form shown to somebody not yet signed in.
    String fresh() {
        return tokens.get();
    }

    private void remember(String address) {
        wrongs.values().removeIf(wrong -> !isRecent(wrong));
        if (wrongs.size() >= MOST_ADDRESSES) {
            wrongs.clear();
        }
        wrongs.merge(address, new Wrong(1, clock.instant()), (a, b) -> new Wrong(a.times + 1, b.last));
    }

    private boolean isRecent(Wrong wrong) {
        return clock.instant().isBefore(wrong.last.plus(LOCKED));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new policybase.document.Fault(policybase.document.Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }
}
