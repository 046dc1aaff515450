package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Account;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.part.OverviewParts;
import policybase.document.DocumentNumber;
import policybase.overview.Board.Wanted;
import policybase.overview.Reason;
import policybase.overview.Task;
import policybase.store.Actor;
import policybase.store.AuditLine;
import policybase.store.AuditLog;
import policybase.store.Correction;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Gaps.Missed;
import policybase.store.IntakeLog;
import policybase.store.Reports;
import policybase.store.WorkPlans.State;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.validity.StatusLabel;

/// A morning at the desk over the sample county, in a browser without script: what is to be done is seen, each task
/// leads to where it is worked off, and what is decided is public at once. Leaves pictures in `target/pages`.
class OverviewWalkTest {
    private static final Actor TEST = Actor.onTheMachine("测试");
    private static final String TABLE = """
            2026年全县政务公开工作要点
            序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限
            1\t政策公开\t统一查询\t实现现行有效行政规范性文件统一查询，及时公布清理结果。\t县司法局\t县政府信息公开办\t1月31日
            \t\t\t加强高龄津贴、育儿补贴等重点民生政策公开。\t县民政局\t县卫生健康局\t12月31日
            \t\t\t完善考核办法并按时完成各项任务。\t县政府办\t各乡镇\t13月40日
            """;

    @TempDir
    static Path folder;

    private static Base base;
    private static BrowsedSite site;
    private static Steps steps;

    @BeforeAll
    static void open() {
        Chromium.require();
        base = Bases.ofSample(folder);
        for (var role : Role.values()) {
            Staff.hire(base.store(), base.clock(), login(role), role.label() + "员", role);
        }
        Staff.hire(base.store(), base.clock(), "mz", "民政采编", "青栎县民政局", EnumSet.of(Role.CURATOR));
        trouble();
        site = new BrowsedSite(base);
        steps = new Steps(site.address(""));
    }

    /// What does not come with documents.
    private static void trouble() {
        var store = base.store();
        var now = base.clock().instant();
        var today = LocalDate.now(base.clock());
        store.gaps().count(new Missed("养狗证", "养狗证怎么办", Gap.Place.HOTLINE, Gap.Why.NOT_HELD, today, ""), now);
        store.intake().put(new IntakeLog.Entry("0".repeat(64), "加密的扫描件.pdf", "quarantined", "文件已加密，打不开"));
        store.corrections()
                .add(new Correction(
                        "JC-7K3QD9AA",
                        now,
                        today.minusDays(1),
                        Correction.Kind.ANSWER,
                        Gap.Place.PORTAL,
                        "/ask",
                        "高龄津贴",
                        "标准不对",
                        List.of()));
        store.reports()
                .report(
                        new Reports.Report(
                                Reports.Kind.ERROR,
                                "高龄津贴怎么领",
                                "/register",
                                "坐席",
                                "",
                                "电话号码换了",
                                login(Role.OPERATOR),
                                now,
                                today.plusDays(2)),
                        new Deed(TEST, "hotline.error", "", now));
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    @Test
    void everybodyBeginsWithWhatIsTheirs() {
        for (var role : Role.values()) {
            try (var page = signedIn(login(role))) {
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
                                        .get(site.address("/desk/tasks"))
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
        try (var page = signedIn("legal")) {
            var hrefs = page.locator("main .counts a, main .heap").all().stream()
                    .map(link -> List.of(
                            link.getAttribute("href"), link.textContent().replaceAll("\\D.*", "")))
                    .distinct()
                    .toList();
            assertThat(hrefs).hasSizeGreaterThan(10);
            for (var one : hrefs) {
                steps.go(page, one.getFirst());
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
        try (var legal = signedIn("legal");
                var curator = signedIn("curator")) {
            for (var task : tasks()) {
                var page = task.right() == policybase.access.Right.DECIDE_VALIDITY ? legal : curator;
                var answer = page.request().get(site.address(task.href()));
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
        var document = numbered("栎府发〔2012〕5号");
        try (var page = signedIn("legal")) {
            steps.go(page, "/desk/tasks?reason=suspect");
            page.locator(".tasks a[href='/desk/validity/" + document + "']")
                    .first()
                    .click();
            looksGood(page, "validity");
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
            assertThat(tasks())
                    .noneMatch(task ->
                            task.reason() == Reason.SUSPECT && task.href().endsWith(document.toString()));

            page.locator("form[action$=\'/take-back\'] button").last().click();
            assertStatus(page, document.toString(), "征收集体土地地上附着物补偿标准", StatusLabel.UNVERIFIED);
            assertThat(deeds("validity.")).contains("validity.confirm", "validity.take-back");
        }
        try (var page = signedIn("reviewer")) {
            steps.go(page, "/desk/validity/" + document);
            assertThat(page.locator("main").textContent()).contains("效力由法制认定");
            assertThat(page.locator("main form").count()).isZero();
        }
    }

    @Test
    void whatNoFileSaysIsRecordedByKeyboardWithItsGround() {
        var document = numbered("栎府办发〔2021〕20号");
        try (var page = signedIn("legal")) {
            steps.go(page, "/desk/validity/" + document);
            page.selectOption("#kind", "SUSPENDED");
            page.locator("#on").fill(LocalDate.now(base.clock()).minusDays(2).toString());
            page.locator("#by").focus();
            page.keyboard().type("县政府第40次常务会议纪要");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type("等市里的新标准");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/validity/*");
            assertThat(page.locator(".told").textContent()).contains("暂停执行", "县政府第40次常务会议纪要");
            steps.go(page, "/documents/" + document);
            assertThat(page.locator(".status-band").textContent()).contains("暂停执行", "县政府第40次常务会议纪要");
            steps.go(page, "/desk/validity/" + document);
            page.locator("form[action$='/take-back'] button").last().click();
            assertThat(page.locator(".told").textContent()).contains("现行有效");
            assertThat(deeds("validity.")).contains("validity.record");
        }
    }

    @Test
    void aTaskIsSettledWithAReasonAndTakenBack() {
        try (var page = signedIn("curator")) {
            steps.go(page, "/desk/tasks?reason=unread");
            looksGood(page, "tasks");
            page.locator(".settle summary").first().click();
            page.locator(".settle input[name=note]").first().fill("已请原单位另发");
            page.locator(".settle button").first().click();
            assertThat(page.locator(".told").textContent()).contains("已办结：加密的扫描件.pdf");
            assertThat(page.url()).as("back on the same list").endsWith("/desk/tasks?reason=unread");
            assertThat(page.locator("main").textContent()).contains("没有符合条件的待办");
            steps.go(page, "/desk/tasks?show=settled");
            looksGood(page, "tasks-settled");
            assertThat(page.locator(".tasks").textContent()).contains("加密的扫描件.pdf", "已请原单位另发", "采编员");
            page.locator("form[action$='/reopen'] button").first().click();
            steps.go(page, "/desk/tasks?reason=unread");
            assertThat(page.locator(".tasks").textContent()).contains("加密的扫描件.pdf");
            assertThat(deeds("tasks.")).contains("tasks.settle", "tasks.reopen");
        }
        try (var page = signedIn("reviewer")) {
            steps.go(page, "/desk/tasks?reason=unread");
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }

    @Test
    void theCountysTableBecomesALedgerThatTellsWhatTheBaseShows() throws IOException {
        var file = Files.writeString(folder.resolve("2026年要点.txt"), TABLE);
        try (var page = signedIn("curator", true)) {
            steps.go(page, "/desk/plan");
            assertThat(page.locator("main").textContent()).contains("台账还是空的");
            page.locator("main a[href='/desk/plan/import']").click();
            page.setInputFiles("#file", file);
            Steps.press(page, "先试算");
            fits(page, "plan-trial");
            assertThat(page.locator("tbody tr").first().textContent())
                    .as("wrong rows first")
                    .contains("有误，不收", "13月40日");
            assertThat(base.store().workPlans().all())
                    .as("a trial keeps nothing")
                    .isEmpty();
            Steps.press(page, "照此登记2条");
            assertThat(page.locator(".told").textContent()).contains("已登记2条");
            fits(page, "plan");

            page.locator(".ledger a").first().click();
            var register = page.locator(".outcome", new Page.LocatorOptions().setHasText("统一查询"))
                    .first();
            register.locator("button[value=yes]").click();
            assertThat(page.locator("#evidence ~ .items").first().textContent()).contains("现行有效行政规范性文件统一查询");
            fits(page, "plan-item");
            page.fill("#note", "统一查询已上线");
            Steps.press(page, "记为已完成");
            assertThat(item("统一查询").state()).isEqualTo(State.DONE);
            page.locator("#evidence ~ .items button").first().click();
            assertThat(item("统一查询").evidence()).noneMatch(evidence -> evidence.accepted());
            page.fill("#note", "链接打不开");
            Steps.press(page, "改回办理中");
            assertThat(item("统一查询").state()).isEqualTo(State.OPEN);

            steps.go(page, "/desk/plan?show=late");
            assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(1);
            page.selectOption("#department", "县民政局");
            Steps.press(page, "筛选");
            assertThat(page.locator("main").textContent()).contains("没有符合条件的任务");
            assertThat(page.request().get(site.address("/desk/plan.csv")).text())
                    .contains("县司法局", "未开始");
            steps.go(page, "/desk/plan");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top nav").isVisible()).isFalse();
            assertThat(page.locator(".narrowing").isVisible()).isFalse();
            assertThat(page.locator(".ledger").first().isVisible()).isTrue();
            Chromium.picture(page, "plan-print", true);
            assertThat(deeds("plan."))
                    .contains("plan.trial", "plan.import", "plan.accept", "plan.reject", "plan.done", "plan.reopen");
        }
        try (var page = signedIn("mz")) {
            steps.go(page, "/desk/plan/" + item("高龄津贴").number());
            assertThat(page.locator("main form[action$='/say']").count())
                    .as("县民政局 is theirs")
                    .isEqualTo(1);
            steps.go(page, "/desk/plan/" + item("统一查询").number());
            assertThat(page.locator("main").textContent()).contains("您只能看");
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }

    @Test
    void whatAnOperatorReportsIsAnsweredAndSeenAtTheChangeOfShifts() {
        try (var page = signedIn("curator")) {
            steps.go(page, "/desk/reports");
            looksGood(page, "reports");
            Steps.press(page, "答复并办结");
            assertThat(page.locator(".told.trouble").textContent()).contains("请写明答复");
            page.locator("textarea").first().fill("电话已更正，请告诉来电人13812345678");
            Steps.press(page, "答复并办结");
            assertThat(page.locator(".told").textContent()).contains("已答复");
            steps.go(page, "/desk/reports?show=closed");
            assertThat(page.locator("main").textContent())
                    .contains("电话已更正", "【手机号】")
                    .doesNotContain("13812345678");
            assertThat(deeds("reports.")).contains("reports.step");
        }
        try (var page = signedIn("operator")) {
            steps.go(page, "/hotline/shift");
            assertThat(page.locator("main").textContent()).contains("已答复", "电话已更正");
        }
    }

    @Test
    void theStartPageIsWorkedByKeyboardAndFitsAnyWindow() {
        try (var page = signedIn("legal")) {
            looksGood(page, "start");
            page.locator("main a").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/tasks?**mine=on**");
        }
    }

    /// The status is the same on the page of the document, in search and in the register.
    private static void assertStatus(Page page, String id, String words, StatusLabel label) {
        var back = page.url();
        page.navigate(site.address("/documents/" + id));
        assertThat(page.locator(".status-band").textContent()).contains(label.label());
        page.navigate(site.address("/search?validity=any&q=" + words));
        assertThat(page.locator("li:has(a[href*='" + id + "'])").first().textContent())
                .contains(label.label());
        page.navigate(site.address("/register?q=" + words));
        assertThat(page.locator("main a[href*='" + id + "']").count())
                .as("in force only")
                .isEqualTo(label.inForce() ? 1 : 0);
        page.navigate(back);
    }

    /// The same page with script, which only the checks need.
    private static void looksGood(Page page, String name) {
        try (var twin = site.browser()
                .newContext(options().setStorageState(page.context().storageState()))
                .newPage()) {
            twin.navigate(page.url());
            fits(twin, name);
        }
    }

    /// Nothing wrong for those who do not see it, in light and dark, and no scrolling to the side.
    private static void fits(Page page, String name) {
        Chromium.picture(page, "overview-" + name, true);
        for (var scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Steps.axe(page, name + " " + scheme);
        }
        page.setViewportSize(320, 640);
        Chromium.picture(page, "overview-" + name + "-320", true);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(320);
        page.setViewportSize(1366, 768);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(1366);
    }

    private static Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1366, 768).setBypassCSP(true);
    }

    private static Page signedIn(String login) {
        return signedIn(login, false);
    }

    private static Page signedIn(String login, boolean script) {
        var page = site.browser()
                .newContext(options().setJavaScriptEnabled(script))
                .newPage();
        steps.signIn(page, login);
        return page;
    }

    private static List<Task> tasks() {
        var whole = new Account("", "", "", Set.of(Role.CURATOR, Role.LEGAL), false, false, 0);
        return new OverviewParts(base).desk().board(whole).of(Wanted.ALL);
    }

    private static policybase.document.DocumentId numbered(String number) {
        return base.store()
                .documents()
                .numbered(DocumentNumber.parse(number).orElseThrow())
                .getFirst();
    }

    private static policybase.store.WorkPlans.Item item(String words) {
        return base.store().workPlans().all().stream()
                .filter(item -> item.line().content().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> deeds(String prefix) {
        return base.store().audit().find(AuditLog.Wanted.ALL, 0, 500).stream()
                .map(AuditLine::deed)
                .map(Deed::what)
                .filter(what -> what.startsWith(prefix))
                .toList();
    }
}
