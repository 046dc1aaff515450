package policybase.web.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.BiConsumer;
import policybase.web.view.Miss;

/// Hands on what was asked in vain to whoever listens. Handing on neither waits nor fails.
public final class Ears {
    private static final String NAME = "http.ears";

    private Ears() {}

    /// Stands before every request.
    ///
    /// @param listener told of a miss and whether it came by the interface; must not wait
    public static Handler of(BiConsumer<Miss, Boolean> listener) {
        return context -> context.attribute(NAME, listener);
    }

    public static void tell(Context context, Optional<Miss> miss) {
        BiConsumer<Miss, Boolean> listener = context.attribute(NAME);
        if (listener != null) {
            miss.ifPresent(one -> listener.accept(one, context.path().startsWith("/api/")));
        }
    }
}
