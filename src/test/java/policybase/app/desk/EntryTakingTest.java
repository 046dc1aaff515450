package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.Bases;
import policybase.app.BrowsedSite;
import policybase.app.Steps;
import policybase.app.part.Base;
import policybase.curate.entry.EntryBook;
import policybase.curate.entry.EntrySheet;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// Entries come in at the desk from the hotlines' template: tried first, row by row, then taken in as drafts. Real
/// workbooks and tables, by somebody of the whole county and by somebody of one department.
class EntryTakingTest {
    private static final String LONG = "年满80周岁的老年人都可以申请高龄津贴，".repeat(8);

    @TempDir
    static Path folder;

    private static Base base;
    private static BrowsedSite site;
    private static Steps steps;

    @BeforeAll
    static void open() {
        Chromium.require();
        base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "minzheng", "周民政", "云溪县民政局", EnumSet.of(Role.CURATOR));
        Staff.hire(base.store(), base.clock(), "zhouping", "周平", Role.REVIEWER);
        site = new BrowsedSite(base);
        steps = new Steps(site.address(""));
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aWorkbookIsTriedAndThenTakenInAsDraftsAndASecondTimeChangesNothing() throws IOException {
        var book = Files.write(
                folder.resolve("报送表.xlsx"),
                EntryBook.xlsx(List.of(
                        EntrySheet.COLUMNS,
                        List.of("养老/高龄津贴", "怎样领高龄津贴", "到户籍所在地乡镇申请。", "云溪县民政局", "办事指南", "高龄补贴、老人钱"),
                        List.of("养老", "谁能领高龄津贴", LONG, "云溪县民政局", "办事指南", ""),
                        List.of("养老", "", "没有标题的一行", "云溪县民政局", "办事指南", ""),
                        List.of("养老", "怎样领高龄津贴", "又一条", "云溪县民政局", "办事指南", "词".repeat(21)))));
        try (var page = signedIn("linke")) {
            steps.go(page, "/desk/entries");
            page.getByText("从表格导入").click();
            Steps.axe(page, "import");
            tried(page, book);
            assertThat(page.locator("main [role=status]").textContent()).contains("可以新建2条，已有0条，有误2条");
            assertThat(row(page, 4)).contains("有误", "标题是空的，请写上群众问的问题");
            assertThat(row(page, 5)).contains("标题和第2行重复", "关键字每个最多20个字，请缩短");
            assertThat(row(page, 2)).contains("新建", "怎样领高龄津贴");
            assertThat(row(page, 3)).contains("记作完整答复；口径要另写");
            assertThat(page.locator("tbody tr").first().textContent())
                    .as("faults first")
                    .contains("有误");
            assertThat(base.store().entries().find(EntryId.of("怎样领高龄津贴")))
                    .as("a trial writes nothing")
                    .isEmpty();
            Steps.axe(page, "trial");
            Chromium.picture(page, "entry-import", true);
            page.setViewportSize(320, 640);
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(320);
            Chromium.picture(page, "entry-import-320", false);
            page.setViewportSize(1366, 768);
            Steps.press(page, "导入2条草稿");
            assertThat(page.locator(".told").textContent()).contains("新建2条，已有0条，有误2条", "都是草稿");
            var entry = base.store().entries().find(EntryId.of("怎样领高龄津贴")).orElseThrow();
            assertThat(entry.state()).isEqualTo(Entry.State.DRAFT);
            assertThat(entry.telling().spoken()).isEqualTo("到户籍所在地乡镇申请。");
            assertThat(entry.variants()).containsExactly("高龄补贴", "老人钱");
            assertThat(entry.keeping().owner()).isEqualTo("linke");
            assertThat(entry.signs().getFirst().login()).isEqualTo("linke");
            var line = base.store().audit().last().orElseThrow().deed();
            assertThat(line.what()).isEqualTo("entries.import");
            assertThat(line.after()).contains("报送表.xlsx", "新建2条，已有0条，有误2条");

            steps.go(page, "/desk/entries/import");
            tried(page, book);
            assertThat(row(page, 2)).contains("已有");
            assertThat(page.getByText("没有可以导入的").count()).isEqualTo(1);
            assertThat(base.store().entries().find(entry.id())).contains(entry);
        }
    }

    @Test
    void whoBelongsToADepartmentBringsItsEntriesOnly() throws IOException {
        var table = "类目,标题,内容,发文单位,材料性质,关键字\n"
                + "救助,怎样申请临时救助,到乡镇申请。,云溪县民政局,办事指南,\n"
                + "医保,怎样报销住院费,到医保窗口报销。,云溪县医保局,办事指南,\n"
                + "救助,临时救助给多少,按标准发放。,,办事指南,\n";
        try (var page = signedIn("minzheng")) {
            steps.go(page, "/desk/entries/import");
            tried(page, Files.writeString(folder.resolve("本单位.csv"), table, StandardCharsets.UTF_8));
            assertThat(row(page, 3)).contains("有误", "您属于云溪县民政局", "只能导入本单位的");
            assertThat(row(page, 4)).contains("有误", "发文单位是空的，请写您的单位：云溪县民政局");
            Steps.press(page, "导入1条草稿");
            assertThat(base.store().entries().find(EntryId.of("怎样申请临时救助"))).isPresent();
            assertThat(base.store().entries().find(EntryId.of("怎样报销住院费"))).isEmpty();
            assertThat(base.store().entries().find(EntryId.of("临时救助给多少"))).isEmpty();
        }
    }

    @Test
    void aTableAsOlderSpreadsheetsSaveItIsReadAndAWrongHeadIsTold() throws IOException {
        try (var page = signedIn("linke")) {
            steps.go(page, "/desk/entries/import");
            var table = "类目,标题,内容,发文单位,材料性质,关键字\n住房,公租房怎样申请,到住建局申请。,云溪县住建局,办事指南,\n";
            tried(page, Files.writeString(folder.resolve("旧编码.csv"), table, Charset.forName("GB18030")));
            assertThat(row(page, 2)).contains("新建", "公租房怎样申请");
            tried(page, Files.writeString(folder.resolve("列名.csv"), "问题,答复\n甲,乙\n"));
            assertThat(row(page, 1)).contains("第一行要有这些列名", "缺少：类目、标题、内容");
            Steps.press(page, "先试读");
            assertThat(page.locator(".told.trouble").textContent()).contains("请先选择文件");
            var template = page.request().get(steps.address("/desk/entries/template.xlsx"));
            tried(page, Files.write(folder.resolve("空白.xlsx"), template.body()));
            assertThat(page.locator("main [role=status]").textContent()).contains("可以新建0条，已有0条，有误0条");
        }
        try (var page = signedIn("zhouping")) {
            steps.go(page, "/desk/entries");
            assertThat(page.getByText("从表格导入").count()).isZero();
        }
    }

    private static void tried(Page page, Path file) {
        page.setInputFiles("#file", file);
        Steps.press(page, "先试读");
        page.waitForLoadState();
    }

    private static String row(Page page, int line) {
        return page.locator(
                        "tbody tr",
                        new Page.LocatorOptions().setHas(page.locator("td:first-child:text-is(\"" + line + "\")")))
                .textContent();
    }

    private static Page signedIn(String login) {
        var options = new Browser.NewPageOptions().setViewportSize(1366, 768).setBypassCSP(true);
        var page = site.browser().newPage(options);
        steps.signIn(page, login);
        return page;
    }
}
