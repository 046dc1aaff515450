package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import policybase.testing.County;

/// What only a browser can tell: nothing runs off a narrow screen, and axe finds nothing
/// wrong, light or dark. Leaves a picture of every page in `target/pages`.
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "pages");
    private static final Map<String, String> PAGES = pages();

    private static Site site;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at " + CHROMIUM + ": pages not looked at");
        site = Site.open(PICTURES);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            playwright.close();
            site.close();
        }
    }

    @Test
    void nothingRunsOffTheScreenFromATelephoneToADesk() {
        for (var width : List.of(320, 768, 1366)) {
            try (var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 800))) {
                PAGES.forEach((name, path) -> {
                    show(page, path);
                    picture(page, name + "-" + width);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %d", name, width)
                            .isLessThanOrEqualTo(width);
                });
            }
        }
    }

    @Test
    void theTextCanBeTwiceAsLarge() {
        var options = new Browser.NewPageOptions().setViewportSize(640, 800).setBypassCSP(true);
        try (var page = browser.newPage(options)) {
            PAGES.forEach((name, path) -> {
                show(page, path);
                page.addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 225% }"));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(640);
            });
        }
    }

    @Test
    void axeFindsNothingWrongInLightAndDark() {
        var wrong = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            var options =
                    new Browser.NewPageOptions().setViewportSize(1024, 800).setColorScheme(scheme);
            try (var page = browser.newPage(options.setBypassCSP(true))) {
                PAGES.forEach((name, path) -> {
                    show(page, path);
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    if (scheme == ColorScheme.DARK) {
                        picture(page, name + "-dark");
                    }
                    for (var rule : new AxeBuilder(page).analyze().getViolations()) {
                        rule.getNodes()
                                .forEach(node -> wrong.add(name + " " + scheme + ": " + rule.getId() + " in "
                                        + node.getHtml() + " " + node.getAny()));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everythingCanBeReachedByKeyboardStartingWithTheSkipLink() {
        try (var page = browser.newPage()) {
            show(page, "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.locator("#q").focus();
            page.keyboard().type("高龄津贴");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".hit-title").first().textContent()).contains("高龄津贴");
        }
    }

    @Test
    void onPaperThereIsTheDocumentAndNoMachinery() {
        try (var page = browser.newPage()) {
            show(page, "/documents/" + County.OLD_ALLOWANCE.id());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "document-print");
            assertThat(page.locator(".top nav").isVisible()).isFalse();
            assertThat(page.locator(".status-band").isVisible()).isTrue();
            assertThat(page.locator("#a1").isVisible()).isTrue();
        }
    }

    @Test
    void onPaperThereIsTheRegisterAndNoMachinery() {
        try (var page = browser.newPage()) {
            show(page, "/register?validity=any");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "register-print");
            assertThat(page.locator(".search-form").isVisible()).isFalse();
            assertThat(page.locator(".roll > li").first().isVisible()).isTrue();
            assertThat(page.locator(".hidden-count").first().isVisible()).isTrue();
        }
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("home", "/");
        pages.put("search", "/search?q=高龄津贴每月多少钱");
        pages.put("search-all", "/search?q=津贴&validity=any&topic=养老&order=newest");
        pages.put("search-none", "/search?q=zzzz");
        pages.put("document", "/documents/" + County.ALLOWANCE.id());
        pages.put("document-repealed", "/documents/" + County.OLD_ALLOWANCE.id());
        pages.put("document-unclear", "/documents/" + County.UNCLEAR.id());
        pages.put("document-partly", "/documents/" + County.PARTLY.id() + "?asOf=2025-06-01#a3");
        pages.put("ask", "/ask");
        pages.put("ask-answered", "/ask?q=高龄津贴每月多少钱");
        pages.put("ask-historical", "/ask?q=百岁老人慰问金多少钱");
        pages.put("ask-not-held", "/ask?q=高龄津贴发放办法的监督检查由谁负责");
        pages.put("register", "/register");
        pages.put("register-all", "/register?validity=any&normative=any&q=办法");
        pages.put("register-then", "/register?asOf=2024-05-01&knownAt=2026-03-03");
        pages.put("document-then", "/documents/" + County.ALLOWANCE.id() + "?asOf=2025-05-01&knownAt=2026-03-03");
        pages.put("topics", "/topics");
        pages.put("topic", "/topics/养老");
        pages.put("audiences", "/audiences");
        pages.put("audience", "/audiences/个人");
        pages.put("departments", "/departments");
        pages.put("department", "/departments/云溪县人民政府");
        pages.put("gazette", "/gazette");
        pages.put("gazette-year", "/gazette/2024");
        pages.put("calendar", "/calendar");
        pages.put("years", "/register/years");
        pages.put("compare", "/compare?left=" + County.OLD_ALLOWANCE.id() + "&right=" + County.ALLOWANCE.id());
        pages.put("data", "/data");
        pages.put("embed", "/embed");
        pages.put("about", "/about");
        pages.put("map", "/sitemap");
        pages.put("missing", "/nothing");
        pages.put("faulty", "/search?page=0&colour=red");
        return pages;
    }

    private static void show(Page page, String path) {
        page.navigate(site.address() + PagesTest.encode(path));
    }

    private static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
