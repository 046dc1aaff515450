package policybase.web;

import io.javalin.http.Context;

/// Headers every answer carries: nothing from outside, only scripts of our own and none written into the page, no
/// framing, no guessing of types.
final class Headers {
    private static final String POLICY = "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private Headers() {}

    static void set(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Cookie");
    }
}
