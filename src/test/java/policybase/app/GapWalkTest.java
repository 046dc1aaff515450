package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.part.GapParts;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.document.PolicyDocument;
import policybase.store.AuditLog.Wanted;
import policybase.store.Gap;
import policybase.store.Gap.State;
import policybase.store.Reports;
import policybase.testing.Chromium;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.web.Server;

/// A question asked in vain on the portal becomes a published entry, is asked again by itself and closed; an error is
/// reported, answered and looked up. Leaves pictures in `target/pages`.
class GapWalkTest {
    private static final String QUESTION = "老寿星补助咋个领，我电话13812345678";
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，持身份证、户口簿向户籍所在地乡镇人民政府申请。");

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static GapParts gaps;
    private static Server server;
    private static Chromium chromium;
    private static Steps steps;

    @BeforeAll
    static void open() {
        Chromium.require();
        base = Bases.empty(folder);
        base.store()
                .ledger()
                .record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        base.catchUpIfFree();
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "zhouping", "周平", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "qinlan", "秦岚", Role.LEGAL);
        Staff.hire(base.store(), base.clock(), "mengyuan", "孟远", Role.APPROVER);
        Staff.hire(base.store(), base.clock(), "zuoxi", "陈坐席", Role.OPERATOR);
        upkeep = new Upkeep(base);
        gaps = new GapParts(base);
        server = new Server(
                ServeCommand.parts(base, upkeep),
                Optional.of(Rooms.desk(base, upkeep::await)),
                Optional.of(Rooms.gate(base)),
                Optional.of(gaps.counter()));
        server.start("127.0.0.1", 0);
        steps = new Steps("http://127.0.0.1:" + server.port());
        upkeep.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            gaps.close();
            upkeep.close();
        }
        if (base != null) {
            base.close();
        }
    }

    @Test
    void aQuestionAskedInVainBecomesAnEntryAndIsClosedByAskingAgain() throws InterruptedException {
        try (var page = page()) {
            for (var text : List.of(QUESTION, "老寿星补助咋个领")) {
                steps.go(page, "/ask?q=" + text);
                assertThat(page.content()).doesNotContain("审核过的答复");
            }
            await(() -> waiting().stream().mapToLong(Gap::times).sum() == 2);
            assertThat(waiting()).hasSize(1);
            var gap = waiting().getFirst();
            assertThat(gap.texts()).noneMatch(text -> text.contains("138")).anyMatch(text -> text.contains("【手机号】"));

            reportAtTheConsole(page, "g", "老寿星补助咋个领");
            await(() -> base.store().gaps().find(gap.number()).orElseThrow().times() == 3);

            steps.signIn(page, "linke");
            steps.go(page, "/desk/reports");
            assertThat(page.content())
                    .contains("号：老寿星补助咋个领")
                    .contains("去处理这个未命中问题")
                    .contains("陈坐席");
            steps.go(page, "/desk/gaps");
            assertThat(page.content()).contains("公众网站2次，坐席1次，接口0次");
            Chromium.picture(page, "gaps", true);
            Steps.axe(page, "gaps");
            page.locator("td a").first().click();
            Chromium.picture(page, "gap-one", true);
            Steps.axe(page, "gap");
            page.fill("#question", "高龄津贴怎么领");
            Steps.press(page, "建咨询条目草稿");
            page.fill("#variants", String.join("\n", gap.texts()) + "\n老寿星补助咋个领");
            page.fill("#spoken", "年满80周岁的，带身份证、户口簿到户籍所在地乡镇政府申请。");
            page.fill("#department", "云溪县民政局");
            page.fill("#review", LocalDate.now(base.clock()).plusMonths(6).toString());
            Steps.press(page, "保存草稿");
            var entry = page.url().replaceAll("[?#].*|/edit$", "");
            steps.go(page, entry.substring(entry.indexOf("/desk")) + "/clauses?q=高龄津贴");
            page.locator(".found a").first().click();
            page.locator("main form[method=post] button").first().click();
            steps.go(page, entry.substring(entry.indexOf("/desk")));
            Steps.press(page, "送部门初审");
            Steps.signOut(page);
            review(page, "zhouping", entry, "部门初审通过");
            review(page, "qinlan", entry, "业务、法制复审通过");
            review(page, "mengyuan", entry, "保密审查与终审通过");

            await(() -> base.store().gaps().find(gap.number()).orElseThrow().state() == State.ANSWERED);
            assertThat(base.store().audit().find(new Wanted("", "gaps.", "", Optional.empty(), Optional.empty()), 0, 9))
                    .extracting(line -> line.deed().what())
                    .containsExactly("gaps.answered", "gaps.drafted");
            assertThat(base.store().reports().of(gap.number()))
                    .extracting(Reports.Filed::state)
                    .containsExactly(Reports.State.ANSWERED);
            steps.signIn(page, "linke");
            steps.go(page, "/desk/gaps?show=answered");
            assertThat(page.content()).contains("最近一年能回答了1条").contains("一半在0天以内");
            steps.go(page, "/desk/gaps/" + gap.number());
            assertThat(page.content()).contains("重新提问已有答案").contains("审核过的答复");
            Chromium.picture(page, "gap-closed", true);
            assertThat(page.request().get(steps.address("/desk/gaps.csv")).text())
                    .contains("已能回答");
            Steps.signOut(page);
            steps.signIn(page, "zuoxi");
            steps.go(page, "/hotline/shift");
            assertThat(page.locator("section[aria-labelledby=reports]").innerText())
                    .contains("已答复")
                    .contains("已经有答案：审核过的答复");
            Chromium.picture(page, "reports-console", true);
        }
    }

    @Test
    void anErrorAnOperatorReportsIsAnsweredAtTheDeskAndReadAtTheConsole() {
        try (var page = page()) {
            reportAtTheConsole(page, "e", "高龄津贴标准");
            steps.signIn(page, "linke");
            steps.go(page, "/desk/corrections");
            page.locator("a", new Page.LocatorOptions().setHasText("坐席待答复")).click();
            var report = page.locator("section.panel")
                    .filter(new Locator.FilterOptions().setHasText("纠错第"))
                    .first();
            assertThat(report.innerText()).contains("窗口电话换了").contains("前答复").contains("陈坐席");
            Chromium.picture(page, "reports-desk", true);
            Steps.axe(page, "reports");
            report.locator("textarea").fill("电话已改，谢谢。");
            report.locator("button[value=ANSWERED]").click();
            assertThat(page.locator(".told").textContent()).contains("已答复并办结");
            steps.go(page, "/desk/reports?show=closed");
            assertThat(page.content()).contains("林可，已答复：电话已改").contains("从上报到答复一半在0天以内");
            Steps.axe(page, "closed reports");
            Steps.signOut(page);
            steps.signIn(page, "zuoxi");
            steps.go(page, "/hotline/shift");
            assertThat(page.locator("section[aria-labelledby=reports]").innerText())
                    .contains("答复：电话已改，谢谢。");
        }
    }

    /// With the key of the console, as whoever takes the call does.
    private static void reportAtTheConsole(Page page, String key, String question) {
        steps.signIn(page, "zuoxi");
        steps.go(page, "/hotline?q=" + question);
        page.fill("#note", "窗口电话换了");
        page.keyboard().press("Escape");
        page.keyboard().press(key);
        page.waitForSelector(".told");
        Steps.signOut(page);
    }

    @Test
    void anErrorIsReportedAnsweredAndLookedUpWithoutANameAsked() {
        try (var page = page()) {
            steps.go(page, "/documents/" + ALLOWANCE.id());
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在这里告诉我们"))
                    .click();
            Steps.axe(page, "form");
            Chromium.picture(page, "corrections-form", true);
            page.fill("#told", "标准已经提高到60元了，我叫王小明，电话13812345678");
            Steps.press(page, "提交");
            var receipt = page.url();
            assertThat(receipt).matches(".*/corrections/JC-[2-9A-Z]{8}");
            assertThat(page.content()).contains("标准已经提高到60元").contains("【手机号】").doesNotContain("13812345678");
            Chromium.picture(page, "corrections-receipt", true);
            Steps.axe(page, "receipt");

            steps.signIn(page, "linke");
            steps.go(page, "/desk/corrections");
            Chromium.picture(page, "corrections-desk", true);
            Steps.axe(page, "desk");
            page.locator("textarea").first().fill("已核对，仍按50元执行，60元的文件还没有生效。");
            Steps.press(page, "答复并办结");
            assertThat(page.content()).contains("已答复并办结");
            Steps.signOut(page);
            page.navigate(receipt);
            assertThat(page.content()).contains("已办结").contains("仍按50元执行");

            var number = receipt.substring(receipt.lastIndexOf('/') + 1);
            steps.go(page, "/corrections?number=" + number);
            assertThat(page.url()).isEqualTo(receipt);
            assertThat(page.navigate(steps.address("/corrections/JC-00000000")).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void whatDoesNotComeFromThisSiteOrIsAMachineIsNotTaken() {
        try (var page = page()) {
            var form = com.microsoft.playwright.options.FormData.create().set("told", "广告");
            var elsewhere = com.microsoft.playwright.options.RequestOptions.create();
            assertThat(page.request()
                            .post(
                                    steps.address("/corrections"),
                                    elsewhere.setForm(form).setHeader("Origin", "http://elsewhere.example"))
                            .status())
                    .isEqualTo(400);
            assertThat(page.request()
                            .post(
                                    steps.address("/corrections"),
                                    com.microsoft.playwright.options.RequestOptions.create()
                                            .setForm(form.set("website", "http://spam.example"))
                                            .setHeader("Origin", steps.address("")))
                            .status())
                    .isEqualTo(400);
            assertThat(base.store().corrections().list(true, 0, 9))
                    .noneMatch(correction -> correction.told().contains("广告"));
        }
    }

    private static List<Gap> waiting() {
        return base.store().gaps().list(Set.of(State.OPEN), 0, 10);
    }

    private static Page page() {
        return chromium.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(1366, 768).setBypassCSP(true));
    }

    private static void review(Page page, String login, String entry, String button) {
        steps.signIn(page, login);
        page.navigate(entry);
        Steps.press(page, button);
        assertThat(page.locator(".told").textContent()).contains("已通过");
        Steps.signOut(page);
    }

    private static void await(java.util.function.BooleanSupplier holds) throws InterruptedException {
        for (var i = 0; i < 300 && !holds.getAsBoolean(); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(holds.getAsBoolean()).as("within half a minute").isTrue();
    }
}
