package policybase.web.room;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import policybase.access.SignIns;

/// What people were writing when their session ended: kept in memory under their login, one form each, until they sign
/// in again, and shown on the page it came from. It is never carried out: they look at it and send it anew.
final class Left {
    private static final String WHY = "您的登录过期了，刚才没有提交。写的内容还在，请核对后再提交。";

    /// Pages behind the guard.
    private static final Pattern PAGE = Pattern.compile("/(desk|hotline)(/[A-Za-z0-9/._-]*)?");

    private final SignIns signIns;
    private final Clock clock;
    private final Map<String, Writing> writings = new ConcurrentHashMap<>();

    /// @param page it was written on
    record Writing(Kept kept, String page, Instant at) {
        Visit.Flash flash() {
            return new Visit.Flash(WHY, true, kept);
        }
    }

    Left(SignIns signIns, Clock clock) {
        this.signIns = signIns;
        this.clock = clock;
    }

    /// Keeps what a form holds for whoever wrote it, whom the token of the form tells: nobody else has it.
    ///
    /// @return the page it was written on; empty when nothing is kept
    Optional<String> keep(Context context) {
        if (!context.isFormUrlencoded()) {
            return Optional.empty();
        }
        var kept = Doing.kept(context, WHY, true);
        var page = page(context);
        var writer = Optional.ofNullable(context.formParam(Guard.FIELD)).flatMap(signIns::writer);
        if (kept.words().isEmpty() || page.isEmpty() || writer.isEmpty()) {
            return Optional.empty();
        }
        var now = clock.instant();
        writings.values().removeIf(one -> one.at().plus(SignIns.LONGEST).isBefore(now));
        writings.put(writer.get(), new Writing(kept, page.get(), now));
        return page;
    }

    /// What somebody left, once.
    Optional<Writing> take(String login) {
        return Optional.ofNullable(writings.remove(login))
                .filter(one -> one.at().plus(SignIns.LONGEST).isAfter(clock.instant()));
    }

    /// The browser says which page a form stood on; of its address only what lies behind the guard is believed.
    private static Optional<String> page(Context context) {
        try {
            return Optional.ofNullable(context.header("Referer"))
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .filter(path -> PAGE.matcher(path).matches() && !path.contains("//"));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
