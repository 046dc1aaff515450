package policybase.web.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where the site stands, as the reader called it: what files taken away from it (feeds, calendars, exports) put before
/// addresses.
public final class SiteAddress {
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.\\-]{1,253}(?::\\d{1,5})?|\\[[0-9a-f:]+](?::\\d{1,5})?");

    private SiteAddress() {}

    /// Nothing when the name the reader gave makes no sense.
    public static String of(Context context) {
        return Optional.ofNullable(context.host())
                .filter(host -> HOST.matcher(host).matches())
                .map(host -> context.scheme() + "://" + host)
                .orElse("");
    }
}
