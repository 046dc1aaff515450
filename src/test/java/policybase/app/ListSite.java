package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.access.Role;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.document.PolicyDocument;
import policybase.testing.Chromium;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.web.Server;

/// A whole site with one document, one entry, a curator (linke) and a reviewer (zhouping), for lists.
final class ListSite implements AutoCloseable {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，向户籍所在地乡镇人民政府申请，凭溪云暖心券领取。");

    private final Base base;
    private final Upkeep upkeep;
    private final Server server;
    private final Chromium chromium;
    private final Steps steps;

    ListSite(Path folder) {
        var settings = Map.of("POLICYBASE_MEANING_ENABLED", "false");
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), settings).config());
        base.store()
                .ledger()
                .record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        base.catchUpIfFree();
        base.store().entries().save(EntrySamples.published("高龄津贴每月多少钱", ALLOWANCE), "测试", Samples.LEARNED, "");
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "zhouping", "周平", Role.REVIEWER);
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
        steps = new Steps("http://127.0.0.1:" + server.port());
        upkeep.start();
        chromium = new Chromium();
    }

    Base base() {
        return base;
    }

    Steps steps() {
        return steps;
    }

    Page page() {
        return chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
    }

    /// Goes to a page, leaves a picture of it, and holds it against what every page must be.
    void look(Page page, String path, String name) {
        steps.go(page, path);
        Chromium.picture(page, name, true);
        Steps.axe(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the window")
                .isTrue();
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
        upkeep.close();
        base.close();
    }
}
