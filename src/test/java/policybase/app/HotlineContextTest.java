package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of a call narrows and orders what is shown; what operators must know stands before the calls.
class HotlineContextTest {
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
    void ofAnotherPlaceOnlyWhatHoldsThereIsShownAndTheRestIsCounted() {
        try (var page = site.signedIn("zuoxi")) {
            site.go(page, "/hotline?q=高龄津贴每月多少钱");
            assertThat(page.locator("#found").innerText()).contains("每人每月50元");
            assertThat(page.locator("#everywhere").count()).isZero();

            site.go(page, "/hotline?q=高龄津贴每月多少钱&region=广州市");
            assertThat(page.locator(".cards").innerText())
                    .doesNotContain("每人每月50元")
                    .doesNotContain("青栎县");
            assertThat(page.locator("#everywhere").innerText()).contains("只适用于别处");

            page.keyboard().press("Escape");
            page.keyboard().press("a");
            page.waitForURL("**everywhere=on**");
            assertThat(page.locator("#found").innerText()).contains("每人每月50元").contains("标准可能不同");
        }
    }

    @Test
    void aQuestionThatSpeaksOfAPastYearIsAnsweredByTheRuleOfThenForPublicAndOperators() {
        try (var page = site.signedIn("zuoxi")) {
            site.go(page, "/ask?q=2020年高龄津贴每月多少钱");
            assertThat(page.locator("main").innerText()).contains("2020年12月31日").doesNotContain("每人每月50元");
            assertThat(page.locator(".answer").innerText()).contains("30元");
            site.go(page, "/hotline?q=2020年高龄津贴每月多少钱");
            assertThat(page.locator("#found").innerText())
                    .contains("按2020年12月31日判断")
                    .contains("30元");
            site.go(page, "/ask?q=2020年高龄津贴每月多少钱&asOf=" + LocalDate.now(site.base.clock()));
            assertThat(page.locator(".answer").innerText()).contains("50元");
        }
    }

    @Test
    void aVillageNobodyHasListedNarrowsNothing() {
        try (var page = site.signedIn("zuoxi")) {
            site.go(page, "/hotline?q=高龄津贴每月多少钱&region=石桥镇三组");
            assertThat(page.locator("#found").innerText()).contains("每人每月50元");
        }
    }

    @Test
    void whatIsWrittenForOthersThanTheCallerSaysSo() {
        try (var page = site.signedIn("zuoxi")) {
            site.go(page, "/hotline?q=高龄津贴每月多少钱&caller=企业");
            assertThat(page.locator(".card[open] .silent-band").innerText()).contains("来电人是企业");
            site.go(page, "/hotline?q=高龄津贴每月多少钱&caller=老年人");
            assertThat(page.locator(".card[open] .silent-band").count()).isZero();
        }
    }

    @Test
    void aLeadersNoticeStandsOnTheShiftPageAndBeforeACallUntilItIsTakenDown() {
        try (var page = site.signedIn("banzhang")) {
            site.go(page, "/hotline/notices");
            page.fill("#text", "今天下午社保系统停机，电话13812345678不要外传");
            page.fill("#from", LocalDate.now(site.base.clock()).toString());
            page.locator("main form.panel button").click();
            assertThat(page.locator(".told").innerText()).contains("通知已发");
        }
        try (var page = site.signedIn("zuoxi")) {
            assertThat(page.locator(".notices").innerText())
                    .contains("社保系统停机")
                    .contains("【手机号】")
                    .doesNotContain("13812345678");
            site.go(page, "/hotline/shift");
            assertThat(page.locator("#notices ~ ul").innerText()).contains("社保系统停机", "刘班长");
            site.go(page, "/hotline?q=高龄津贴");
            assertThat(page.locator(".notices").count()).isZero();
            site.go(page, "/hotline/notices");
            assertThat(page.locator("main").innerText()).contains("权限");
        }
        try (var page = site.signedIn("banzhang")) {
            site.go(page, "/hotline/notices");
            page.locator("#posted ~ ul button").first().click();
            assertThat(page.locator("#posted ~ ul").innerText()).contains("已撤下");
            site.go(page, "/hotline");
            assertThat(page.locator(".notices").count()).isZero();
        }
    }

    @Test
    void aNoticeThatEndsBeforeItBeginsIsRefusedInWords() {
        try (var page = site.signedIn("banzhang")) {
            site.go(page, "/hotline/notices");
            page.fill("#text", "什么事");
            page.fill("#until", "2020-01-01");
            page.locator("main form.panel button").click();
            assertThat(page.locator(".told").innerText()).contains("最后一日在第一日之前");
        }
    }
}
