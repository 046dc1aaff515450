package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import policybase.testing.Staff;

/// What whoever works at the desk does again and again.
///
/// @param site such as `http://127.0.0.1:8080`
public record Steps(String site) {
    public void signIn(Page page, String login) {
        go(page, "/desk/sign-in");
        page.fill("#login", login);
        page.fill("#password", Staff.PASSWORD);
        press(page, "登录");
    }

    public static void signOut(Page page) {
        press(page, "退出");
    }

    public static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    public void go(Page page, String path) {
        page.navigate(address(path));
    }

    public String address(String path) {
        return site + path;
    }

    /// No violation on the page as it stands, looked for within the page alone.
    public static void axe(Page page, String name) {
        var wrong = new ArrayList<String>();
        for (var rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node -> wrong.add(rule.getId() + " in " + node.getHtml() + " " + node.getAny()));
        }
        assertThat(wrong).as(name).isEmpty();
    }
}
