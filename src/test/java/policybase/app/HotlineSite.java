package policybase.app;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.serve.SampleEntries;
import policybase.store.AuditLog;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// The console of the hotline over the sample county, with an operator, a shift leader and a curator, seen in a
/// browser. Leaves pictures in `target/pages`.
final class HotlineSite implements AutoCloseable {

    final Base base;
    private final BrowsedSite site;

    HotlineSite(Path folder) {
        Chromium.require();
        base = Bases.ofSample(folder);
        SampleEntries.take(base);
        base.catchUpIfFree();
        Staff.hire(base.store(), base.clock(), "zuoxi", "陈坐席", Role.OPERATOR);
        Staff.hire(base.store(), base.clock(), "banzhang", "刘班长", Role.LEADER);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        site = new BrowsedSite(base);
    }

    @Override
    public void close() {
        site.close();
    }

    Page signedIn(String login) {
        return signedIn(login, true, ColorScheme.LIGHT);
    }

    /// At the console, which is where they wanted to go.
    Page signedIn(String login, boolean script, ColorScheme scheme) {
        var context = site.browser()
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
        page.navigate(site.address(URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("%2F", "/")
                .replace("%3F", "?")
                .replace("%3D", "=")
                .replace("%26", "&")));
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

    long audited(String what) {
        return base.store().audit().count(new AuditLog.Wanted("zuoxi", what, "", Optional.empty(), Optional.empty()));
    }
}
