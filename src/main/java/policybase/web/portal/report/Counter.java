package policybase.web.portal.report;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import policybase.curate.gaps.CorrectionDesk;
import policybase.web.http.Ears;
import policybase.web.http.Renderer;
import policybase.web.view.Miss;

/// The counter where readers hand things in. Who does not come from a page of this very site, is a machine or comes too
/// often is told so.
public final class Counter {
    private final Supplier<CorrectionDesk> desk;
    private final BiConsumer<Miss, Boolean> listener;
    private final Turnstile turnstile;

    /// @param listener told of what was asked in vain, and whether by the interface; must neither wait nor fail
    public Counter(Supplier<CorrectionDesk> desk, BiConsumer<Miss, Boolean> listener, Clock clock) {
        this.desk = desk;
        this.listener = listener;
        this.turnstile = new Turnstile(clock);
    }

    public void register(RoutesConfig routes, Renderer renderer) {
        var pages = new ReportPages(desk, listener, turnstile, renderer);
        routes.before(Ears.of(listener));
        routes.get("/corrections", pages::form);
        routes.post("/corrections", pages::report);
        routes.get("/corrections/{number}", pages::receipt);
        routes.post("/helpful", pages::helpful);
    }
}
