package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.store.Gap;
import policybase.store.Gaps.Missed;
import policybase.store.KeptAnswer;
import policybase.testing.Chromium;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Coverage, plots and the annual report, as people at the desk see them: light and dark, wide and narrow, on paper,
/// and by who may see what. Leaves pictures in `target/pages`.
class CoverageWalkTest {
    private static final List<String> PAGES = List.of(
            "/desk/coverage",
            "/desk/coverage/topic?name=养老",
            "/desk/coverage/items?department=青栎县民政局",
            "/desk/figures",
            "/desk/annual");

    @TempDir
    static Path folder;

    private static Base base;
    private static BrowsedSite site;
    private static Steps steps;

    @BeforeAll
    static void open() {
        Chromium.require();
        base = Bases.empty(folder);
        var today = LocalDate.now(base.clock());
        record(1, "云溪县高龄津贴发放办法", Samples.commences(LocalDate.of(2024, 2, 1)));
        record(
                2,
                "云溪县临时救助办法",
                Samples.commences(LocalDate.of(2024, 2, 1)),
                Samples.event(EventKind.TERM_ENDS, today.plusMonths(2), Standing.CONFIRMED));
        base.catchUpIfFree();
        for (var place : Gap.Place.values()) {
            base.store().gaps().count(new Missed("养狗", "敬老院怎么进", place, Gap.Why.NOT_HELD, today, ""), now());
        }
        base.store()
                .keptAnswers()
                .keep(List.of(answer("a", "answered"), answer("b", "not-held"), answer("c", "curated")));
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "shenji", "沈计", Role.AUDITOR);
        site = new BrowsedSite(base);
        steps = new Steps(site.address(""));
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void everyPageIsWellMadeInLightAndDarkWideAndNarrowAndOnPaper() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : scheme == ColorScheme.LIGHT ? List.of(1366, 320) : List.of(1366)) {
                try (var page = page(width, scheme)) {
                    steps.signIn(page, "linke");
                    for (var path : PAGES) {
                        assertThat(page.navigate(steps.address(path)).status())
                                .as(path)
                                .isEqualTo(200);
                        var name = "coverage-"
                                + path.replaceAll("^/desk/|[?].*", "").replace('/', '-')
                                + "-" + width
                                + (scheme == ColorScheme.DARK ? "-dark" : "");
                        Chromium.picture(page, name, true);
                        Steps.axe(page, name);
                        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                                .as(name + " is no wider than the window")
                                .isTrue();
                    }
                    if (width == 1366 && scheme == ColorScheme.LIGHT) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                        Chromium.picture(page, "coverage-annual-print", true);
                        assertThat(page.locator("main form").first().isVisible())
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void anItemIsFoundWithWhoeverIsResponsibleAndLeadsToWhereItIsMended() {
        try (var page = page(1366, ColorScheme.LIGHT)) {
            steps.signIn(page, "linke");
            steps.go(page, "/desk/coverage");
            steps.go(page, "/desk/coverage/items?state=all&department=青栎县民政局");
            var allowance = page.locator("li.item")
                    .filter(new Locator.FilterOptions().setHasText("高龄津贴"))
                    .first();
            assertThat(allowance.innerText())
                    .contains("超期没有更新")
                    .contains("云溪县高龄津贴发放办法")
                    .contains("青栎县民政局");
            var none = page.locator("li.item")
                    .filter(new Locator.FilterOptions().setHasText("适老化改造"))
                    .first();
            assertThat(none.innerText()).contains("没有内容").contains("收录文件").contains("写咨询条目");
            none.locator("a", new Locator.LocatorOptions().setHasText("改这一项")).click();
            assertThat(page.inputValue("#c1")).isEqualTo("适老化改造");
            steps.go(page, "/desk/coverage/topic?name=养老");
            page.locator("a", new Page.LocatorOptions().setHasText("敬老院怎么进")).click();
            assertThat(page.url()).contains("/desk/gaps/");
        }
    }

    @Test
    void plotsAreDrawnWithTheirFiguresBesideThem() {
        try (var page = page(1366, ColorScheme.LIGHT)) {
            steps.signIn(page, "linke");
            steps.go(page, "/desk/figures");
            var gaps = page.locator("section[aria-labelledby=h-gaps]");
            assertThat(gaps.locator("figure .scroll svg rect").count()).isEqualTo(3);
            assertThat(gaps.locator("figure .scroll svg > desc").textContent()).contains("一共3次");
            assertThat(gaps.locator("tbody tr").last().innerText().split("\\s+"))
                    .containsExactly("合计", "1", "1", "1", "3");
            assertThat(page.locator("section[aria-labelledby=h-answers] tbody tr")
                            .last()
                            .innerText())
                    .endsWith("3");
            assertThat(page.locator("section[aria-labelledby=h-ahead] tbody tr")
                            .last()
                            .innerText()
                            .split("\\s+"))
                    .containsExactly("合计", "1", "0", "1");
            page.selectOption("#department", "云溪县人民政府");
            Steps.press(page, "看");
            assertThat(page.content()).contains("今后12个月到期的（云溪县人民政府）");
        }
    }

    @Test
    void exportsHoldTheSameFigures() {
        try (var page = page(1366, ColorScheme.LIGHT)) {
            steps.signIn(page, "linke");
            assertThat(text(page, "/desk/coverage/items.csv"))
                    .contains("\"高龄津贴\"")
                    .contains("\"超期没有更新\"");
            assertThat(text(page, "/desk/coverage/topics.csv")).contains("\"养老\",\"\",\"0\",\"0\"");
            assertThat(text(page, "/desk/figures.csv")).contains("\"没有问到的次数\",\"坐席\"");
            assertThat(text(page, "/desk/annual.csv"))
                    .contains("\"行政规范性文件：现行有效件数\",\"2\"")
                    .contains("\"行政许可：本年处理决定数量\",\"本库不知道\"");
            var xlsx = page.request().get(steps.address("/desk/annual.xlsx"));
            assertThat(xlsx.status()).isEqualTo(200);
            assertThat(xlsx.body()).startsWith('P', 'K');
        }
    }

    @Test
    void whoReadsNoDraftsSeesFiguresAndNotTheWordsPeopleUsed() {
        try (var page = page(1366, ColorScheme.LIGHT)) {
            steps.signIn(page, "shenji");
            steps.go(page, "/desk/coverage/topic?name=养老");
            assertThat(page.content()).contains("您的角色只看数字").doesNotContain("敬老院怎么进");
            steps.go(page, "/desk/coverage/items");
            assertThat(page.content()).doesNotContain("改这一项").doesNotContain("写咨询条目");
        }
    }

    private static Page page(int width, ColorScheme scheme) {
        return site.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 768).setColorScheme(scheme));
    }

    private static String text(Page page, String path) {
        return page.request().get(steps.address(path)).text();
    }

    private static void record(int seed, String title, Event... events) {
        var document = Samples.document(seed, title, "云府规〔2024〕" + seed + "号", "按规定办理。");
        base.store().ledger().record(document, List.of(events), "测试", Samples.LEARNED, "");
    }

    private static Instant now() {
        return base.clock().instant();
    }

    private static KeptAnswer answer(String id, String outcome) {
        return new KeptAnswer(
                id,
                "高龄津贴怎么领",
                LocalDate.now(base.clock()),
                Optional.empty(),
                outcome,
                "",
                true,
                List.of(),
                List.of(),
                0,
                "1",
                "page",
                now());
    }
}
