package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import policybase.testing.County;
import policybase.web.Browsing.Reader;

/// What only a browser can tell: nothing runs off a narrow screen, axe finds nothing wrong in either mode, light or
/// dark, 长辈版 is as large as it must be, and no other host is asked for anything. Leaves pictures in `target/pages`.
class BrowserTest {
    private static final Path PICTURES = Path.of("target", "pages");

    private static Site site;
    private static Browsing browsing;

    @BeforeAll
    static void open() {
        Browsing.require();
        site = Pages.site(PICTURES);
        browsing = Browsing.of(site.address());
    }

    @AfterAll
    static void close() {
        if (browsing != null) {
            browsing.close();
            site.close();
        }
    }

    @Test
    void nothingRunsOffTheScreenFromATelephoneToAWall() {
        for (var width : List.of(320, 768, 1366, 1920)) {
            for (var reader : List.of(Reader.at(width), Reader.at(width).old())) {
                try (var page = browsing.page(reader)) {
                    Pages.ALL.forEach((name, path) -> {
                        browsing.go(page, path);
                        picture(page, name + "-" + width + (reader.elder() ? "-elder" : ""));
                        assertThat(width(page)).as("%s for %s", name, reader).isLessThanOrEqualTo(width);
                    });
                }
            }
        }
    }

    @Test
    void theTextCanBeTwiceAsLarge() {
        for (var reader : List.of(Reader.at(640), Reader.at(640).old())) {
            try (var page = browsing.page(reader.looked())) {
                Pages.ALL.forEach((name, path) -> {
                    browsing.go(page, path);
                    page.addStyleTag(new Page.AddStyleTagOptions()
                            .setContent("html { font-size: " + (reader.elder() ? 300 : 212) + "% !important }"));
                    assertThat(width(page)).as("%s for %s", name, reader).isLessThanOrEqualTo(640);
                });
            }
        }
    }

    @Test
    void axeFindsNothingWrongInEitherModeInLightAndDark() {
        var wrong = new ArrayList<String>();
        var plain = Reader.at(1024).looked();
        for (var reader : List.of(plain, plain.dark(), plain.old(), plain.old().dark())) {
            try (var page = browsing.page(reader)) {
                Pages.ALL.forEach((name, path) -> {
                    browsing.go(page, path);
                    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    for (var rule : axe(page, reader).analyze().getViolations()) {
                        rule.getNodes()
                                .forEach(node -> wrong.add(name + " " + reader + ": " + rule.getId() + " in "
                                        + node.getHtml() + " " + node.getAny()));
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Dark mode changes colours and nothing else: there only the rule on colours is asked.
    private static AxeBuilder axe(Page page, Reader reader) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        return reader.scheme() == ColorScheme.DARK ? axe.withRules(List.of("color-contrast")) : axe;
    }

    @Test
    void inTheModeForTheElderlyNothingIsSmall() {
        var small = new ArrayList<String>();
        try (var page = browsing.page(Reader.at(375).old())) {
            Pages.ALL.forEach((name, path) -> {
                browsing.go(page, path);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                ((List<?>) page.evaluate(SMALL)).forEach(one -> small.add(name + ": " + one));
            });
        }
        assertThat(small).isEmpty();
    }

    /// Text below 18 pt (24 px) or set tighter than 1.3, and things to press lower than 60 px; links within sentences
    /// are free, as in WCAG.
    private static final String SMALL = """
            () => {
              const shown = one => one.checkVisibility() && !one.closest('.unseen, .skip, .only-print') && one.getClientRects().length > 0;
              const faults = [];
              for (const one of document.querySelectorAll('body *')) {
                const words = [...one.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (!words || !shown(one) || one.closest('svg')) continue;
                const style = getComputedStyle(one);
                if (parseFloat(style.fontSize) < 24 && !one.closest('.statements > li::before'))
                  faults.push('text ' + style.fontSize + ' ' + one.outerHTML.slice(0, 120));
                const line = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
                if (line < 1.3) faults.push('line ' + line + ' ' + one.outerHTML.slice(0, 120));
              }
              const press = 'button, .button, summary, select, input:not([type=radio]):not([type=checkbox]):not([type=hidden]), .tick, .menu a, .means a, .tiles a, .chips a, .pages a, .tags a, .hit-title a, .foot-links a, .contents a, .parts a, .ways a';
              for (const one of document.querySelectorAll(press)) {
                if (shown(one) && one.getBoundingClientRect().height < 59.5)
                  faults.push('press ' + one.getBoundingClientRect().height + ' ' + one.outerHTML.slice(0, 120));
              }
              return faults;
            }""";

    @Test
    void noOtherHostIsEverAskedForAnything() {
        browsing.asked.clear();
        try (var page = browsing.page(Reader.at(1024).old())) {
            Pages.ALL.values().forEach(path -> browsing.go(page, path));
        }
        assertThat(browsing.asked).hasSizeGreaterThan(Pages.ALL.size()).allSatisfy(url -> assertThat(url)
                .startsWith(site.address() + "/"));
    }

    @Test
    void everythingCanBeReachedByKeyboardStartingWithTheSkipLink() {
        try (var page = browsing.page(Reader.at(1024))) {
            browsing.go(page, "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("/");
            page.keyboard().type("高龄津贴");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(page.locator(".hit-title").first().textContent()).contains("高龄津贴");
        }
    }

    @Test
    void theSwitchIsRememberedFromPageToPageAndCanBeTakenBack() {
        try (var page = browsing.page(Reader.at(1024).withoutScript())) {
            browsing.go(page, "/search?q=高龄津贴");
            page.click(".switch");
            assertThat(page.url()).endsWith("/search?q=" + PagesTest.encode("高龄津贴"));
            assertThat(page.locator("html.elder").count()).isOne();
            browsing.go(page, "/documents/" + County.ALLOWANCE.id());
            assertThat(page.locator("html.elder").count()).isOne();
            page.click(".switch");
            assertThat(page.locator("html.elder").count()).isZero();
        }
    }

    @Test
    void aPageCanBeReadAloudPausedAndSlowed() {
        try (var page = browsing.page(Reader.at(1024))) {
            page.addInitScript(VOICE);
            browsing.go(page, "/documents/" + County.ALLOWANCE.id());
            page.click("[data-speak]");
            assertThat(page.evaluate("said[0].text")).asString().contains("现行有效");
            assertThat(page.evaluate("said[0].lang")).isEqualTo("zh-CN");
            page.selectOption(".speaker select", "0.7");
            assertThat(page.evaluate("said.at(-1).rate")).isEqualTo(0.7);
            page.click(".speaker button:has-text('暂停')");
            assertThat(page.evaluate("steps.at(-1)")).isEqualTo("pause");
            page.click(".speaker button:has-text('继续')");
            assertThat(page.evaluate("steps.at(-1)")).isEqualTo("resume");
            page.click(".speaker button:has-text('停止')");
            assertThat(page.locator(".speaker").count()).isZero();
        }
    }

    /// A machine without a voice: what would be spoken is written down.
    private static final String VOICE = """
            window.said = []; window.steps = [];
            window.SpeechSynthesisUtterance = function (text) { this.text = text; };
            Object.defineProperty(window, 'speechSynthesis', { value: {
              paused: false,
              speak(words) { said.push(words); }, cancel() { steps.push('cancel'); },
              pause() { steps.push('pause'); }, resume() { steps.push('resume'); } } });""";

    @Test
    void onPaperThereIsTheDocumentAndNoMachinery() {
        try (var page = browsing.page(Reader.at(1024))) {
            browsing.go(page, "/documents/" + County.OLD_ALLOWANCE.id());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "document-print");
            assertThat(page.locator(".top nav").isVisible()).isFalse();
            assertThat(page.locator(".tools").first().isVisible()).isFalse();
            assertThat(page.locator(".status-band").isVisible()).isTrue();
            assertThat(page.locator("#a1").isVisible()).isTrue();
            assertThat(page.locator(".only-print").innerText()).contains("2026年11月23日打印");
        }
    }

    @Test
    void onPaperThereIsTheRegisterAndNoMachinery() {
        try (var page = browsing.page(Reader.at(1024))) {
            browsing.go(page, "/register?validity=any");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            picture(page, "register-print");
            assertThat(page.locator(".search-form").isVisible()).isFalse();
            assertThat(page.locator(".roll > li").first().isVisible()).isTrue();
            assertThat(page.locator(".hidden-count").first().isVisible()).isTrue();
        }
    }

    private static int width(Page page) {
        return (Integer) page.evaluate("document.documentElement.scrollWidth");
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
