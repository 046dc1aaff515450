package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Right;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.app.part.ImportRun;
import policybase.app.part.Progress;
import policybase.app.part.Terminal;
import policybase.app.serve.Rooms;
import policybase.app.serve.SampleEntries;
import policybase.store.jdbi.ManyThings;
import policybase.testing.Chromium;
import policybase.testing.Staff;
import policybase.web.room.Way;

/// Every page behind the guard, taken from the tables of the rooms themselves, so that none can be forgotten: over the
/// sample county, as somebody who may see it, found by following links from the pages of the menu. Each is held against
/// axe by day and by night, is no wider than a screen of 1366, and lets the keyboard alone reach all there is to press.
class EveryDeskPageTest {
    /// So many presses of the key are tried on a page; longer ones repeat what stands above.
    private static final int MOST_TABS = 150;

    @TempDir
    static Path folder;

    private static Base base;
    private static BrowsedSite site;
    private static List<Way> ways = List.of();
    private static final Map<Role, Page> PAGES = new EnumMap<>(Role.class);

    @BeforeAll
    static void open() throws IOException {
        Chromium.require();
        base = Bases.ofSample(folder);
        SampleEntries.take(base);
        ManyThings.list(base.folders().database(), 3);
        draft();
        for (var role : Role.values()) {
            Staff.hire(base.store(), base.clock(), login(role), role.label(), role);
        }
        site = new BrowsedSite(base);
        site.keepUp();
        for (var role : Role.values()) {
            PAGES.put(role, signedIn(role));
        }
        ways = reading();
        work();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    private static void draft() throws IOException {
        var file = Files.writeString(
                folder.resolve("取暖.txt"), "关于做好冬季取暖安全工作的通知\n各乡镇人民政府：\n请做好冬季取暖安全工作。\n青栎县应急管理局\n2026年11月20日\n");
        try (var run = new ImportRun(base::intake, false, "test");
                var progress = new Progress("files")) {
            run.run(ImportRun.files(List.of(file)), progress);
        }
        try (var files = Files.list(Path.of("corpus/sample-cleanup"))) {
            var notice = files.filter(one -> one.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            var cleanup = base.cleanups().take(notice, notice.getFileName().toString(), Terminal.actor("王五"));
            base.cleanups().acceptExact(cleanup.source(), "王五");
        }
        WholeSite.ledger(base, Terminal.actor("王五"));
    }

    /// What people leave behind on the pages.
    private static void work() {
        var steps = new Steps(site.address(""));
        var page = page(Role.CURATOR);
        steps.go(page, "/ask?q=老寿星补助咋个领");
        steps.go(page, "/corrections");
        page.fill("#told", "标准已经提高了");
        Steps.press(page, "提交");
        steps.go(page, "/desk/golden");
        page.locator("summary").getByText("添加一道题").click();
        page.fill("#question", "高龄津贴每月多少钱");
        Steps.press(page, "添加");
        Steps.press(page, "现在测一遍");
        page.waitForFunction("document.querySelector('#runs').parentElement.querySelector('tbody a') !== null");
        var administrator = page(Role.ADMINISTRATOR);
        steps.go(administrator, "/desk/keys");
    }

    @Test
    void everyPageIsForEverybodyAndForTheKeyboardAlone() {
        var found = follow();
        var wrong = new TreeMap<String, List<String>>();
        for (var way : ways) {
            var address = found.get(way.path());
            if (address == null) {
                wrong.put(way.path(), List.of("no page leads there: link it, or name it here with what it needs"));
                continue;
            }
            var page = page(role(way));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            var answer = Objects.requireNonNull(page.navigate(site.address(address)));
            var troubles = new ArrayList<String>();
            if (answer.status() != 200) {
                troubles.add("answers " + answer.status());
            }
            troubles.addAll(axe(page, "by day"));
            var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (width > 1366) {
                troubles.add("is " + width + " wide");
            }
            troubles.addAll(unreached(page));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            troubles.addAll(contrast(page));
            System.out.println("looked at " + address + ": " + troubles.size() + " troubles");
            if (!troubles.isEmpty()) {
                Chromium.picture(page, "wrong" + way.path().replaceAll("[^a-z]", "-"), true);
                wrong.put(address, troubles);
            }
        }
        System.out.println("pages of the desk looked at: " + found.size() + " " + found.values());
        assertThat(wrong).isEmpty();
        assertThat(found.size()).as("pages of all rooms").isGreaterThan(35);
    }

    /// Reading ways whose answer is a page: no file, and no part of one.
    private static List<Way> reading() {
        return Rooms.desk(base, _ -> {}).ways().stream()
                .filter(Way::isReading)
                .filter(way -> !way.path().matches(".*(\\.(csv|jsonl|xlsx)|/original|/text|/hotline/find)"))
                .toList();
    }

    /// Addresses of all ways, by following links from those without places to fill.
    private static Map<String, String> follow() {
        var found = new LinkedHashMap<String, String>();
        for (var way : ways) {
            if (!way.path().contains("{")) {
                found.put(way.path(), way.path());
            }
        }
        found.put("/desk/coverage/topic", "/desk/coverage/topic?name=%E5%85%BB%E8%80%81");
        var visited = new LinkedHashSet<String>();
        for (var round = 0; round < 4; round++) {
            for (var way : ways) {
                var address = found.get(way.path());
                if (address != null && visited.add(address)) {
                    var answer = Objects.requireNonNull(page(role(way)).navigate(site.address(address)));
                    if (answer.status() >= 400) {
                        found.remove(way.path());
                    }
                    links(page(role(way))).stream()
                            .filter(link -> !link.equals(address))
                            .forEach(link -> keep(link, found));
                }
            }
        }
        return found;
    }

    private static void keep(String link, Map<String, String> found) {
        for (var way : ways) {
            var form = Pattern.compile(way.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+"));
            var path = link.replaceAll("[?#].*", "");
            var isExact = way.path().equals(path);
            if (isExact
                    || form.matcher(path).matches()
                            && ways.stream().noneMatch(other -> other.path().equals(path))) {
                found.putIfAbsent(way.path(), link);
            }
        }
    }

    private static Set<String> links(Page page) {
        var links = new LinkedHashSet<String>();
        for (var one : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")) {
            // a place on the page that is open is no page of its own
            var link = one.toString().replaceAll("#.*", "");
            if (link.startsWith(site.address(""))) {
                links.add(link.substring(site.address("").length()));
            }
        }
        return links;
    }

    private static List<String> axe(Page page, String when) {
        try {
            Steps.axe(page, when);
            return List.of();
        } catch (AssertionError wrong) {
            return List.of(String.valueOf(wrong.getMessage()).strip());
        }
    }

    /// By night only colours differ.
    private static List<String> contrast(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).withRules(List.of("color-contrast")).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream())
                        .map(node -> "by night: " + node.getHtml())
                        .toList();
    }

    /// What can be pressed or filled in, but is not reached by the Tab key, or not seen to be.
    private static List<String> unreached(Page page) {
        page.evaluate("""
                () => {
                  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                    .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !e.closest('[hidden]'));
                  // of a group of radio buttons one is reached by Tab, the others by arrows
                  window.wanted = new Set(all.filter(e => e.type !== 'radio'));
                  window.total = window.wanted.size;
                  window.unseen = [];
                  document.addEventListener('focusin', event => {
                    const e = event.target;
                    if (!window.wanted.delete(e)) return;
                    const s = getComputedStyle(e);
                    if (s.outlineStyle === 'none' && s.boxShadow === 'none') window.unseen.push(e.outerHTML.slice(0, 120));
                  });
                  document.body.tabIndex = -1; document.body.focus();
                }""");
        var most = Math.min(MOST_TABS, ((Number) page.evaluate("window.total")).intValue() + 30);
        for (var i = 0; i < most; i++) {
            page.keyboard().press("Tab");
        }
        var troubles = new ArrayList<String>();
        if (((Number) page.evaluate("window.total")).intValue() <= MOST_TABS) {
            for (var one : (List<?>) page.evaluate("[...window.wanted].map(e => e.outerHTML.slice(0, 120))")) {
                troubles.add("not reached by Tab: " + one);
            }
        }
        for (var one : (List<?>) page.evaluate("window.unseen")) {
            troubles.add("focus is not seen: " + one);
        }
        return troubles;
    }

    /// Somebody who may see it; whoever may write where that can be, so that the forms are there.
    private static Role role(Way way) {
        if (way.right() == Right.SELF || way.right() == Right.ANYBODY) {
            return Role.CURATOR;
        }
        return List.of(Role.CURATOR, Role.OPERATOR, Role.ADMINISTRATOR, Role.AUDITOR, Role.LEGAL, Role.REVIEWER)
                .stream()
                .filter(role -> role.may(way.right()))
                .findFirst()
                .orElseThrow();
    }

    private static Page page(Role role) {
        return Objects.requireNonNull(PAGES.get(role));
    }

    private static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Page signedIn(Role role) {
        var page = site.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setBypassCSP(true))
                .newPage();
        new Steps(site.address("")).signIn(page, login(role));
        return page;
    }
}
