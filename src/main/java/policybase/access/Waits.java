package policybase.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Waiting after wrong passwords, by whatever they are counted for (an address, a login): five are free, then a minute,
/// then each time twice as long, up to a limit. Kept in memory. Safe for many threads.
final class Waits {
    /// So many wrong ones before the first wait.
    static final int FREE = 5;

    static final Duration FIRST = Duration.ofMinutes(1);

    /// After so long without a wrong one they are forgotten.
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    /// Names remembered; beyond it those that have not to wait are forgotten, so that nobody can fill the memory.
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Duration longest;
    private final Map<String, Wrong> wrongs = new HashMap<>();

    private record Wrong(int times, Instant last) {}

    Waits(Clock clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /// How long somebody has to wait still; empty: not at all.
    synchronized Optional<Duration> left(String name) {
        return Optional.ofNullable(wrongs.get(name))
                .map(wrong -> Duration.between(clock.instant(), wrong.last.plus(wait(wrong.times))))
                .filter(Duration::isPositive);
    }

    synchronized void wrong(String name) {
        var now = clock.instant();
        wrongs.values().removeIf(wrong -> wrong.last.plus(FORGOTTEN).isBefore(now));
        if (wrongs.size() >= MOST) {
            wrongs.values().removeIf(wrong -> wrong.last.plus(wait(wrong.times)).isBefore(now));
        }
        if (wrongs.size() >= MOST) {
            wrongs.clear();
        }
        wrongs.merge(name, new Wrong(1, now), (a, b) -> new Wrong(a.times + 1, b.last));
    }

    synchronized void right(String name) {
        wrongs.remove(name);
    }

    private Duration wait(int times) {
        if (times < FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST.multipliedBy(1L << Math.min(times - FREE, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
