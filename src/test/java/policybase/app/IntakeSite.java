package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import policybase.access.Role;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.web.Server;

/// An empty base with a curator, two reviewers and an approver at the desk, seen in a browser.
final class IntakeSite implements AutoCloseable {
    private static final Path HOME = Path.of("").toAbsolutePath();

    final Base base;
    private final Upkeep upkeep;
    private final Server server;
    private final Chromium chromium;

    IntakeSite(Path folder) {
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), Map.of("POLICYBASE_MEANING_ENABLED", "false"))
                        .config());
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "li", "李初审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "zhao", "赵复审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "sun", "孙签发", Role.APPROVER);
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
        chromium = new Chromium();
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        upkeep.close();
        base.close();
    }

    Page signedIn(String login) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setBypassCSP(true));
        var page = context.newPage();
        page.navigate(address("/desk/intake"));
        page.fill("#login", login);
        page.fill("#password", Staff.PASSWORD);
        press(page, "登录");
        return page;
    }

    static void press(Page page, String words) {
        page.locator("button")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".told.trouble").allTextContents()).isEmpty();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
