package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import policybase.access.Role;
import policybase.app.part.Base;
import policybase.document.PolicyDocument;
import policybase.testing.Chromium;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.Staff;

/// A whole site with one document, one entry, a curator (linke) and a reviewer (zhouping), for lists.
final class ListSite implements AutoCloseable {
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，向户籍所在地乡镇人民政府申请，凭溪云暖心券领取。");

    private final Base base;
    private final BrowsedSite site;
    private final Steps steps;

    ListSite(Path folder) {
        base = Bases.empty(folder);
        base.store()
                .ledger()
                .record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
        base.catchUpIfFree();
        base.store().entries().save(EntrySamples.published("高龄津贴每月多少钱", ALLOWANCE), "测试", Samples.LEARNED, "");
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "zhouping", "周平", Role.REVIEWER);
        site = new BrowsedSite(base);
        site.keepUp();
        steps = new Steps(site.address(""));
    }

    Base base() {
        return base;
    }

    Steps steps() {
        return steps;
    }

    Page page() {
        return site.browser().newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
    }

    /// Goes to a page, leaves a picture of it, and holds it against what every page must be.
    void look(Page page, String path, String name) {
        steps.go(page, path);
        Chromium.picture(page, name, true);
        Steps.axe(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the window")
                .isTrue();
    }

    @Override
    public void close() {
        site.close();
    }
}
