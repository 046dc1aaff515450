package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import policybase.access.Account;
import policybase.access.Role;
import policybase.app.BrowsedSite;
import policybase.app.Steps;
import policybase.app.part.Base;
import policybase.app.part.OverviewParts;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.overview.Board.Wanted;
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
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// The desk over a base, with somebody of each role, seen in browsers without script.
final class Morning implements AutoCloseable {
    private static final Actor TEST = Actor.onTheMachine("测试");

    final Base base;
    final BrowsedSite site;
    final Steps steps;

    Morning(Base base) {
        this.base = base;
        for (var role : Role.values()) {
            Staff.hire(base.store(), base.clock(), login(role), role.label() + "员", role);
        }
        Staff.hire(base.store(), base.clock(), "mz", "民政采编", "青栎县民政局", EnumSet.of(Role.CURATOR));
        site = new BrowsedSite(base);
        steps = new Steps(site.address(""));
    }

    @Override
    public void close() {
        site.close();
    }

    static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// What does not come with documents.
    void trouble() {
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

    /// The same page with script, which only the checks need.
    void looksGood(Page page, String name) {
        try (var twin = site.browser()
                .newContext(options().setStorageState(page.context().storageState()))
                .newPage()) {
            twin.navigate(page.url());
            fits(twin, name);
        }
    }

    /// Nothing wrong for those who do not see it, in light and dark, and no scrolling to the side.
    static void fits(Page page, String name) {
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

    Page signedIn(String login) {
        return signedIn(login, false);
    }

    Page signedIn(String login, boolean script) {
        var page = site.browser()
                .newContext(options().setJavaScriptEnabled(script))
                .newPage();
        steps.signIn(page, login);
        return page;
    }

    List<Task> tasks() {
        var whole = new Account("", "", "", Set.of(Role.CURATOR, Role.LEGAL), false, false, 0);
        return new OverviewParts(base).desk().board(whole).of(Wanted.ALL);
    }

    DocumentId numbered(String number) {
        return base.store()
                .documents()
                .numbered(DocumentNumber.parse(number).orElseThrow())
                .getFirst();
    }

    List<String> deeds(String prefix) {
        return base.store().audit().find(AuditLog.Wanted.ALL, 0, 500).stream()
                .map(AuditLine::deed)
                .map(Deed::what)
                .filter(what -> what.startsWith(prefix))
                .toList();
    }
}
