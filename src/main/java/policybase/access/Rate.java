package policybase.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How often somebody may ask: a bucket a name, as many tokens as a minute allows, filling up evenly. Safe for many
/// threads.
public final class Rate {
    private static final double MINUTE = Duration.ofMinutes(1).toMillis();

    /// Names remembered; beyond it full buckets are forgotten, which changes nothing for anybody, and then all.
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Map<String, Bucket> buckets = new HashMap<>();

    private record Bucket(double tokens, int perMinute, Instant at) {
        Bucket filled(Instant now) {
            var filled = tokens + Duration.between(at, now).toMillis() * perMinute / MINUTE;
            return new Bucket(Math.min(perMinute, filled), perMinute, now);
        }
    }

    public Rate(Clock clock) {
        this.clock = clock;
    }

    /// Takes one; else how long until there is one again.
    public synchronized Optional<Duration> take(String name, int perMinute) {
        var now = clock.instant();
        if (buckets.size() >= MOST) {
            buckets.values().removeIf(bucket -> bucket.filled(now).tokens >= bucket.perMinute);
        }
        if (buckets.size() >= MOST) {
            buckets.clear();
        }
        var known = buckets.get(name);
        var bucket = known == null || known.perMinute != perMinute
                ? new Bucket(perMinute, perMinute, now)
                : known.filled(now);
        if (bucket.tokens < 1) {
            buckets.put(name, bucket);
            return Optional.of(Duration.ofMillis((long) Math.ceil((1 - bucket.tokens) * MINUTE / perMinute)));
        }
        buckets.put(name, new Bucket(bucket.tokens - 1, perMinute, now));
        return Optional.empty();
    }
}
