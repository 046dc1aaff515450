package policybase.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import policybase.access.Keys.Key;

/// Which key a request of the interface came with.
public final class Caller {
    private static final String KEY = "caller.key";

    private Caller() {}

    /// For the gate, which has looked at it.
    public static void is(Context context, Key key) {
        context.attribute(KEY, key);
    }

    public static Optional<Key> key(Context context) {
        Key key = context.attribute(KEY);
        return Optional.ofNullable(key);
    }
}
