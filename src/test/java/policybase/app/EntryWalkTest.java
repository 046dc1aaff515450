package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.config.ConfigLoader;
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
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path PICTURES = Path.of("target", "pages");
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，持身份证、户口簿向户籍所在地乡镇人民政府申请。");

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        Chromium.require();
        var settings = Map.of("POLICYBASE_MEANING_ENABLED", "false");
        base = new Base(
                new Folders(HOME, folder),
                ConfigLoader.load(folder.resolve("none"), settings).config());
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
            signIn(page, "linke");
            go(page, "/desk/entries/clauses");
            page.fill("#q", "高龄津贴");
            press(page, "查找");
            page.locator(".found a").first().click();
            picture(page, "entry-clauses");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("用这一条拟草稿"))
                    .click();
            assertThat(page.inputValue("#question")).isEqualTo("高龄津贴多少钱");
            assertThat(page.inputValue("#materials")).contains("身份证");
            page.fill("#question", "高龄津贴每月多少钱");
            page.fill("#variants", "80岁老人一个月发多少");
            page.fill("#spoken", "年满80周岁的，每人每月50元。");
            page.fill("#department", "云溪县民政局");
            picture(page, "entry-edit");
            press(page, "保存草稿");
            assertThat(page.content()).contains("请写下次复核日期");
            press(page, "送部门初审");
            assertThat(page.locator(".told.trouble").textContent()).contains("请写下次复核日期");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("修改").setExact(true))
                    .click();
            page.fill("#review", LocalDate.now(base.clock()).plusMonths(6).toString());
            press(page, "保存草稿");
            press(page, "送部门初审");
            var entry = page.url();
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("下一步"))
                            .isVisible())
                    .isTrue();
            signOut(page);

            review(page, "zhouping", entry, "部门初审通过");
            review(page, "qinlan", entry, "业务、法制复审通过");
            assertThat(asked(page)).doesNotContain("审核过的答复");
            review(page, "mengyuan", entry, "保密审查与终审通过");

            var id = entry.substring(entry.lastIndexOf('/') + 1);
            await(() -> asked(page).contains("审核过的答复"));
            picture(page, "entry-asked");
            assertThat(page.content()).contains("年满80周岁的，每人每月50元。").contains("第一条");
            go(page, "/entries/" + id);
            assertThat(page.content()).contains("依据的原文");
            picture(page, "entry-public");
            page.setViewportSize(320, 640);
            picture(page, "entry-public-320");
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            page.setViewportSize(1366, 768);
            axe(page, "public");
            assertThat(page.request().get(address("/api/v1/entries/" + id)).status())
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
            assertThat(page.navigate(address("/entries/" + id)).status()).isEqualTo(404);
            assertThat(page.request().get(address("/api/v1/entries/" + id)).status())
                    .isEqualTo(404);
            assertThat(page.request().get(address("/api/v1/entries")).text()).contains("\"total\":0");
            await(() -> base.store().entryTasks().open().stream().anyMatch(Task::isOpen));
            assertThat(base.store().entryTasks().open().getFirst().cause().owner())
                    .isEqualTo("linke");

            signIn(page, "linke");
            page.navigate(entry);
            assertThat(page.locator(".silent-band").textContent())
                    .contains("已停止对外答复")
                    .contains("已废止");
            picture(page, "entry-silent");
            axe(page, "entry");
            go(page, "/desk/entries/tasks");
            assertThat(page.content()).contains("高龄津贴每月多少钱").contains("依据不再有效");
            axe(page, "tasks");
            go(page, "/desk/entries?show=silent");
            assertThat(page.content()).contains("不能用：依据不再有效");
            picture(page, "entries");
            axe(page, "list");
            go(page, "/desk/entries/" + id + "/edit");
            axe(page, "edit");
            go(page, "/desk/entries/" + id + "/clauses?q=高龄津贴");
            axe(page, "clauses");
        }
    }

    private static void review(Page page, String login, String entry, String button) {
        signIn(page, login);
        page.navigate(entry);
        press(page, button);
        assertThat(page.locator(".told").textContent()).contains("已通过");
        signOut(page);
    }

    private static String asked(Page page) {
        go(page, "/ask?q=80岁老人一个月发多少");
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

    private static void signIn(Page page, String login) {
        go(page, "/desk/sign-in");
        page.fill("#login", login);
        page.fill("#password", Staff.PASSWORD);
        press(page, "登录");
    }

    private static void signOut(Page page) {
        press(page, "退出");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void go(Page page, String path) {
        page.navigate(address(path));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void axe(Page page, String name) {
        var wrong = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node -> wrong.add(rule.getId() + " in " + node.getHtml()));
        }
        assertThat(wrong).as(name).isEmpty();
    }
}
