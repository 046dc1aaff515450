package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.app.HotlineSite.type;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.store.Reports;
import policybase.testing.Chromium;

/// An operator of 12345 at work over the sample county, by keyboard alone: five calls in a row, a gap logged, a matter
/// handed over, a shift read.
class HotlineWalkTest {
    /// Keys from one call to the next; a word an input method gives counts as one.
    private static final int MOST_KEYS = 12;

    /// Milliseconds from the last key to the spoken answer, on the server's side.
    private static final long AT_THE_SERVER = 300;

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

    private record Incoming(List<String> keys, String spoken) {}

    /// What is typed, and what the spoken answer holds: initials, dialect, a misheard word, everyday words, formal
    /// words.
    private static final List<Incoming> CALLS = List.of(
            new Incoming(List.of("g", "l", "j", "t"), "每人每月50元"),
            new Incoming(List.of("吃低保", "一个月", "领", "好多钱"), "低保"),
            new Incoming(List.of("生娃儿", "政府", "发钱", "吗"), "第一个子女每年"),
            new Incoming(List.of("廉租房", "怎么", "才能", "申请"), "家庭人均月收入不高于"),
            new Incoming(List.of("个人", "创业", "贷款", "额度", "多少"), "万元"));

    @Test
    void fiveCallsInARowByKeyboardAlone() {
        try (var page = site.signedIn("zuoxi")) {
            var told = new ArrayList<String>();
            var served = new ArrayList<Long>();
            for (var call : CALLS) {
                var keys = 0;
                if (!told.isEmpty()) {
                    page.keyboard().press("/");
                    keys++;
                }
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
                for (var key : call.keys().subList(0, call.keys().size() - 1)) {
                    page.keyboard().insertText(key);
                    keys++;
                }
                var began = System.nanoTime();
                page.keyboard().insertText(call.keys().getLast());
                keys++;
                page.waitForFunction(
                        "text => document.querySelector('#found').dataset.of === text", String.join("", call.keys()));
                var typed = (System.nanoTime() - began) / 1_000_000;
                served.add(served(page));
                var spoken = page.locator(".card[open] .spoken-text");
                assertThat(spoken.innerText()).as(String.join("", call.keys())).contains(call.spoken());
                assertThat(bottom(page)).as("no scrolling for the first answer").isLessThanOrEqualTo(768);
                page.keyboard().press("Enter");
                page.waitForFunction("document.activeElement.tagName === 'SUMMARY'");
                page.keyboard().press("c");
                keys += 2;
                page.waitForFunction("document.querySelector('.said').textContent.includes('已复制')");
                assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
                told.add(String.join("", call.keys()) + ": " + keys + " keys, " + typed
                        + " ms from the last key to the answer on the screen, " + served.getLast()
                        + " ms of it at the server");
                Chromium.picture(page, "hotline-call-" + told.size(), false);
            }
            System.out.println(String.join("\n", told));
            assertThat(served.stream().sorted().toList().get(served.size() / 2))
                    .as("milliseconds at the server until the spoken answer, %s", served)
                    .isLessThanOrEqualTo(AT_THE_SERVER);
            assertThat(site.base.store().shifts().lately("zuoxi", 10)).hasSize(CALLS.size());
            assertThat(site.audited("hotline.told")).isEqualTo(CALLS.size());
        }
    }

    /// How long the newest results took from asking to the last byte.
    private static long served(Page page) {
        return ((Number) page.evaluate("(all => Math.round(all.at(-1).responseEnd - all.at(-1).requestStart))"
                        + "(performance.getEntriesByType('resource').filter(e => e.name.includes('/hotline/find')))"))
                .longValue();
    }

    private static int bottom(Page page) {
        return ((Number)
                        page.evaluate(
                                "Math.round(document.querySelector('.card[open] .spoken-text').getBoundingClientRect().bottom)"))
                .intValue();
    }

    @Test
    void whatIsCopiedHasItsCitationItsStatusAndItsDay() {
        try (var page = site.signedIn("zuoxi")) {
            site.go(page, "/hotline?q=高龄津贴每月多少钱");
            assertThat(page.locator(".card[open] .copied").inputValue())
                    .contains("每人每月50元", "栎府发〔2022〕15号", "现行有效", "查询")
                    .doesNotContain("历史规定");
            site.go(page, "/hotline?q=高龄津贴&history=on");
            var old = page.locator(".card[open]");
            assertThat(old.locator(".copied").inputValue()).startsWith("【历史规定，不能作为现在办事的依据】");
            assertThat(old.locator(".silent-band").innerText()).isNotEmpty();
        }
    }

    @Test
    void aGapIsLoggedMaskedAndAMatterIsHandedOver() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "老年食堂几点开饭");
            page.keyboard().press("Escape");
            page.keyboard().press("n");
            page.keyboard().insertText("来电人王大爷电话13812345678，想知道中午几点");
            page.keyboard().press("Escape");
            page.keyboard().press("g");
            page.waitForSelector(".told");
            assertThat(page.locator(".told").innerText()).contains("已记下知识缺口第");
            var filed = site.base.store().reports().of("zuoxi", 1).getFirst();
            assertThat(filed.report().kind()).isEqualTo(Reports.Kind.GAP);
            assertThat(filed.report().text()).isEqualTo("老年食堂几点开饭");
            assertThat(filed.report().note()).doesNotContain("13812345678").contains("【手机号】");

            var handedOver = site.audited("hotline.hand-over");
            type(page, "门口的路灯坏了半个月");
            page.keyboard().press("Escape");
            page.keyboard().press("h");
            page.waitForSelector("#order");
            assertThat(page.locator("#order").inputValue())
                    .contains("来电时间：", "内容：门口的路灯坏了半个月", "拟承办单位：青栎县综合行政执法局", "是否保密：否");
            Chromium.picture(page, "hotline-order", false);
            page.keyboard().press("Escape");
            page.waitForURL("**/hotline?q=*");
            assertThat(site.audited("hotline.gap")).isOne();
            assertThat(site.audited("hotline.hand-over")).isEqualTo(handedOver + 1);
            site.go(page, "/hotline/shift");
            assertThat(page.locator("#reports ~ ul").innerText()).contains("老年食堂几点开饭", "待处理");
            Chromium.picture(page, "hotline-shift", false);
        }
    }

    @Test
    void anEmergencyIsSaidAtOnceAndAnAmbiguousQuestionIsAskedBack() {
        try (var page = site.signedIn("zuoxi")) {
            type(page, "家里着火了怎么办");
            assertThat(page.locator(".alert.emergency").innerText()).contains("119");
            assertThat(page.locator(".card").count()).isZero();
        }
    }

    @Test
    void itWorksWithoutScript() {
        try (var page = site.signedIn("zuoxi", false, ColorScheme.LIGHT)) {
            page.keyboard().insertText("高龄津贴每月多少钱");
            page.keyboard().press("Enter");
            page.waitForURL("**/hotline?q=*");
            assertThat(page.locator(".card[open] .spoken-text").innerText()).contains("每人每月50元");
            page.locator("[data-keep-card]").first().press("Enter");
            page.waitForSelector(".told");
            assertThat(site.base.store().shifts().kept("zuoxi")).isNotEmpty();
            page.locator("#hand-over").press("Enter");
            page.waitForSelector("#order");
            assertThat(page.locator("#order").inputValue()).contains("拟承办单位：青栎县民政局");
        }
    }

    @Test
    void onlyOperatorsComeIn() {
        try (var page = site.signedIn("wang")) {
            assertThat(page.locator("main").innerText()).contains("权限");
        }
    }
}
