package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
