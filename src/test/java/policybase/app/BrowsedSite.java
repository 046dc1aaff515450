package policybase.app;

import com.microsoft.playwright.Browser;
import java.util.Optional;
import policybase.app.part.Base;
import policybase.app.part.GapParts;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.testing.Chromium;
import policybase.web.Server;

/// Pages and desk over a base as they are served, open on a free port, and a browser to look at them. The base is
/// closed with it.
public final class BrowsedSite implements AutoCloseable {
    private final Base base;
    private final Upkeep upkeep;
    private final GapParts gaps;
    private final Server server;
    private final Chromium chromium;

    public BrowsedSite(Base base) {
        this.base = base;
        upkeep = new Upkeep(base);
        gaps = new GapParts(base);
        server = new Server(
                ServeCommand.parts(base, upkeep),
                Optional.of(Rooms.desk(base, upkeep::await)),
                Optional.of(Rooms.gate(base)),
                Optional.of(gaps.counter()));
        server.start("127.0.0.1", 0);
        chromium = new Chromium();
    }

    /// What turns by itself is looked after.
    public void keepUp() {
        upkeep.start();
    }

    public Browser browser() {
        return chromium.browser();
    }

    /// @param path empty: the site itself
    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        gaps.close();
        upkeep.close();
        base.close();
    }
}
