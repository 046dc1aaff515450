package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.app.IntakeSite.press;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.store.AuditLog;
import policybase.store.Reviewing;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// The whole way of real files, in a browser: ten taken in, facts corrected, findings decided, three reviews by three
/// persons, published, found by the public; and withdrawn from every public address at once.
class IntakeWalkTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Path POLICIES = HOME.resolve("../shared/data/policies");
    private static final String TITLE = "上海市廉租住房申请审核实施细则";
    private static final List<String> FILES = List.of(
            "上海/上海市廉租住房申请审核实施细则.docx",
            "上海/上海市居住证积分管理办法.docx",
            "上海/上海市常住户口管理规定.docx",
            "上海/关于做好2016年上海市普通高校招生报名工作的通知.doc",
            "天津/天津市廉租住房管理办法.docx",
            "天津/天津市居住证管理办法.docx",
            "广州/住房保障/广州市公共租赁住房保障制度实施办法（试行）2013.html",
            "广州/社保/广州人社局-城乡养老保险制度衔接之转入转出.txt",
            "深圳/社保/广东省社会保险基金监督条例2016.htm",
            "东莞/住房保障/东莞市公共租赁住房管理办法2014.pdf");

    @TempDir
    static Path folder;

    private static IntakeSite site;

    @BeforeAll
    static void open() {
        Chromium.require();
        Assumptions.assumeTrue(Files.isDirectory(POLICIES), "no real policies at " + POLICIES);
        var base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "li", "李初审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "zhao", "赵复审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "sun", "孙签发", Role.APPROVER);
        site = new IntakeSite(base);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void tenFilesComeInOneIsReviewedByThreePublishedFoundAndWithdrawn() throws Exception {
        try (var wang = site.signedIn("wang")) {
            upload(wang);
            open(wang);
            correct(wang);
            restructure(wang);
            submit(wang);
        }
        try (var li = site.signedIn("li")) {
            open(li);
            decide(li);
            press(li, "初审通过");
            assertThat(li.locator(".told").textContent()).contains("审核已通过");
            assertThat(li.getByText("复审通过", new Page.GetByTextOptions().setExact(true))
                            .count())
                    .as("whoever passed the first review has no button for the second")
                    .isZero();
        }
        try (var zhao = site.signedIn("zhao")) {
            open(zhao);
            press(zhao, "复审通过");
        }
        assertThat(publicAnswers())
                .as("nothing is public before it is published")
                .isEmpty();
        try (var sun = site.signedIn("sun")) {
            open(sun);
            press(sun, "保密审查与终审通过");
            Chromium.picture(sun, "intake-approved", true);
            press(sun, "发布");
            assertThat(sun.locator(".told").textContent()).contains("公众现在就能查到");
            found(sun);
            assertThat(publicAnswers())
                    .as("the withdrawal is tried where the document was")
                    .contains("/data/documents.csv", "/sitemap.xml", "/gazette/2012/6")
                    .hasSizeGreaterThan(12);
            open(sun);
            sun.locator("summary").getByText("撤回已公开的文本").click();
            sun.locator("#note-withdraw").fill("误发，重新审核");
            press(sun, "立即撤回");
            assertThat(sun.locator(".told").textContent()).contains("已撤回");
            assertThat(publicAnswers()).isEmpty();
        }
        trail();
    }

    private void upload(Page page) {
        Chromium.axe(page);
        IntakeSite.upload(page, FILES.stream().map(POLICIES::resolve).toList());
        page.waitForCondition(() -> page.locator(".drafts tbody tr").count() == FILES.size());
        Chromium.picture(page, "intake-uploaded", true);
        page.navigate(site.address("/desk/intake?state=DRAFT"));
        assertThat(page.locator(".drafts tbody tr").count()).isEqualTo(FILES.size());
        Chromium.axe(page);
        Chromium.picture(page, "intake-list-1366", false);
    }

    private void open(Page page) {
        site.open(page, "廉租住房申请审核", TITLE);
    }

    /// With the keyboard alone.
    private void correct(Page page) {
        Chromium.axe(page);
        Chromium.picture(page, "intake-draft-1366", false);
        Chromium.picture(page, "intake-draft-whole", true);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(1366);
        page.locator("#value-ISSUER").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("上海市住房保障和房屋管理局、上海市民政局");
        page.keyboard().press("Enter");
        page.waitForURL("**#fact-ISSUER");
        assertThat(page.locator(".told").textContent()).contains("发文机关");
        assertThat(page.locator("#fact-ISSUER").textContent()).contains("已认可");
        page.locator("#value-EFFECTIVE").fill("2013年4月31日");
        page.locator("#value-EFFECTIVE").press("Enter");
        assertThat(page.locator(".told.trouble").textContent()).contains("不是日历上有的日子");
        page.locator("#value-EFFECTIVE").fill("2013-05-01");
        page.locator("#value-EFFECTIVE").press("Enter");
        assertThat(page.locator("#value-EFFECTIVE").inputValue()).isEqualTo("2013-05-01");
        press(page, "全部认可");
        assertThat(page.locator(".fact.accepted").count()).isGreaterThan(5);
    }

    private void restructure(Page page) {
        page.locator("a").getByText("改条款层级").click();
        page.waitForURL("**/outline");
        var before = page.locator(".tree > li").count();
        Chromium.axe(page);
        Chromium.picture(page, "intake-outline-1366", false);
        page.locator("#line-2 summary").focus();
        page.keyboard().press("Enter");
        page.locator("#line-2 button").getByText("与上一行合并").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/outline#line-2");
        assertThat(page.locator(".tree > li").count()).isEqualTo(before - 1);
        press(page, "撤销上一次修改");
        assertThat(page.locator(".tree > li").count()).isEqualTo(before);
    }

    private void submit(Page page) {
        open(page);
        press(page, "提交审核");
        assertThat(page.locator("h1").textContent()).contains("待初审");
    }

    private static void decide(Page page) {
        Chromium.picture(page, "intake-findings", true);
        IntakeSite.decide(page);
        Chromium.axe(page);
    }

    private void trail() {
        var id = site.base.store().documents().titled(TITLE).getFirst();
        assertThat(site.base.store().reviewing().trail(id).stream().map(Reviewing.Step::act))
                .containsSubsequence(
                        Reviewing.Act.TOOK_IN,
                        Reviewing.Act.SAVED,
                        Reviewing.Act.SUBMITTED,
                        Reviewing.Act.PASSED_FIRST,
                        Reviewing.Act.PASSED_SECOND,
                        Reviewing.Act.PASSED_FINAL,
                        Reviewing.Act.PUBLISHED,
                        Reviewing.Act.WITHDRAWN);
        assertThat(site.base
                        .store()
                        .audit()
                        .count(new AuditLog.Wanted("sun", "review.", id.value(), Optional.empty(), Optional.empty())))
                .as("passed, published, withdrawn")
                .isEqualTo(3);
    }

    /// As a reader finds it: by its name, on the page of results, and opens it.
    private void found(Page page) {
        page.navigate(site.address(
                "/search?q=" + URLEncoder.encode("上海市廉租住房申请审核", StandardCharsets.UTF_8) + "&validity=any"));
        page.locator("main a").getByText(TITLE).first().click();
        assertThat(page.url()).contains("/documents/");
        assertThat(page.locator("main").textContent()).contains("上海市民政局");
        Chromium.picture(page, "intake-published", false);
    }

    private List<String> publicAnswers() throws Exception {
        var id = site.base.store().documents().titled(TITLE).getFirst().value();
        return PublicSite.telling(site.address(""), id, TITLE);
    }
}
