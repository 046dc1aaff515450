package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.app.IntakeSite.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.store.Gap;
import policybase.testing.Chromium;
import policybase.testing.Staff;

/// The whole way in a browser, on real files: ten taken in, facts corrected, findings decided, three reviews by three
/// persons, published and found; an entry written from a clause, reviewed, answering; its document repealed by a
/// clean-up notice, and the entry silent everywhere at once, with a task for its owner; a question asked in vain turned
/// into an entry that answers it. Everybody signs in once and stays.
class WholeWayTest {
    private static final Path POLICIES = Path.of("").toAbsolutePath().resolve("../shared/data/policies");
    private static final List<String> FILES = List.of(
            "上海/上海市廉租住房申请审核实施细则.docx",
            "上海/上海市居住证积分管理办法.docx",
            "上海/上海市常住户口管理规定.docx",
            "上海/关于做好2016年上海市普通高校招生报名工作的通知.doc",
            "天津/天津市城乡居民基本医疗保险规定.docx",
            "天津/天津市居住证管理办法.docx",
            "广州/住房保障/广州市公共租赁住房保障制度实施办法（试行）2013.html",
            "广州/社保/广州人社局-城乡养老保险制度衔接之转入转出.txt",
            "深圳/社保/广东省社会保险基金监督条例2016.htm",
            "东莞/住房保障/东莞市公共租赁住房管理办法2014.pdf");

    private static final String INSURANCE = "天津市城乡居民基本医疗保险规定";
    private static final String REGISTRATION = "上海市常住户口管理规定";
    private static final String QUESTION = "学生儿童的居民医保一年交多少钱";
    private static final String VARIANT = "娃儿的医保一年要交好多";
    private static final String SPOKEN = "学生、儿童每人每年100元，其中个人缴50元，政府补助50元。";
    private static final String IN_VAIN = "娃儿生下来去哪儿上册子";

    @TempDir
    static Path folder;

    private static IntakeSite site;
    private static final Map<String, Page> AT_WORK = new HashMap<>();

    @BeforeAll
    static void open() {
        Chromium.require();
        Assumptions.assumeTrue(Files.isDirectory(POLICIES), "no real policies at " + POLICIES);
        var base = Bases.empty(folder);
        Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "li", "李初审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "zhao", "赵复审", Role.REVIEWER);
        Staff.hire(base.store(), base.clock(), "sun", "孙签发", Role.APPROVER);
        Staff.hire(base.store(), base.clock(), "qin", "秦法制", Role.LEGAL);
        Staff.hire(base.store(), base.clock(), "zuo", "左坐席", Role.OPERATOR);
        site = new IntakeSite(base);
        site.keepUp();
        List.of("wang", "li", "zhao", "sun", "qin", "zuo").forEach(login -> AT_WORK.put(login, site.signedIn(login)));
    }

    @AfterAll
    static void close() {
        if (site != null) {
            AT_WORK.values().forEach(page -> page.context().close());
            site.close();
        }
    }

    @Test
    void fromTheFilesToTheAnswerToItsSilenceAndFromTheGapToTheAnswer() throws Exception {
        IntakeSite.upload(at("wang"), FILES.stream().map(POLICIES::resolve).toList());
        correct();
        review(INSURANCE, INSURANCE);
        review(REGISTRATION, REGISTRATION);
        found();
        askInVain();

        var entry = write();
        reviewEntry(entry);
        var id = entry.substring(entry.lastIndexOf('/') + 1);
        var channels = new EntryChannels(site.address(""), id, QUESTION, VARIANT, SPOKEN);
        await("answers", () -> channels.telling().containsAll(EntryChannels.MUST_TELL), Duration.ofSeconds(30));
        assertThat(hotline()).contains(SPOKEN).doesNotContain("silent-band");

        repeal(channels);
        ownerIsTold(entry);
        fromTheGap();
    }

    private static Page at(String login) {
        return Objects.requireNonNull(AT_WORK.get(login));
    }

    private static void correct() {
        var page = at("wang");
        site.open(page, REGISTRATION, REGISTRATION);
        page.locator("#value-ISSUER").fill("上海市公安局");
        page.locator("#value-ISSUER").press("Enter");
        page.waitForURL("**#fact-ISSUER");
        assertThat(page.locator("#fact-ISSUER").textContent()).contains("已认可");
        press(page, "全部认可");
        assertThat(page.locator(".fact.accepted").count()).isGreaterThan(3);
    }

    /// Submitted by one, passed by three others, published.
    private static void review(String words, String title) {
        site.open(at("wang"), words, title);
        press(at("wang"), "提交审核");
        site.open(at("li"), words, title);
        IntakeSite.decide(at("li"));
        press(at("li"), "初审通过");
        site.open(at("zhao"), words, title);
        press(at("zhao"), "复审通过");
        site.open(at("sun"), words, title);
        press(at("sun"), "保密审查与终审通过");
        press(at("sun"), "发布");
        assertThat(at("sun").locator(".told").textContent()).contains("公众现在就能查到");
    }

    private static void found() {
        var page = at("zuo");
        for (var title : List.of(INSURANCE, REGISTRATION)) {
            page.navigate(site.address("/search?q=" + encoded(title)));
            page.locator("main a").getByText(title).first().click();
            assertThat(page.url()).contains("/documents/");
            assertThat(page.locator("main").textContent()).contains("现行有效");
        }
        assertThat(page.locator("main").textContent())
                .as("the corrected fact is what the public reads")
                .contains("上海市公安局");
    }

    private static void askInVain() {
        at("zuo").navigate(site.address("/ask?q=" + encoded(IN_VAIN)));
        await("the question is counted", () -> gap().isPresent(), Duration.ofSeconds(30));
    }

    private static java.util.Optional<Gap> gap() {
        return site.base.store().gaps().list(Set.of(Gap.State.values()), 0, 50).stream()
                .filter(gap -> gap.texts().contains(IN_VAIN))
                .findFirst();
    }

    /// From a clause; gives its address at the desk.
    private static String write() {
        var page = at("wang");
        page.navigate(site.address("/desk/entries/clauses?q=" + encoded(INSURANCE)));
        page.locator(".found a").getByText(INSURANCE).first().click();
        page.locator(".item")
                .filter(new Locator.FilterOptions().setHasText("学生、儿童筹资标准"))
                .first()
                .locator("button")
                .click();
        page.fill("#question", QUESTION);
        page.fill("#variants", VARIANT);
        page.fill("#spoken", SPOKEN);
        page.fill("#full", "");
        page.fill("#conditions", "");
        page.fill("#amounts", "");
        return keep(page);
    }

    /// Saved and sent to the reviewers.
    private static String keep(Page page) {
        page.fill("#department", "人力资源和社会保障局");
        page.fill("#review", LocalDate.now(site.base.clock()).plusMonths(6).toString());
        press(page, "保存草稿");
        return page.url().replaceAll("[?#].*|/edit$", "");
    }

    private static void reviewEntry(String entry) {
        at("wang").navigate(entry);
        press(at("wang"), "送部门初审");
        for (var step : List.of(List.of("li", "部门初审通过"), List.of("qin", "业务、法制复审通过"), List.of("sun", "保密审查与终审通过"))) {
            var page = at(step.getFirst());
            page.navigate(entry);
            press(page, step.getLast());
            assertThat(page.locator(".told").textContent()).contains("已通过");
        }
    }

    /// The lawyer reads the notice and accepts its item; once three others have passed and published the notice, the
    /// entry is silent for whoever asks a second later; the lawyer then confirms, and every status says why.
    private static void repeal(EntryChannels channels) throws IOException {
        var today = LocalDate.now(site.base.clock());
        var day = today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日";
        var title = "天津市人民政府关于公布行政规范性文件清理结果的通知";
        var notice = Files.writeString(
                folder.resolve("清理通知.txt"),
                title + "\n津政发〔" + today.getYear() + "〕31号\n各区人民政府，各委、局：\n"
                        + "经清理，决定废止附件所列的行政规范性文件。本通知自" + day + "起施行。\n天津市人民政府\n" + day
                        + "\n附件\n废止的行政规范性文件目录\n1.《关于印发天津市城乡居民基本医疗保险规定的通知》（津政发〔2009〕21号）\n");
        var qin = at("qin");
        qin.navigate(site.address("/desk/cleanup"));
        qin.setInputFiles("#file", notice);
        press(qin, "读出条目");
        var cleanup = qin.url();
        press(qin, "认可全部准确的1项");
        qin.navigate(cleanup.replaceAll("[?#].*", "") + "/impact");
        assertThat(qin.locator(".notice").first().textContent()).contains("还没有发布");
        assertThat(channels.telling()).as("a draft does nothing").containsAll(EntryChannels.MUST_TELL);

        review("清理结果", title);
        assertThat(channels.tellingAfter(Duration.ofSeconds(1))).isEmpty();
        assertThat(hotline()).contains("silent-band").contains(SPOKEN);

        qin.reload();
        press(qin, "确认，1项生效");
        assertThat(qin.locator(".told").textContent()).contains("1项已经生效");
        assertThat(channels.telling()).isEmpty();
        qin.navigate(site.address("/search?q=" + encoded(INSURANCE) + "&validity=any"));
        qin.locator("main a").getByText(INSURANCE).first().click();
        assertThat(qin.locator("main").textContent())
                .contains("已废止")
                .contains("〕31号")
                .contains("附件第1项");
    }

    private static String hotline() {
        var page = at("zuo");
        page.navigate(site.address("/hotline?q=" + encoded(QUESTION)));
        return page.content();
    }

    private static void ownerIsTold(String entry) {
        var page = at("wang");
        await(
                "a task for the owner",
                () -> {
                    page.navigate(site.address("/desk/entries/tasks"));
                    return page.content().contains(QUESTION);
                },
                Duration.ofSeconds(1));
        page.navigate(entry);
        assertThat(page.locator(".silent-band").textContent())
                .contains("已停止对外答复")
                .contains("已废止");
        Chromium.picture(page, "whole-way-silent", true);
    }

    private static void fromTheGap() {
        var page = at("wang");
        page.navigate(site.address("/desk/gaps/" + gap().orElseThrow().number()));
        page.fill("#question", "新生儿在哪里报户口");
        press(page, "建咨询条目草稿");
        page.fill("#variants", IN_VAIN);
        page.fill("#spoken", "在父亲或者母亲户口所在地的公安派出所办理出生登记。");
        var entry = keep(page);
        page.navigate(entry + "/clauses?q=" + encoded(REGISTRATION + " 出生登记"));
        page.locator(".found a").getByText(REGISTRATION).first().click();
        page.locator(".item")
                .filter(new Locator.FilterOptions().setHasText("办理出生登记"))
                .first()
                .locator("button")
                .click();
        reviewEntry(entry);
        await("asked again by itself", () -> gap().orElseThrow().state() == Gap.State.ANSWERED, Duration.ofSeconds(30));
        page.navigate(site.address("/desk/gaps/" + gap().orElseThrow().number()));
        assertThat(page.content()).contains("重新提问已有答案").contains("审核过的答复");
        at("zuo").navigate(site.address("/ask?q=" + encoded(IN_VAIN)));
        assertThat(at("zuo").content()).contains("在父亲或者母亲户口所在地的公安派出所办理出生登记。");
        Chromium.picture(at("zuo"), "whole-way-answered", true);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void await(String what, BooleanSupplier holds, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var begun = System.nanoTime();
            if (holds.getAsBoolean()) {
                return;
            }
            assertThat(begun).as(what + " within " + patience).isLessThan(until);
            Thread.onSpinWait();
        }
    }
}
