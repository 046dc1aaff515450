package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.document.PolicyDocument;
import policybase.store.EntryTasks.Task;
import policybase.testing.Chromium;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.web.Server;

/// An entry is written from a clause by one person, reviewed by three, and answers on the portal; then its document is
/// repealed, and it is silent everywhere at once. Leaves pictures in `target/pages`.
class EntryWalkTest {
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，持身份证、户口簿向户籍所在地乡镇人民政府申请。");

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
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
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
        steps = new Steps("http://127.0.0.1:" + server.port());
        upkeep.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            upkeep.close();
            server.close();
        }
        if (base != null) {
            base.close();
        }
    }

    @Test
    void fromTheClauseToThePortalAndToSilence() throws InterruptedException {
        var options = new Browser.NewPageOptions().setViewportSize(1366, 768).setBypassCSP(true);
        try (var page = chromium.browser().newPage(options)) {
            steps.signIn(page, "linke");
            steps.go(page, "/desk/entries/clauses");
            page.fill("#q", "高龄津贴");
            Steps.press(page, "查找");
            page.locator(".found a").first().click();
            Chromium.picture(page, "entry-clauses", true);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用这一条拟草稿"))
                    .click();
            assertThat(page.inputValue("#question")).isEqualTo("高龄津贴多少钱");
            assertThat(page.inputValue("#materials")).contains("身份证");
            page.fill("#question", "高龄津贴每月多少钱");
            page.fill("#variants", "80岁老人一个月发多少");
            page.fill("#spoken", "年满80周岁的，每人每月50元。");
            page.fill("#department", "云溪县民政局");
            Chromium.picture(page, "entry-edit", true);
            Steps.press(page, "保存草稿");
            assertThat(page.content()).contains("请写下次复核日期");
            Steps.press(page, "送部门初审");
            assertThat(page.locator(".told.trouble").textContent()).contains("请写下次复核日期");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("修改").setExact(true))
                    .click();
            page.fill("#review", LocalDate.now(base.clock()).plusMonths(6).toString());
            Steps.press(page, "保存草稿");
            Steps.press(page, "送部门初审");
            var entry = page.url();
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("下一步"))
                            .isVisible())
                    .isTrue();
            Steps.signOut(page);

            review(page, "zhouping", entry, "部门初审通过");
            review(page, "qinlan", entry, "业务、法制复审通过");
            assertThat(asked(page)).doesNotContain("审核过的答复");
            steps.signIn(page, "mengyuan");
            page.navigate(entry);
            Steps.press(page, "保密审查与终审通过");
            assertThat(page.locator(".told").textContent()).contains("条目已经发布");
            assertThat(page.locator("section[aria-labelledby=next]").textContent())
                    .contains("公众在网站上、12345坐席在坐席台上现在都能查到", "打开公众页面");
            assertThat(page.locator("main").textContent()).contains("负责人 林可");
            Chromium.picture(page, "entry-published", true);
            steps.go(page, "/desk/entries");
            assertThat(page.locator("table").textContent()).contains("林可").doesNotContain("linke");
            Steps.signOut(page);

            var id = entry.substring(entry.lastIndexOf('/') + 1);
            await(() -> asked(page).contains("审核过的答复"));
            Chromium.picture(page, "entry-asked", true);
            assertThat(page.content()).contains("年满80周岁的，每人每月50元。").contains("第一条");
            steps.go(page, "/entries/" + id);
            assertThat(page.content()).contains("依据的原文");
            Chromium.picture(page, "entry-public", true);
            page.setViewportSize(320, 640);
            Chromium.picture(page, "entry-public-320", true);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            page.setViewportSize(1366, 768);
            Steps.axe(page, "public");
            assertThat(page.request()
                            .get(steps.address("/api/v1/entries/" + id))
                            .status())
                    .isEqualTo(200);

            var repealed = LocalDate.now(base.clock());
            base.store()
                    .ledger()
                    .add(
                            ALLOWANCE.id(),
                            List.of(Samples.event(EventKind.REPEALED, repealed, Standing.CONFIRMED)),
                            "测试",
                            base.clock().instant(),
                            "");
            assertThat(asked(page)).doesNotContain("审核过的答复");
            assertThat(page.navigate(steps.address("/entries/" + id)).status()).isEqualTo(404);
            assertThat(page.request()
                            .get(steps.address("/api/v1/entries/" + id))
                            .status())
                    .isEqualTo(404);
            assertThat(page.request().get(steps.address("/api/v1/entries")).text())
                    .contains("\"total\":0");
            await(() -> base.store().entryTasks().open().stream().anyMatch(Task::isOpen));
            assertThat(base.store().entryTasks().open().getFirst().cause().owner())
                    .isEqualTo("linke");

            steps.signIn(page, "linke");
            page.navigate(entry);
            assertThat(page.locator(".silent-band").textContent())
                    .contains("已停止对外答复")
                    .contains("已废止");
            Chromium.picture(page, "entry-silent", true);
            Steps.axe(page, "entry");
            steps.go(page, "/desk/entries/tasks");
            assertThat(page.content()).contains("高龄津贴每月多少钱").contains("依据不再有效");
            assertThat(page.locator("table").textContent()).contains("林可").doesNotContain("linke");
            Steps.axe(page, "tasks");
            steps.go(page, "/desk/entries?show=silent");
            assertThat(page.content()).contains("不能用：依据不再有效");
            Chromium.picture(page, "entries", true);
            Steps.axe(page, "list");
            steps.go(page, "/desk/entries/" + id + "/edit");
            Steps.axe(page, "edit");
            steps.go(page, "/desk/entries/" + id + "/clauses?q=高龄津贴");
            Steps.axe(page, "clauses");
        }
    }

    private static void review(Page page, String login, String entry, String button) {
        steps.signIn(page, login);
        page.navigate(entry);
        Steps.press(page, button);
        assertThat(page.locator(".told").textContent()).contains("已通过");
        Steps.signOut(page);
    }

    private static String asked(Page page) {
        steps.go(page, "/ask?q=80岁老人一个月发多少");
        return page.content();
    }

    /// Within a second: nothing here may take longer to be seen.
    private static void await(java.util.function.BooleanSupplier holds) throws InterruptedException {
        for (var i = 0; i < 20; i++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(holds.getAsBoolean()).as("within a second").isTrue();
    }
}
