package policybase.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Optional;
import policybase.web.view.Address;
import policybase.web.view.Visit;

/// The switch between the usual look and 长辈版: `?mode=elder` on any page is remembered in a cookie, and the reader
/// goes on to the very same page without it. Addresses of pages are the same in both modes.
public final class Modes {
    /// A year.
    private static final int REMEMBERED = 365 * 24 * 60 * 60;

    private Modes() {}

    /// Takes the choice out of the address, before anything else looks at it.
    public static void choose(Context context) {
        var wanted = Optional.ofNullable(context.queryParam(Visit.MODE)).orElse("");
        if (isForMachines(context.path()) || !(wanted.equals(Visit.ELDER) || wanted.equals(Visit.STANDARD))) {
            return;
        }
        var cookie = new Cookie(Visit.MODE, wanted, "/", REMEMBERED);
        cookie.setSameSite(SameSite.LAX);
        cookie.setHttpOnly(true);
        context.cookie(cookie);
        context.redirect(here(context), HttpStatus.SEE_OTHER);
        context.skipRemainingHandlers();
    }

    public static Visit visit(Context context) {
        var isElder = Visit.ELDER.equals(context.cookie(Visit.MODE));
        return new Visit(isElder, here(context), SiteAddress.of(context));
    }

    /// The address called, without the choice of a mode. Never leads to another host.
    private static String here(Context context) {
        var address = new Address("/" + context.path().replaceFirst("^[/\\\\]+", ""));
        context.queryParamMap().forEach((name, values) -> {
            if (!name.equals(Visit.MODE)) {
                values.forEach(value -> address.add(Address.encode(name), value));
            }
        });
        return address.toString();
    }

    private static boolean isForMachines(String path) {
        return path.startsWith("/api/") || path.startsWith("/static/");
    }
}
