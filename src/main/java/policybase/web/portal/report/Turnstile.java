package policybase.web.portal.report;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import policybase.document.Fault;

/// Lets in who sends a form of this very site, is no machine, and does not come too often. Addresses are remembered for
/// some minutes, in memory only.
final class Turnstile {
    private static final int EACH = 6;
    private static final int TOGETHER = 120;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /// A field people do not see; machines fill it in.
    private static final String TRAP = "website";

    private final Clock clock;
    private final Map<String, Deque<Instant>> seen = new HashMap<>();
    private final Deque<Instant> all = new ArrayDeque<>();

    Turnstile(Clock clock) {
        this.clock = clock;
    }

    void pass(Context context) {
        if (!isOwnForm(context)) {
            throw new Fault(Fault.Kind.INVALID, "这个表单不是从本站提交的，没有收下。请打开本站网页后再提交。");
        }
        if (!Optional.ofNullable(context.formParam(TRAP)).orElse("").isBlank()) {
            throw new Fault(Fault.Kind.INVALID, "没有收下。请不要填写标明“请留空”的那一格。");
        }
        if (!isInTime(context.ip())) {
            throw new Fault(Fault.Kind.BUSY, "提交得太频繁了，请过十分钟再试；急事请拨打热线。");
        }
    }

    /// Browsers say where a form comes from; whoever says nothing is no browser.
    private static boolean isOwnForm(Context context) {
        var host = Optional.ofNullable(context.header("Host")).orElse("");
        return Optional.ofNullable(context.header("Origin"))
                .or(() -> Optional.ofNullable(context.header("Referer")))
                .filter(from -> authority(from).equals(host))
                .isPresent();
    }

    private static String authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private synchronized boolean isInTime(String address) {
        var since = clock.instant().minus(WINDOW);
        seen.values().forEach(times -> forget(times, since));
        seen.values().removeIf(Deque::isEmpty);
        forget(all, since);
        var own = seen.computeIfAbsent(address, _ -> new ArrayDeque<>());
        if (own.size() >= EACH || all.size() >= TOGETHER) {
            return false;
        }
        own.add(clock.instant());
        all.add(clock.instant());
        return true;
    }

    private static void forget(Deque<Instant> times, Instant since) {
        times.removeIf(time -> time.isBefore(since));
    }
}
