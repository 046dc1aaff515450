package policybase.app;

import java.util.Optional;
import policybase.app.part.Base;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.testing.Browsing;
import policybase.testing.Staff;
import policybase.web.Server;

/// A base that is served with its desk, to be asked without a browser. Closing closes the base too.
public final class DeskSite implements AutoCloseable {
    private final Base base;
    private final Upkeep upkeep;
    private final Server server;

    public DeskSite(Base base) {
        this.base = base;
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
    }

    /// Somebody at the desk.
    public Browsing signedIn(String login) {
        var browser = new Browsing("http://127.0.0.1:" + server.port());
        browser.signIn(login, Staff.PASSWORD);
        return browser;
    }

    @Override
    public void close() {
        server.close();
        upkeep.close();
        base.close();
    }
}
