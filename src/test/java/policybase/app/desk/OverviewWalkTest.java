package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Right;
import policybase.access.Role;
import policybase.app.Bases;
import policybase.app.Steps;
import policybase.overview.Reason;
import policybase.testing.Chromium;
import policybase.validity.StatusLabel;

/// A morning at the desk over the sample county, in a browser without script: what is to be done is seen, each task
/// leads to where it is worked off, and what is decided is public at once. Leaves pictures in `target/pages`.
class OverviewWalkTest {
    @TempDir
    static Path folder;

    private static Morning morning;

    @BeforeAll
    static void open() {
        Chromium.require();
        morning = new Morning(Bases.ofSample(folder));
        morning.trouble();
    }

    @AfterAll
    static void close() {
        if (morning != null) {
            morning.close();
        }
    }

    @Test
    void everybodyBeginsWithWhatIsTheirs() {
        for (var role : Role.values()) {
            try (var page = morning.signedIn(Morning.login(role))) {
                var main = page.locator("main");
                switch (role) {
                    case CURATOR -> {
                        assertThat(page.url()).endsWith("/desk");
                        assertThat(page.locator(".heap.late").textContent()).contains("1", "已超期");
                        assertThat(page.locator(".todo li").first().textContent())
                                .as("past its day first")
                                .contains("待答复", "高龄津贴", "已超1天");
                        assertThat(main.textContent()).contains("文件草稿", "按单位");
                    }
                    case LEGAL ->
                        assertThat(page.locator(".todo").textContent())
                                .contains("来源已变")
                                .doesNotContain("未命中");
                    case REVIEWER, APPROVER -> assertThat(main.textContent()).contains("现在没有等您办理的事", "疑似废止");
                    case ADMINISTRATOR, AUDITOR -> {
                        assertThat(main.textContent()).contains("只列件数", "疑似废止");
                        assertThat(page.locator("main a[href^='/desk/tasks'], main form, main a[href^='/desk/intake']")
                                        .count())
                                .isZero();
                        assertThat(page.request()
                                        .get(morning.site.address("/desk/tasks"))
                                        .status())
                                .isEqualTo(403);
                    }
                    case OPERATOR, LEADER -> {
                        assertThat(page.url()).endsWith("/hotline");
                        assertThat(page.locator("nav a[href='/desk/tasks'], nav a[href='/desk/plan']")
                                        .count())
                                .isZero();
                    }
                }
            }
        }
    }

    /// A number on the start page is the number of the list it opens.
    @Test
    void eachNumberOpensTheListItCounts() {
        try (var page = morning.signedIn("legal")) {
            var hrefs = page.locator("main .counts a, main .heap").all().stream()
                    .map(link -> List.of(
                            link.getAttribute("href"), link.textContent().replaceAll("\\D.*", "")))
                    .distinct()
                    .toList();
            assertThat(hrefs).hasSizeGreaterThan(10);
            for (var one : hrefs) {
                morning.steps.go(page, one.getFirst());
                var said = page.locator("main").textContent();
                assertThat(said)
                        .as(one.getFirst())
                        .contains(one.getLast().equals("0") ? "没有符合条件的待办" : "共" + one.getLast() + "件");
            }
        }
    }

    @Test
    void everyTaskLeadsToAPageWhereItIsWorkedOff() {
        var seen = EnumSet.noneOf(Reason.class);
        try (var legal = morning.signedIn("legal");
                var curator = morning.signedIn("curator")) {
            for (var task : morning.tasks()) {
                var page = task.right() == Right.DECIDE_VALIDITY ? legal : curator;
                var answer = page.request().get(morning.site.address(task.href()));
                assertThat(answer.status()).as(task.href()).isEqualTo(200);
                var anchor = task.href().replaceFirst("^[^#]*#?", "");
                assertThat(answer.text())
                        .as(task.href())
                        .contains(anchor.isEmpty() ? "<form" : "id=\"" + anchor + "\"");
                seen.add(task.reason());
            }
        }
        assertThat(seen)
                .contains(
                        Reason.SUSPECT,
                        Reason.EXPIRING,
                        Reason.SOURCE,
                        Reason.MISSED,
                        Reason.UNREAD,
                        Reason.UNVERIFIED,
                        Reason.REPLY);
    }

    @Test
    void whatIsDecidedOnValidityIsPublicAtOnceAndTakenBackWithOneClick() {
        var document = morning.numbered("栎府发〔2012〕5号");
        try (var page = morning.signedIn("legal")) {
            morning.steps.go(page, "/desk/tasks?reason=suspect");
            page.locator(".tasks a[href='/desk/validity/" + document + "']")
                    .first()
                    .click();
            morning.looksGood(page, "validity");
            assertThat(page.locator(".status-band").textContent()).contains("待核实", "栎府发〔2025〕3号");
            assertThat(page.locator(".quote").allTextContents())
                    .as("the words it rests on")
                    .anyMatch(words -> words.contains("一律废止"));
            var proposal = page.locator(".fact-line", new Page.LocatorOptions().setHasText("待认定"));
            proposal.locator("input[name=why]").fill("清理通知第五项，核对过目录");
            proposal.locator("button[value=yes]").click();
            assertThat(page.locator(".told").textContent()).contains("已废止");
            assertThat(page.locator("main").textContent()).contains("法制员：清理通知第五项，核对过目录");
            assertStatus(page, document.toString(), "征收集体土地地上附着物补偿标准", StatusLabel.REPEALED);
            assertThat(morning.tasks())
                    .noneMatch(task ->
                            task.reason() == Reason.SUSPECT && task.href().endsWith(document.toString()));

            page.locator("form[action$=\'/take-back\'] button").last().click();
            assertStatus(page, document.toString(), "征收集体土地地上附着物补偿标准", StatusLabel.UNVERIFIED);
            assertThat(morning.deeds("validity.")).contains("validity.confirm", "validity.take-back");
        }
        try (var page = morning.signedIn("reviewer")) {
            morning.steps.go(page, "/desk/validity/" + document);
            assertThat(page.locator("main").textContent()).contains("效力由法制认定");
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    @Test
    void whatNoFileSaysIsRecordedByKeyboardWithItsGround() {
        var document = morning.numbered("栎府办发〔2021〕20号");
        try (var page = morning.signedIn("legal")) {
            morning.steps.go(page, "/desk/validity/" + document);
            page.selectOption("#kind", "SUSPENDED");
            page.locator("#on")
                    .fill(LocalDate.now(morning.base.clock()).minusDays(2).toString());
            page.locator("#by").focus();
            page.keyboard().type("县政府第40次常务会议纪要");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type("等市里的新标准");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/validity/*");
            assertThat(page.locator(".told").textContent()).contains("暂停执行", "县政府第40次常务会议纪要");
            morning.steps.go(page, "/documents/" + document);
            assertThat(page.locator(".status-band").textContent()).contains("暂停执行", "县政府第40次常务会议纪要");
            morning.steps.go(page, "/desk/validity/" + document);
            page.locator("form[action$='/take-back'] button").last().click();
            assertThat(page.locator(".told").textContent()).contains("现行有效");
            assertThat(morning.deeds("validity.")).contains("validity.record");
        }
    }

    @Test
    void aTaskIsSettledWithAReasonAndTakenBack() {
        try (var page = morning.signedIn("curator")) {
            morning.steps.go(page, "/desk/tasks?reason=unread");
            morning.looksGood(page, "tasks");
            page.locator(".settle summary").first().click();
            page.locator(".settle input[name=note]").first().fill("已请原单位另发");
            page.locator(".settle button").first().click();
            assertThat(page.locator(".told").textContent()).contains("已办结：加密的扫描件.pdf");
            assertThat(page.url()).as("back on the same list").endsWith("/desk/tasks?reason=unread");
            assertThat(page.locator("main").textContent()).contains("没有符合条件的待办");
            morning.steps.go(page, "/desk/tasks?show=settled");
            morning.looksGood(page, "tasks-settled");
            assertThat(page.locator(".tasks").textContent()).contains("加密的扫描件.pdf", "已请原单位另发", "采编员");
            page.locator("form[action$='/reopen'] button").first().click();
            morning.steps.go(page, "/desk/tasks?reason=unread");
            assertThat(page.locator(".tasks").textContent()).contains("加密的扫描件.pdf");
            assertThat(morning.deeds("tasks.")).contains("tasks.settle", "tasks.reopen");
        }
        try (var page = morning.signedIn("reviewer")) {
            morning.steps.go(page, "/desk/tasks?reason=unread");
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }

    @Test
    void whatAnOperatorReportsIsAnsweredAndSeenAtTheChangeOfShifts() {
        try (var page = morning.signedIn("curator")) {
            morning.steps.go(page, "/desk/reports");
            morning.looksGood(page, "reports");
            Steps.press(page, "答复并办结");
            assertThat(page.locator(".told.trouble").textContent()).contains("请写明答复");
            page.locator("textarea").first().fill("电话已更正，请告诉来电人13812345678");
            Steps.press(page, "答复并办结");
            assertThat(page.locator(".told").textContent()).contains("已答复");
            morning.steps.go(page, "/desk/reports?show=closed");
            assertThat(page.locator("main").textContent())
                    .contains("电话已更正", "【手机号】")
                    .doesNotContain("13812345678");
            assertThat(morning.deeds("reports.")).contains("reports.step");
        }
        try (var page = morning.signedIn("operator")) {
            morning.steps.go(page, "/hotline/shift");
            assertThat(page.locator("main").textContent()).contains("已答复", "电话已更正");
        }
    }

    @Test
    void theStartPageIsWorkedByKeyboardAndFitsAnyWindow() {
        try (var page = morning.signedIn("legal")) {
            morning.looksGood(page, "start");
            page.locator("main a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/tasks?**mine=on**");
        }
    }

    /// The status is the same on the page of the document, in search and in the register.
    private static void assertStatus(Page page, String id, String words, StatusLabel label) {
        var back = page.url();
        page.navigate(morning.site.address("/documents/" + id));
        assertThat(page.locator(".status-band").textContent()).contains(label.label());
        page.navigate(morning.site.address("/search?validity=any&q=" + words));
        assertThat(page.locator("li:has(a[href*='" + id + "'])").first().textContent())
                .contains(label.label());
        page.navigate(morning.site.address("/register?q=" + words));
        assertThat(page.locator("main a[href*='" + id + "']").count())
                .as("in force only")
                .isEqualTo(label.inForce() ? 1 : 0);
        page.navigate(back);
    }
}
