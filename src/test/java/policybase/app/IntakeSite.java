package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import policybase.app.part.Base;
import policybase.testing.Staff;

/// The rooms of intake over a base, seen in a browser.
final class IntakeSite implements AutoCloseable {

    final Base base;
    private final BrowsedSite site;

    IntakeSite(Base base) {
        this.base = base;
        site = new BrowsedSite(base);
    }

    @Override
    public void close() {
        site.close();
    }

    Page signedIn(String login) {
        var context = site.browser()
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

    /// What turns by itself is looked after.
    void keepUp() {
        site.keepUp();
    }

    /// At once, with the script that shows how far it is.
    static void upload(Page page, List<Path> files) {
        page.setInputFiles("#file", files.toArray(Path[]::new));
        press(page, "上传");
        page.waitForFunction(
                "document.querySelector('#upload-progress').textContent.includes('都已处理')",
                null,
                new Page.WaitForFunctionOptions().setTimeout(180_000));
        assertThat(page.locator("#upload-outcomes .badge.good").count())
                .as(page.locator("#upload-outcomes").innerText())
                .isEqualTo(files.size());
    }

    /// The page of the draft that these words find first.
    void open(Page page, String words, String title) {
        page.navigate(address("/desk/intake?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        page.locator(".drafts tbody a").first().click();
        assertThat(page.locator("h1").textContent()).contains(title);
    }

    /// Each finding that blocks with a reason of its own, the rest together.
    static void decide(Page page) {
        var blocking =
                page.locator("#findings .finding", new Page.LocatorOptions().setHas(page.locator(".badge.gone")));
        var open = blocking.filter(new Locator.FilterOptions().setHasNotText("已决定"));
        while (open.count() > 0) {
            open.first().locator("input[name=reason]").fill("已公开的文件，核对无误");
            open.first().locator("button").getByText("可以公开").click();
        }
        if (page.getByText("警示和提示都看过了").count() > 0) {
            press(page, "警示和提示都看过了");
        }
    }

    static void press(Page page, String words) {
        page.locator("button")
                .getByText(words, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(page.locator(".told.trouble").allTextContents()).isEmpty();
    }

    String address(String path) {
        return site.address(path);
    }
}
