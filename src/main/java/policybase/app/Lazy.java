package policybase.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is made when it is first asked for.
final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        var part = made;
        if (part == null) {
            part = maker.get();
            made = part;
        }
        return part;
    }

    /// The part if it was ever asked for.
    synchronized Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
