package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.access.Role;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.part.ImportRun;
import policybase.app.part.Progress;
import policybase.app.serve.Rooms;
import policybase.app.serve.SampleEntries;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.store.AuditLog;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.web.Server;

/// The console of the hotline over the sample county, with an operator, a shift leader and a curator, seen in a
// browser.
/// Leaves pictures in `target/pages`.
final class HotlineSite implements AutoCloseable {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path PICTURES = Path.of("target", "pages");

    final Base base;
    private final Upkeep upkeep;
    private final Server server;
    private final Chromium chromium;

    HotlineSite(Path folder) {
        Chromium.require();
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), Map.of("POLICYBASE_MEANING_ENABLED", "false"))
                        .config());
        try (var run = new ImportRun(base::intake, true, "test");
                var progress = new Progress("sample")) {
            run.run(ImportRun.files(List.of(base.folders().sample())), progress);
        }
        SampleEntries.take(base);
        base.catchUpIfFree();
        Staff.hire(base.store(), base.clock(), "zuoxi", "陈坐席", Role.OPERATOR);
        Staff.hire(base.store(), base.clock(), "banzhang", "刘班长", Role.LEADER);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
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
        return signedIn(login, true, ColorScheme.LIGHT);
    }

    /// At the console, which is where they wanted to go.
    Page signedIn(String login, boolean script, ColorScheme scheme) {
        var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setColorScheme(scheme)
                        .setJavaScriptEnabled(script)
                        .setLocale("zh-CN")
                        .setBypassCSP(true));
        context.setDefaultTimeout(10_000);
        var page = context.newPage();
        page.onClose(_ -> context.close());
        go(page, "/hotline");
        page.fill("[name=login]", login);
        page.fill("[name=password]", Staff.PASSWORD);
        page.locator("[name=password]").press("Enter");
        page.waitForURL("**/hotline");
        return page;
    }

    void go(Page page, String path) {
        page.navigate("http://127.0.0.1:" + server.port()
                + URLEncoder.encode(path, StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("%3F", "?")
                        .replace("%3D", "=")
                        .replace("%26", "&"));
    }

    /// What is typed into the box, until its results stand there.
    static void type(Page page, String text) {
        page.keyboard().press("/");
        page.locator("#q").fill("");
        page.keyboard().insertText(text);
        page.waitForFunction("text => document.querySelector('#found').dataset.of === text", text);
    }

    static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.id || document.activeElement.tagName");
    }

    static void waitForWord(Page page, String word) {
        page.waitForFunction("word => document.querySelector('.said').textContent.includes(word)", word);
    }

    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    static void axe(Page page, String name) {
        var wrong = new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " in " + node.getHtml() + " " + node.getAny()))
                        .toList();
        assertThat(wrong).as(name).isEmpty();
    }

    long audited(String what) {
        return base.store().audit().count(new AuditLog.Wanted("zuoxi", what, "", Optional.empty(), Optional.empty()));
    }
}
