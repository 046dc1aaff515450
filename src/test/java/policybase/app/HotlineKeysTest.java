package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.app.HotlineSite.focused;
import static policybase.app.HotlineSite.type;
import static policybase.app.HotlineSite.waitForWord;
import static policybase.app.Steps.axe;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.Reports;
import policybase.testing.Chromium;

/// Every key of the console does what the table of keys says, and every page of it passes axe.
class HotlineKeysTest {
    @TempDir
    static Path folder;

    private static HotlineSite site;

    @BeforeAll
    static void open() {
        site = new HotlineSite(folder);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void keysLeadToTheFieldsTheyAreNamedAfterAndEscapeLeadsBack() {
        try (var page = site.signedIn("zuoxi")) {
            assertThat(focused(page)).isEqualTo("q");
            page.keyboard().press("Escape");
            for (var key :
                    List.of(List.of("/", "q"), List.of("r", "region"), List.of("d", "asOf"), List.of("n", "note"))) {
                page.keyboard().press(key.getFirst());
                assertThat(focused(page)).as(key.getFirst()).isEqualTo(key.getLast());
                page.keyboard().press("Escape");
                assertThat(focused(page)).as("Escape after " + key.getFirst()).isNotEqualTo(key.getLast());
            }
        }
    }

    @Test
    void digitsOpenAnswersAndInTheBoxTheyNeedAlt() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "高龄津贴");
            page.keyboard().press("Alt+2");
            assertThat(open(page)).isEqualTo("2");
            page.keyboard().press("1");
            assertThat(open(page)).isEqualTo("1");
            page.keyboard().press("/");
            page.keyboard().press("ArrowDown");
            assertThat(open(page)).isEqualTo("1");
        }
    }

    @Test
    void questionMarkShowsAllKeysAndHidesThem() {
        try (var page = site.signedIn("zuoxi")) {
            page.keyboard().press("Escape");
            page.keyboard().press("?");
            assertThat(page.locator("#help").getAttribute("open")).isNotNull();
            page.keyboard().press("?");
            assertThat(page.locator("#help").getAttribute("open")).isNull();
        }
    }

    @Test
    void lShowsWhatIsNoLongerInForceWithItsWarning() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "高龄津贴");
            page.keyboard().press("Escape");
            page.keyboard().press("l");
            page.waitForURL("**history=on**");
            assertThat(page.locator(".card[open] .sort").first().innerText()).isEqualTo("历史条款");
            assertThat(page.locator(".card[open] .silent-band").innerText()).isNotEmpty();
            page.keyboard().press("2");
            assertThat(open(page)).isEqualTo("2");
            assertThat(page.locator("#q").inputValue()).isEqualTo("高龄津贴");
            page.keyboard().press("l");
            waitForWord(page, "没有历史规定");
        }
    }

    @Test
    void vShowsWhatThePublicSees() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "高龄津贴每月多少钱");
            page.keyboard().press("Escape");
            var popup = page.waitForPopup(() -> page.keyboard().press("v"));
            popup.waitForLoadState();
            assertThat(popup.url()).contains("/ask?q=");
            assertThat(popup.locator(".answer").innerText()).contains("50元");
            popup.close();
        }
    }

    @Test
    void eReportsAnErrorOnceItIsSaidWhatIsWrong() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "高龄津贴每月多少钱");
            page.keyboard().press("Escape");
            page.keyboard().press("e");
            waitForWord(page, "先写明哪里不对");
            assertThat(focused(page)).isEqualTo("note");
            page.keyboard().insertText("窗口电话换了");
            page.keyboard().press("Escape");
            page.keyboard().press("e");
            page.waitForSelector(".told");
            assertThat(page.locator(".told").innerText()).contains("已记下").contains("答复");
            var filed = site.base.store().reports().of("zuoxi", 1).getFirst();
            assertThat(filed.report().kind()).isEqualTo(Reports.Kind.ERROR);
            assertThat(filed.report().note()).isEqualTo("窗口电话换了");
            assertThat(filed.report().target()).startsWith("/entries/");
        }
    }

    @Test
    void gWantsAQuestionAndCAndSWantAnOpenAnswer() {
        try (var page = site.signedIn("zuoxi")) {
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            waitForWord(page, "先在框里写来电人问的事");
            page.keyboard().press("Escape");
            page.keyboard().press("c");
            waitForWord(page, "先按数字键打开一条");
            type(page, "高龄津贴每月多少钱");
            page.keyboard().press("Enter");
            page.keyboard().press("s");
            waitForWord(page, "已收藏");
            assertThat(site.base.store().shifts().kept("zuoxi")).isNotEmpty();
        }
    }

    @Test
    void wClearsEverythingForTheNextCall() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "高龄津贴");
            page.locator("#note").fill("只是一句备注");
            page.keyboard().press("Escape");
            page.keyboard().press("w");
            page.waitForURL("**/hotline");
            assertThat(page.locator("#q").inputValue()).isEmpty();
            assertThat(page.locator("#note").inputValue()).isEmpty();
            assertThat(focused(page)).isEqualTo("q");
        }
    }

    @Test
    void hHandsOverAndThePageOfTheOrderPassesAxeInLightAndDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var page = site.signedIn("zuoxi", true, scheme)) {
                type(page, "门口的路灯坏了半个月");
                page.keyboard().press("Escape");
                page.keyboard().press("h");
                page.waitForSelector("#order");
                axe(page, "hand-over in " + scheme);
                page.keyboard().press("Escape");
                page.waitForURL("**/hotline?q=*");
            }
        }
    }

    @Test
    void axeFindsNothingWrongInLightAndDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var page = site.signedIn("banzhang", true, scheme)) {
                for (var path : List.of(
                        "/hotline",
                        "/hotline?q=高龄津贴每月多少钱",
                        "/hotline?q=家里着火了怎么办",
                        "/hotline?q=高龄津贴&history=on&region=成都市&asOf=2023-05-01",
                        "/hotline/shift",
                        "/hotline/notices",
                        "/hotline/glossary?w=低保")) {
                    site.go(page, path);
                    page.evaluate(
                            "document.querySelectorAll('details').forEach(d => { d.removeAttribute('name'); d.open = true; })");
                    Chromium.picture(page, "hotline-" + scheme + "-" + path.replaceAll("[^a-z]", ""), false);
                    axe(page, path + " " + scheme);
                }
            }
        }
    }

    private static String open(Page page) {
        return page.locator(".card[open]").getAttribute("data-card");
    }
}
