package policybase.app.part;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part that is made when it is first asked for.
public final class Lazy<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public synchronized T get() {
        var part = made;
        if (part == null) {
            part = maker.get();
            made = part;
        }
        return part;
    }

    /// The part if it was ever asked for.
    public synchronized Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
