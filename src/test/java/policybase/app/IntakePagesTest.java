package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// The other pages of intake over the sample county: two people who change one draft, a ledger, the report on
/// interpretations; each
/// checked by axe and looked at.
class IntakePagesTest {

    @TempDir
    static Path folder;

    private static IntakeSite site;

    @BeforeAll
    static void open() {
        Chromium.require();
        var base = Bases.ofSample(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "hexin", "何采编", Role.CURATOR);
        site = new IntakeSite(base);
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void whoComesTooLateSeesBothChanges() throws IOException {
        try (var wang = site.signedIn("wang");
                var he = site.signedIn("hexin")) {
            upload(wang, "关于做好冬季取暖安全工作的通知\n各乡镇人民政府：\n请做好冬季取暖安全工作。\n青栎县应急管理局\n2026年11月20日\n");
            wang.navigate(site.address("/desk/intake?q=%E5%86%AC%E5%AD%A3%E5%8F%96%E6%9A%96"));
            wang.locator(".drafts tbody a").first().click();
            wang.waitForURL("**/desk/intake/*");
            he.navigate(wang.url());
            change(wang, "#value-NUMBER", "栎应急〔2026〕12号");
            change(he, "#value-SOURCE", "县应急管理局");
            assertThat(he.locator("h1").textContent()).contains("没有保存");
            assertThat(he.locator("table").first().textContent())
                    .contains("栎应急〔2026〕12号")
                    .contains("县应急管理局");
            assertThat(he.locator(".told.trouble").textContent()).contains("别人先改了");
            Chromium.axe(he);
            Chromium.picture(he, "intake-stale", true);
            he.locator("a").getByText("打开现在的页面").click();
            assertThat(he.locator("#value-NUMBER").inputValue()).isEqualTo("栎应急〔2026〕12号");
            assertThat(he.locator("#value-SOURCE").inputValue()).isEmpty();
            he.setViewportSize(320, 700);
            assertThat((Integer) he.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            Chromium.picture(he, "intake-draft-320", false);
            ledger(wang);
        }
    }

    private static void change(Page page, String field, String value) {
        page.locator(field).fill(value);
        page.locator(field).press("Enter");
        page.waitForLoadState();
    }

    private void ledger(Page page) throws IOException {
        page.navigate(site.address("/desk/intake/sheet"));
        Chromium.axe(page);
        page.setInputFiles(
                "#file",
                Files.writeString(
                        folder.resolve("台账.csv"), "标题,文号,成文日期,有效性\n,栎应急〔2026〕12号,2026-11-21,有效\n,栎府发〔1990〕1号,,\n"));
        page.locator("button").getByText("先试算").click();
        page.waitForLoadState();
        assertThat(page.locator("#plan").textContent()).contains("2行，可以改1行");
        assertThat(page.locator("main").textContent()).contains("请先上传原件");
        Chromium.axe(page);
        Chromium.picture(page, "intake-sheet", true);
        page.locator("button").getByText("照此改1份草稿").click();
        page.waitForURL("**state=DRAFT");
        assertThat(page.locator(".told").textContent()).contains("改好1份");
    }

    @Test
    void aFolderIsTakenInWithAllThatIsInItAndSoIsWhatIsDropped() throws IOException {
        var outer = folder.resolve("文件夹");
        var inner = Files.createDirectories(outer.resolve("里层"));
        Files.writeString(outer.resolve("甲.txt"), "关于甲事项的通知\n各乡镇人民政府：\n请办理甲事项。\n青栎县民政局\n2026年11月1日\n");
        Files.writeString(inner.resolve("乙.txt"), "关于乙事项的通知\n各乡镇人民政府：\n请办理乙事项。\n青栎县民政局\n2026年11月2日\n");
        Files.writeString(inner.resolve("空.txt"), "");
        try (var wang = site.signedIn("wang")) {
            wang.setInputFiles("#folder", outer);
            wang.locator("button").getByText("上传").first().click();
            wang.waitForFunction("document.querySelector('#upload-progress').textContent.includes('3份都已处理')");
            assertThat(wang.locator("#upload-outcomes li").allTextContents())
                    .anySatisfy(line -> assertThat(line).contains("已收录", "甲.txt"))
                    .anySatisfy(line -> assertThat(line).contains("已收录", "乙.txt"))
                    .anySatisfy(line -> assertThat(line).contains("不能读取", "空.txt"));
            wang.evaluate("""
                    () => {
                      const dropped = new DataTransfer();
                      dropped.items.add(new File(['关于丙事项的通知\\n请办理丙事项。'], '丙.txt', { type: 'text/plain' }));
                      document.querySelector('#upload').dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, cancelable: true }));
                    }""");
            wang.waitForFunction("document.querySelector('#upload-progress').textContent.includes('1份都已处理')");
            assertThat(wang.locator("#upload-outcomes li").last().textContent()).contains("已收录", "丙.txt");
        }
    }

    @Test
    void whatIsTypedAndNotSavedIsNeitherLostNorSubmittedWithoutAWord() throws IOException {
        try (var wang = site.signedIn("wang")) {
            upload(wang, "关于做好防汛抢险工作的通知\n各乡镇人民政府：\n请做好防汛抢险工作。\n青栎县应急管理局\n2026年6月20日\n");
            site.open(wang, "防汛抢险", "防汛抢险");
            var draft = wang.url();
            assertThat(wang.locator("#unsaved").isVisible()).isFalse();
            wang.locator("#value-SOURCE").fill("县应急管理局");
            assertThat(wang.locator("#unsaved").isVisible()).isTrue();
            wang.locator("button").getByText("提交审核").click();
            assertThat(wang.locator(".told.trouble").textContent()).contains("没有提交", "来源");
            assertThat(wang.locator("#value-SOURCE").inputValue()).isEqualTo("县应急管理局");
            Chromium.axe(wang);
            Chromium.picture(wang, "intake-unsaved", false);

            var asked = new ArrayList<String>();
            wang.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            wang.locator("#value-SOURCE").fill("县应急局");
            wang.locator(".trail a").click(new Locator.ClickOptions().setNoWaitAfter(true));
            wang.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).as("leaving is asked about").containsExactly("beforeunload");
            assertThat(wang.url()).startsWith(draft.replaceAll("#.*", ""));

            wang.locator("button").getByText("保存填写的").first().click();
            assertThat(wang.locator(".told").textContent()).contains("已保存");
            assertThat(wang.locator("#value-SOURCE").inputValue()).isEqualTo("县应急局");
            wang.locator("button").getByText("提交审核").click();
            assertThat(wang.locator(".told").textContent()).contains("已提交审核");
        }
    }

    @Test
    void theReportOnInterpretationsSaysWhatIsAmissByDepartment() {
        try (var page = site.signedIn("wang")) {
            page.navigate(site.address("/desk/interpretations"));
            assertThat(page.locator("main").textContent()).contains("没有解读");
            Chromium.axe(page);
            Chromium.picture(page, "interpretations", true);
            var marked = page.locator(".outcome .soft a");
            assertThat(marked.count()).as("the sample has interpretations").isPositive();
            marked.first().click();
            assertThat(page.locator("main").textContent()).contains("的文字与原文相同");
            Chromium.axe(page);
            Chromium.picture(page, "interpretation-copied", true);
        }
    }

    private static void upload(Page page, String text) throws IOException {
        page.setInputFiles("#file", Files.writeString(folder.resolve("冬季取暖.txt"), text));
        page.locator("button").getByText("上传").first().click();
        page.waitForFunction("document.querySelector('#upload-progress').textContent.includes('都已处理')");
    }
}
