package policybase.app.part;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Knows when something was asked last, so that long work in the background can give way to those who ask.
public final class Quiet {
    /// By the clock that only counts.
    private final AtomicLong asked = new AtomicLong(System.nanoTime());

    /// The same, noticed whenever it is asked for.
    <T> Supplier<T> noticing(Supplier<T> parts) {
        return () -> {
            asked.set(System.nanoTime());
            return parts.get();
        };
    }

    /// Whether nobody has asked anything for so long.
    public boolean lasts(Duration time) {
        return System.nanoTime() - asked.get() >= time.toNanos();
    }
}
