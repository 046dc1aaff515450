package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.answer.Answer;
import policybase.app.config.ConfigLoader;
import policybase.app.part.Base;
import policybase.app.part.Folders;
import policybase.app.part.GapParts;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.curate.gaps.Asking;
import policybase.document.PolicyDocument;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.store.Actor;
import policybase.store.AuditLog.Wanted;
import policybase.store.Gap;
import policybase.testing.Chromium;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.web.Server;

/// Lists at the desk: a word is added, tried on golden questions, brought live by somebody else, found by on the
// portal,
/// and taken back; an answer is pinned for a time; a term makes the index anew. Leaves pictures in `target/pages`.
class ListWalkTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元，向户籍所在地乡镇人民政府申请，凭溪云暖心券领取。");
    private static final Filters IN_FORCE = new Filters(Filters.Validity.IN_FORCE, Map.of());

    @TempDir
    static Path folder;

    private static Base base;
    private static Upkeep upkeep;
    private static Server server;
    private static Chromium chromium;
    private static Steps steps;

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
        base.store().entries().save(EntrySamples.published("高龄津贴每月多少钱", ALLOWANCE), "测试", Samples.LEARNED, "");
        Staff.hire(base.store(), base.clock(), "linke", "林可", Role.CURATOR);
        Staff.hire(base.store(), base.clock(), "zhouping", "周平", Role.REVIEWER);
        upkeep = new Upkeep(base);
        server = new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)));
        server.start("127.0.0.1", 0);
        steps = new Steps("http://127.0.0.1:" + server.port());
        upkeep.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
            server.close();
            upkeep.close();
        }
        if (base != null) {
            base.close();
        }
    }

    @Test
    void aSynonymAddedAtTheDeskFindsAtOnceAndTakenBackNoLonger() throws InterruptedException {
        try (var page = page()) {
            assertThat(hits("寿星银")).isZero();
            steps.signIn(page, "linke");
            addGoldenQuestion(page);
            look(page, "/desk/lists", "lists");
            look(page, "/desk/lists/synonyms?q=低保", "list-synonyms");
            assertThat(page.locator("tbody tr").count()).isBetween(1, 50);
            look(page, "/desk/lists/synonyms", "list-long");
            assertThat(page.content()).contains("第1页，共51页");

            steps.go(page, "/desk/lists/synonyms/row");
            Steps.axe(page, "row");
            page.fill("#c0", "低保");
            page.fill("#c1", "最低生活保障");
            Steps.press(page, "记入草稿");
            assertThat(page.content()).contains("没有保存").contains("“低保”已经在这张表里");
            Chromium.picture(page, "list-row-refused", true);
            Steps.axe(page, "refused row");
            page.focus("#c0");
            page.keyboard().press("Control+A");
            page.keyboard().insertText("寿星银");
            page.keyboard().press("Tab");
            page.keyboard().insertText("高龄津贴");
            page.keyboard().press("Enter");
            page.waitForURL("**/draft");
            assertThat(page.url()).endsWith("/desk/lists/synonyms/draft");
            assertThat(hits("寿星银")).as("a draft changes nothing").isZero();
            Steps.press(page, "用标准题试这份草稿");
            settled(page);
            assertThat(page.content()).contains("共1题").contains("变好").contains("请审核人员或管理员上线");
            Chromium.picture(page, "list-draft", true);
            Steps.axe(page, "draft");
            Steps.signOut(page);

            steps.signIn(page, "zhouping");
            steps.go(page, "/desk/lists/synonyms/draft");
            Steps.axe(page, "draft of a reviewer");
            Steps.press(page, "上线这1处改动");
            assertThat(page.content()).contains("已上线，马上生效").contains("第1版");
            Chromium.picture(page, "list-history", true);
            Steps.axe(page, "history");
            assertThat(hits("寿星银")).isEqualTo(1);
            steps.go(page, "/search?q=寿星银");
            assertThat(page.locator("main").innerText()).contains("云溪县高龄津贴发放办法");

            steps.go(page, "/desk/lists/synonyms/versions/1");
            Steps.axe(page, "version");
            Chromium.picture(page, "list-version", true);
            Steps.press(page, "撤销这一版");
            assertThat(page.content()).contains("已恢复，马上生效").contains("恢复到随程序的原表");
            assertThat(hits("寿星银")).isZero();
            steps.go(page, "/search?q=寿星银");
            assertThat(page.locator("main").innerText()).doesNotContain("云溪县高龄津贴发放办法");
            assertThat(base.store()
                            .audit()
                            .find(new Wanted("", "lists.", "", Optional.empty(), Optional.empty()), 0, 9))
                    .extracting(line -> line.deed().what())
                    .contains("lists.restore", "lists.release", "lists.try", "lists.write");
        }
    }

    @Test
    void aPinnedAnswerObeysItsFirstAndLastDay() throws InterruptedException {
        var today = LocalDate.now(base.clock());
        var entry = base.store().entries().allPublished().getFirst();
        try (var page = page()) {
            steps.signIn(page, "linke");
            steps.go(page, "/desk/lists/pins/row");
            Chromium.picture(page, "list-row-pin", true);
            page.fill("#c0", "老人 发钱");
            page.fill("#c1", "q000000000000");
            page.fill("#c2", today.toString());
            page.fill("#c3", today.plusDays(2).toString());
            page.fill("#c4", "近期问得多");
            Steps.press(page, "记入草稿");
            assertThat(page.content()).contains("没有发布，置顶了也答不出来");
            page.fill("#c1", entry.id().value());
            Steps.press(page, "记入草稿");
            Steps.press(page, "用标准题试这份草稿");
            settled(page);
            Steps.signOut(page);
            steps.signIn(page, "zhouping");
            steps.go(page, "/desk/lists/pins/draft");
            if (page.locator("#why").count() > 0) {
                page.fill("#why", "只影响置顶的问法");
            }
            Steps.press(page, "上线这1处改动");
            assertThat(page.content()).contains("已上线");
            steps.go(page, "/ask?q=老人什么时候发钱");
            assertThat(page.content()).contains("置顶答复：高龄津贴每月多少钱");
            Chromium.picture(page, "ask-pinned", true);
        }
        assertThat(pinned(today.minusDays(1))).isFalse();
        assertThat(pinned(today)).isTrue();
        assertThat(pinned(today.plusDays(2))).isTrue();
        assertThat(pinned(today.plusDays(3))).isFalse();
    }

    @Test
    void aSynonymProposedForAQuestionAskedInVainIsTakenUpAndASecondSaverIsShownTheFirst() {
        var by = Actor.onTheMachine("测试");
        var gaps = GapParts.desk(base);
        var gap = gaps.count(new Asking("长命灯补助怎么领", "长命灯补助怎么领", Gap.Place.PORTAL, Gap.Why.NOT_HELD, ""))
                .orElseThrow();
        gaps.synonym(gap, "长命灯补助", "高龄津贴", by);
        try (var page = page()) {
            steps.signIn(page, "linke");
            look(page, "/desk/lists/dialect", "list-dialect");
            steps.go(page, "/desk/lists/synonyms");
            page.getByText("采用").last().click();
            assertThat(page.inputValue("#c0")).isEqualTo("长命灯补助");
            assertThat(page.inputValue("#c1")).isEqualTo("高龄津贴");
            Steps.press(page, "记入草稿");
            steps.go(page, "/desk/lists/synonyms");
            assertThat(page.locator("#proposals").count()).isZero();

            steps.go(page, "/desk/lists/dialect/row?key=好多");
            page.fill("#c2", "四川");
            try (var other = page()) {
                steps.signIn(other, "linke");
                steps.go(other, "/desk/lists/dialect/row?key=好多");
                other.fill("#c2", "重庆");
                Steps.press(other, "记入草稿");
            }
            Steps.press(page, "记入草稿");
            assertThat(page.content()).contains("没有保存：您打开以后，这一行被别人改了").contains("好多，多少，重庆");
            assertThat(page.inputValue("#c2")).isEqualTo("四川");
            Steps.axe(page, "stale row");
            steps.go(page, "/desk/lists/dialect/draft");
            Steps.press(page, "放弃整份草稿");
            steps.go(page, "/desk/lists/synonyms/row?key=长命灯补助");
            Steps.press(page, "放弃这一行的改动");
        }
    }

    @Test
    void aTermMakesTheIndexAnewInTheBackgroundWhileSearchesGoOn() throws InterruptedException {
        try (var page = page()) {
            steps.signIn(page, "linke");
            steps.go(page, "/desk/lists/terms/paste");
            Steps.axe(page, "paste");
            page.fill("#rows", "溪云暖心券\tinstrument\t云府发〔2024〕4号\n坏词!\tinstrument\t无\n");
            Steps.press(page, "先试算");
            assertThat(page.content()).contains("新增1行").contains("有误1行").contains("2到12个汉字");
            Chromium.picture(page, "list-paste", true);
            Steps.axe(page, "tried paste");
            Steps.press(page, "把新增和改动的1行记入草稿");
            Steps.press(page, "用标准题试这份草稿");
            settled(page);
            Steps.signOut(page);
            steps.signIn(page, "zhouping");
            steps.go(page, "/desk/lists/terms/draft");
            if (page.locator("#why").count() > 0) {
                page.fill("#why", "没有影响");
            }
            var before = base.segmenter().version();
            Steps.press(page, "上线这1处改动");
            assertThat(page.content()).contains("已上线");
            assertThat(hits("暖心券")).isEqualTo(1);
            assertThat(base.segmenter().version()).isNotEqualTo(before);
            await(() -> !base.engine().outdated());
            assertThat(base.segmenter().segment("凭溪云暖心券领取"))
                    .extracting(term -> "凭溪云暖心券领取".substring(term.start(), term.end()))
                    .contains("溪云暖心券");
            assertThat(hits("溪云暖心券")).isEqualTo(1);
            assertThat(hits("高龄津贴")).isEqualTo(1);
        }
    }

    private static void addGoldenQuestion(Page page) {
        steps.go(page, "/desk/golden");
        page.locator("details summary").first().click();
        page.fill("#question", "寿星银每月发多少钱");
        page.fill("#wanted", "云溪县高龄津贴发放办法");
        Steps.press(page, "添加");
    }

    private static boolean pinned(LocalDate day) {
        return base.inquiry()
                .answer("老人什么时候发钱", IN_FORCE, day)
                .answer()
                .filter(answer -> answer instanceof Answer.Curated curated && curated.pinned())
                .isPresent();
    }

    private static int hits(String text) {
        return base.inquiry()
                .ask(text, IN_FORCE, Order.RELEVANCE, 0, 10, LocalDate.now(base.clock()))
                .page()
                .total();
    }

    private static void look(Page page, String path, String name) {
        steps.go(page, path);
        Chromium.picture(page, name, true);
        Steps.axe(page, name);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as(name + " is no wider than the window")
                .isTrue();
    }

    /// Looks again until the trial is done, as the page does by itself.
    private static void settled(Page page) throws InterruptedException {
        await(() -> {
            page.reload();
            return !page.content().contains("正在试：");
        });
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (var tries = 0; tries < 200 && !done.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static Page page() {
        return chromium.browser().newPage(new Browser.NewPageOptions().setViewportSize(1366, 768));
    }
}
