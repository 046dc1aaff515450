package policybase.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import policybase.access.Keys;
import policybase.access.Keys.Key;
import policybase.access.Rate;
import policybase.access.Scope;
import policybase.web.http.Caller;
import policybase.web.http.Route;

/// Who may use the interface, and how often: without a key what anybody may read, counted by address; with a key what
/// its scopes open, counted by key. Asked before every [Route] that names a scope.
public final class ApiGate {
    /// Everybody may read, as often as they like; what asks for a key is shut.
    static final ApiGate OPEN = new ApiGate(_ -> Optional.empty(), Optional.empty(), 0, false);

    private static final Pattern BEARER = Pattern.compile("Bearer ([A-Za-z0-9_\\-]{20,100})");

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private final Function<String, Optional<Key>> keys;
    private final Optional<Rate> rate;
    private final int perMinute;
    private final boolean isBehindProxy;

    /// @param perMinute requests of one address without a key; 0: no limit
    /// @param isBehindProxy whether every request comes by way of a proxy that tells whose it is
    public ApiGate(Keys keys, Rate rate, int perMinute, boolean isBehindProxy) {
        this(keys::open, Optional.of(rate), perMinute, isBehindProxy);
    }

    private ApiGate(Function<String, Optional<Key>> keys, Optional<Rate> rate, int perMinute, boolean isBehindProxy) {
        this.keys = keys;
        this.rate = rate;
        this.perMinute = perMinute;
        this.isBehindProxy = isBehindProxy;
    }

    /// Whose request it is. A proxy adds the address it was called from at the end; what stands before it anybody could
    /// have written.
    String address(Context context) {
        var peer = context.req().getRemoteAddr();
        if (!isBehindProxy) {
            return peer;
        }
        return Optional.ofNullable(context.req().getHeader("X-Forwarded-For"))
                .map(text -> text.substring(text.lastIndexOf(',') + 1).strip())
                .filter(text -> text.matches("[0-9a-fA-F.:]{3,45}"))
                .orElse(peer);
    }

    Handler within(Route route) {
        return route.scope()
                .<Handler>map(scope -> context -> {
                    admit(context, scope, route.isOpen());
                    route.handler().handle(context);
                })
                .orElse(route.handler());
    }

    private void admit(Context context, Scope scope, boolean isOpen) {
        var given = Optional.ofNullable(context.header("Authorization"));
        if (given.isEmpty()) {
            if (!isOpen) {
                throw unauthorized(context, "");
            }
            if (perMinute > 0) {
                count(context, "address " + context.ip(), perMinute);
            }
            return;
        }
        var secret = BEARER.matcher(given.get());
        var key = secret.matches() ? keys.apply(secret.group(1)) : Optional.<Key>empty();
        if (key.isEmpty()) {
            // counted, so that nobody can try many
            if (perMinute > 0) {
                count(context, "address " + context.ip(), perMinute);
            }
            throw unauthorized(context, ", error=\"invalid_token\"");
        }
        if (!key.get().opens(scope)) {
            context.header("WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
            throw new HttpResponseException(FORBIDDEN);
        }
        count(context, "key " + key.get().id(), key.get().perMinute());
        Caller.is(context, key.get());
    }

    private static HttpResponseException unauthorized(Context context, String error) {
        context.header("WWW-Authenticate", "Bearer realm=\"policybase\"" + error);
        return new HttpResponseException(UNAUTHORIZED);
    }

    private void count(Context context, String name, int most) {
        rate.flatMap(one -> one.take(name, most)).ifPresent(wait -> {
            context.header(
                    "Retry-After",
                    String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
            throw new HttpResponseException(TOO_MANY);
        });
    }
}
