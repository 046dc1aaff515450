package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.store.Actor;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.web.Server;

/// The administrator's first day in a browser: the one-time password, a colleague, a key; then the
/// auditor reads what was done. Leaves pictures in `target/pages`.
class PeopleWalkTest {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final Pattern ONE_TIME = Pattern.compile("[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}-[a-zA-Z2-9]{4}");
    private static final Pattern KEY = Pattern.compile("pb_[A-Za-z0-9_-]{43}");

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        Chromium.require();
        base = Bases.empty(folder);
        base.catchUpIfFree();
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
            base.close();
        }
    }

    @Test
    void theFirstDayOfTheAdministratorAndWhatTheAuditorSeesOfIt() {
        var first = base.people().add("admin", "管理员", "", Set.of(Role.ADMINISTRATOR), Actor.onTheMachine("首次启动"));
        Staff.hire(base.store(), base.clock(), "shenji", "审计甲", Role.AUDITOR);
        String oneTime;
        try (var page = page(1366)) {
            signIn(page, "admin", first.password());
            look(page, "password");
            page.fill("#old", first.password());
            page.fill("#new", Staff.PASSWORD);
            page.fill("#again", Staff.PASSWORD);
            page.locator("button").getByText("修改口令").click();
            page.navigate(address("/desk/people"));
            page.fill("#login", "zhangsan");
            page.fill("#name", "张三");
            page.fill("#department", "县民政局");
            page.check("input[value=CURATOR]");
            page.locator("button").getByText("添加").click();
            oneTime = found(ONE_TIME, page.locator(".told").textContent());
            look(page, "person");
            page.check("input[value=AUDITOR]");
            page.locator("button").getByText("保存").click();
            assertThat(page.locator(".told.trouble").textContent()).contains("不能兼任");
            page.navigate(address("/desk/people"));
            look(page, "people");
            page.navigate(address("/desk/keys"));
            page.fill("#name", "12345 工单系统");
            page.check("input[value='read:public']");
            page.locator("button").getByText("新建密钥").click();
            var secret = found(KEY, page.locator(".told").textContent());
            assertThat(base.keys().open(secret)).isPresent();
            look(page, "keys");
            page.reload();
            assertThat(page.content()).doesNotContain(secret);
            page.navigate(address("/desk/account"));
            look(page, "account");
            assertThat(page.locator("nav").textContent()).doesNotContain("清理").doesNotContain("审计日志");
        }
        try (var page = page(1366)) {
            signIn(page, "zhangsan", oneTime);
            assertThat(page.url()).endsWith("/desk/password");
        }
        try (var page = page(1366)) {
            signIn(page, "shenji", Staff.PASSWORD);
            page.navigate(address("/desk/audit"));
            look(page, "audit");
            var text = page.locator("main").textContent();
            assertThat(text)
                    .contains("添加账号")
                    .contains("新建密钥")
                    .contains("张三；县民政局；采编")
                    .doesNotContain(oneTime);
            assertThat(page.locator("tbody td:nth-child(5)").allTextContents())
                    .as("deeds are told in Chinese")
                    .noneMatch(deed -> deed.matches("[a-z._-]+"));
            page.fill("#who", "admin");
            page.selectOption("#what", "keys");
            page.locator("button").getByText("查看").click();
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("h2").first().textContent()).contains("共1行");
        }
    }

    private static String found(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }

    /// No violation, no sideways scroll, at both widths; leaves a picture of each.
    private static void look(Page page, String name) {
        for (var width : List.of(320, 1366)) {
            page.setViewportSize(width, 768);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(rule ->
                            rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                    .as(name + " at " + width)
                    .isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(name)
                    .isLessThanOrEqualTo(width);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("desk-" + name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private static void signIn(Page page, String login, String password) {
        page.navigate(address("/desk"));
        look(page, "sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.locator("button").getByText("登录").click();
    }

    private static Page page(int width) {
        return chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(width, 768).setBypassCSP(true));
    }

    private static String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }
}
