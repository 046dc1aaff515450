package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.curate.review.By;
import policybase.curate.review.Command;
import policybase.curate.review.ReviewDesk;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.store.Held;
import policybase.store.Reviewing.Choice;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.validity.StatusLabel;
import policybase.web.Server;

/// One person works the notice of sixty items through in a browser without script, over the whole sample: from the
/// upload to the statuses. Leaves pictures in `target/pages`.
class CleanupWalkTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
    private static final String DECISION = "《青栎县人民政府关于公布2026年行政规范性文件清理结果的通知》（栎府发〔2026〕9号）";

    /// What a person takes for reading one item and pressing a button, in seconds; ten minutes hold forty of them.
    private static final int SECONDS_AN_ACT = 15;

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static Chromium chromium;

    private int acts;

    @BeforeAll
    static void takeTheSampleIn() {
        Chromium.require();
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/tesseract")),
                "tesseract is not installed: the scan cannot be read");
        base = Bases.ofSample(folder);
        Staff.hire(base.store(), base.clock(), "wangwu", "王五", Role.LEGAL);
        Staff.hire(base.store(), base.clock(), "lisi", "李四", Role.LEGAL);
        upkeep = new Upkeep(base);
        server = new Server(
                ServeCommand.parts(base, upkeep),
                Optional.of(Rooms.desk(base, upkeep::await)),
                Optional.of(Rooms.gate(base)));
        server.start("127.0.0.1", 0);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            upkeep.close();
        }
        if (base != null) {
            base.close();
        }
    }

    @Test
    void sixtyItemsTakeOnePersonUnderTenMinutesAndEveryStatusNamesDecisionAndItem() throws IOException {
        var options = new Browser.NewPageOptions()
                .setViewportSize(1366, 768)
                .setJavaScriptEnabled(false)
                .setBypassCSP(true);
        try (var page = chromium.browser().newPage(options)) {
            signIn(page);
            page.setInputFiles("#file", notice());
            press(page, "读出条目");
            assertThat(page.locator("h1").textContent()).contains("栎府发〔2026〕9号");
            Chromium.picture(page, "cleanup-1366", false);
            press(page, "认可全部准确的38项");
            decide(page, "附件1第8项", "认可");
            decide(page, "附件3第6项", "认可");
            Chromium.picture(page, "cleanup-doubtful-1366", false);
            decide(page, "附件4第6项", "认可");
            decide(page, "附件4第9项", "不处理");
            decide(page, "栎府发〔2025〕3号", "不处理");
            decide(page, "栎府办发〔2025〕19号", "认可");
            press(page, "库中没有的23项不处理");
            follow(page, "看影响并确认");
            assertThat(page.locator(".notice").first().textContent()).contains("还没有发布");
            assertThat(page.locator("button").getByText("项生效").count())
                    .as("nothing is confirmed before the notice is public")
                    .isZero();
            publish(held("栎府发〔2026〕9号").document().id());
            page.reload();
            Chromium.picture(page, "cleanup-impact", true);
            assertThat(page.locator("main").textContent()).contains("栎公发〔2021〕5号");
            press(page, "项生效");
            Chromium.picture(page, "cleanup-applied", true);
            assertThat(page.locator(".told").textContent()).contains("项已经生效");
            assertThat(acts).isLessThanOrEqualTo(10 * 60 / SECONDS_AN_ACT);
            everyStatusSaysWhy(page);
            undoing(page);
        }
    }

    /// Each sentence beside an item that changed something is the document's own, and names decision and item.
    private void everyStatusSaysWhy(Page page) {
        var expected = new LinkedHashMap<String, String>();
        expected.put("栎府办发〔2016〕28号", "附件4第1项废止");
        expected.put("栎府发〔2012〕5号", "附件4第3项废止");
        expected.put("栎府规〔2024〕1号", "附件4第4项废止");
        expected.put("栎建发〔2021〕7号", "附件4第5项废止");
        expected.put("栎公发〔2021〕5号", "附件4第6项废止");
        expected.put("栎柏府发〔2014〕11号", "附件4第8项废止");
        expected.put("栎人社函〔2025〕14号", "附件3第5项宣布失效");
        var shown = page.locator(".effect").allTextContents();
        expected.forEach((number, place) -> {
            var status = held(number).timeline().statusOn(DAY);
            assertThat(status.reason()).as(number).isEqualTo("本文件已于2026年11月16日由" + DECISION + place + "。");
            assertThat(shown).contains(status.reason());
        });
        var unlisted = held("栎府办发〔2025〕19号").timeline().statusOn(DAY);
        assertThat(unlisted.label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(unlisted.reason()).isEqualTo("本文件已于2026年11月16日由" + DECISION + "第五项废止。");
        assertThat(held("栎府办发〔2021〕20号").timeline().statusOn(DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(held("栎府发〔2022〕15号").timeline().statusOn(DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(held("栎府发〔2025〕3号").timeline().statusOn(DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
        var planned = held("栎府发〔2018〕9号").timeline();
        assertThat(planned.statusOn(LocalDate.of(2027, 6, 30)).inForce()).isTrue();
        assertThat(planned.statusOn(LocalDate.of(2027, 7, 1)).label()).isEqualTo(StatusLabel.UNVERIFIED);
    }

    private void undoing(Page page) {
        var item = page.locator(".item", new Page.LocatorOptions().setHasText("附件4第5项"));
        item.locator("button").click();
        assertThat(page.locator(".told").textContent()).contains("附件4第5项已撤销");
        assertThat(held("栎建发〔2021〕7号").timeline().statusOn(DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
    }

    @Test
    void theDeskCanBeWorkedByKeyboardAloneAndAxeFindsNothingWrong() {
        try (var page = chromium.browser()
                .newPage(new Browser.NewPageOptions().setViewportSize(1366, 768).setBypassCSP(true))) {
            page.navigate(address("/desk/cleanup"));
            Chromium.axe(page);
            page.locator("#login").focus();
            page.keyboard().type("lisi");
            page.keyboard().press("Tab");
            page.keyboard().type(Staff.PASSWORD);
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/cleanup");
            Chromium.axe(page);
            page.setInputFiles("#file", HOME.resolve("corpus/sample-cleanup/青栎县2026年行政规范性文件清理清单.xlsx"));
            page.locator("#file").focus();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/cleanup/*");
            assertThat(page.locator(".lack").first().textContent()).contains("还没有填写");
            Chromium.axe(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(1366);
            page.getByText("逐项核对").focus();
            page.keyboard().press("Enter");
            page.waitForURL("**show=doubtful**");
            Chromium.picture(page, "cleanup-sheet", true);
            page.locator(".item a").getByText("都不是，去库里找").first().focus();
            page.keyboard().press("Enter");
            page.locator("#q").fill("高龄津贴");
            page.keyboard().press("Enter");
            page.waitForURL("**q=**");
            assertThat(page.getByText("就是这一份").count()).isPositive();
            Chromium.picture(page, "cleanup-item", true);
            Chromium.axe(page);
        }
    }

    /// Three persons pass the notice by the rules and one of them publishes it, without pages.
    private static void publish(DocumentId id) {
        var desk = Rooms.reviews(base, _ -> base.catchUpIfFree());
        var curator = hire("caibian", Role.CURATOR);
        var reviewers = List.of(hire("chushen", Role.REVIEWER), hire("fushen", Role.REVIEWER));
        var approver = hire("qianfa", Role.APPROVER);
        var findings = desk.find(id, approver).looks().all().stream()
                .map(one -> one.finding().key())
                .toList();
        desk.judge(id, findings, Choice.PUBLISHABLE, "核对无误", approver);
        step(desk, id, new Command.Submit(""), curator);
        reviewers.forEach(reviewer -> step(desk, id, new Command.Pass("可以"), reviewer));
        step(desk, id, new Command.Pass("可以"), approver);
        var standing = base.store().reviewing().find(id).orElseThrow();
        desk.publish(id, standing.revision(), standing.steps(), "", approver);
    }

    private static void step(ReviewDesk desk, DocumentId id, Command command, By by) {
        var standing = base.store().reviewing().find(id).orElseThrow();
        desk.step(id, standing.revision(), standing.steps(), command, by);
    }

    private static By hire(String login, Role role) {
        var account = Staff.hire(base.store(), base.clock(), login, role.label() + login, role);
        return new By(account, account.actor("192.0.2.7"));
    }

    private void signIn(Page page) {
        page.navigate(address("/desk/cleanup"));
        assertThat(page.url()).contains("/desk/sign-in");
        page.fill("#login", "wangwu");
        page.fill("#password", Staff.PASSWORD);
        acts += 2;
        press(page, "登录");
        acts++;
    }

    private void decide(Page page, String words, String button) {
        if (page.locator(".item", new Page.LocatorOptions().setHasText(words)).count() == 0) {
            follow(page, "未列入 ");
        }
        var item = page.locator(".item", new Page.LocatorOptions().setHasText(words))
                .first();
        item.locator("button").getByText(button).click();
        acts++;
        assertThat(page.locator(".told.trouble").count()).isZero();
    }

    private void press(Page page, String words) {
        page.locator("button").getByText(words).first().click();
        acts++;
        assertThat(page.locator(".told.trouble").allTextContents()).isEmpty();
    }

    private void follow(Page page, String words) {
        page.locator("a").getByText(words).first().click();
        acts++;
    }

    private static Held held(String number) {
        var documents = base.store().documents();
        var id = documents.numbered(DocumentNumber.parse(number).orElseThrow()).getFirst();
        return documents.find(id).orElseThrow();
    }

    private static Path notice() throws IOException {
        try (var files = Files.list(HOME.resolve("corpus/sample-cleanup"))) {
            return files.filter(file -> file.toString().endsWith(".docx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
