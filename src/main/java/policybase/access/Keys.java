package policybase.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.ApiKeys;
import policybase.store.Deed;

/// Keys of other systems (接口密钥): made on the desk, shown once, kept as their hash, taken back with one click. A key is
/// 256 random bits, so that a plain hash keeps it.
public final class Keys {
    public static final int PER_MINUTE = 600;
    public static final int MOST_PER_MINUTE = 100_000;
    private static final String PREFIX = "pb_";
    private static final int SHOWN = 11;
    private static final int LONGEST_NAME = 60;

    /// Last use is written down at most so often.
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Clock clock;
    private final Supplier<String> tokens;
    private final ConcurrentHashMap<String, Instant> noted = new ConcurrentHashMap<>();

    /// @param secret to be shown once
    public record Made(Key key, String secret) {
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    /// A key as everybody may see it.
    public record Key(
            String id,
            String name,
            Set<Scope> scopes,
            int perMinute,
            Instant madeAt,
            String madeBy,
            Optional<Instant> revokedAt,
            Optional<Instant> lastUsed) {
        public Key {
            scopes = Set.copyOf(scopes);
        }

        /// Who may read what is for operators may read what is for anybody.
        public boolean opens(Scope scope) {
            return scopes.contains(scope) || scope == Scope.READ_PUBLIC && scopes.contains(Scope.READ_OPERATORS);
        }
    }

    public Keys(ApiKeys keys, Clock clock, Supplier<String> tokens) {
        this.keys = keys;
        this.clock = clock;
        this.tokens = tokens;
    }

    public List<Key> all() {
        return keys.all().stream().map(Keys::key).toList();
    }

    public Made make(String name, Set<Scope> scopes, int perMinute, Actor actor) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new Fault(Fault.Kind.INVALID, "请写明给哪个系统用，最多" + LONGEST_NAME + "个字。");
        }
        if (scopes.isEmpty()) {
            throw new Fault(Fault.Kind.INVALID, "请至少选一项权限。");
        }
        if (perMinute < 1 || perMinute > MOST_PER_MINUTE) {
            throw new Fault(Fault.Kind.INVALID, "每分钟次数应在1到" + MOST_PER_MINUTE + "之间。");
        }
        var secret = PREFIX + tokens.get();
        var now = clock.instant();
        var kept = new ApiKeys.Kept(
                secret.substring(0, SHOWN),
                name.strip(),
                scopes.stream().sorted().map(Scope::word).toList(),
                perMinute,
                now,
                actor.login(),
                Optional.empty(),
                Optional.empty());
        var told = kept.name() + "；" + String.join(" ", kept.scopes()) + "；每分钟" + perMinute + "次";
        keys.add(kept, hash(secret), new Deed(actor, "keys.make", kept.id(), "", told, now));
        return new Made(key(kept), secret);
    }

    public void revoke(String id, Actor actor) {
        if (!keys.revoke(id, new Deed(actor, "keys.revoke", id, "有效", "作废", clock.instant()))) {
            throw new Fault(Fault.Kind.CONFLICT, "没有这个密钥，或者已经作废。");
        }
    }

    /// The key of a secret, unless it was taken back.
    public Optional<Key> open(String secret) {
        var found = keys.byHash(hash(secret)).filter(kept -> kept.revokedAt().isEmpty());
        found.ifPresent(kept -> note(kept.id()));
        return found.map(Keys::key);
    }

    private void note(String id) {
        var now = clock.instant();
        var before = noted.get(id);
        if (before == null || before.plus(NOTED).isBefore(now)) {
            noted.put(id, now);
            keys.used(id, now);
        }
    }

    private static Key key(ApiKeys.Kept kept) {
        return new Key(
                kept.id(),
                kept.name(),
                kept.scopes().stream()
                        .map(Scope::named)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class))),
                kept.perMinute(),
                kept.madeAt(),
                kept.madeBy(),
                kept.revokedAt(),
                kept.lastUsed());
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new Fault(Fault.Kind.BROKEN, "本机的 Java 缺少 SHA-256。", e);
        }
    }
}
