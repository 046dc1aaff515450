package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.answer.Answer;
import policybase.app.part.Base;
import policybase.search.Filters;
import policybase.search.SearchRequest.Order;
import policybase.store.AuditLog.Wanted;
import policybase.testing.Chromium;

/// Lists at the desk: a word is added, tried on golden questions, brought live by somebody else, found by on the
/// portal, and taken back; an answer is pinned for a time; a term makes the index anew. Leaves pictures in
/// `target/pages`.
class ListWalkTest {
    private static final Filters IN_FORCE = new Filters(Filters.Validity.IN_FORCE, Map.of());

    /// Rows of a page.
    private static final int PAGE = 50;

    @TempDir
    static Path folder;

    private static ListSite site;
    private static Base base;
    private static Steps steps;

    @BeforeAll
    static void open() {
        Chromium.require();
        site = new ListSite(folder);
        base = site.base();
        steps = site.steps();
    }

    @AfterAll
    static void close() {
        if (site != null) {
            site.close();
        }
    }

    /// Rows of the list as the file has them.
    private static long synonyms() throws IOException {
        try (var lines = Files.lines(Path.of("corpus/dictionary/synonyms.tsv"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .count();
        }
    }

    @Test
    void aSynonymAddedAtTheDeskFindsAtOnceAndTakenBackNoLonger() throws InterruptedException, IOException {
        try (var page = site.page()) {
            assertThat(hits("寿星银")).isZero();
            steps.signIn(page, "linke");
            addGoldenQuestion(page);
            site.look(page, "/desk/lists", "lists");
            site.look(page, "/desk/lists/open-items?q=社会救助", "list-open-items");
            site.look(page, "/desk/lists/synonyms?q=低保", "list-synonyms");
            assertThat(page.locator("tbody tr").count()).isBetween(1, 50);
            site.look(page, "/desk/lists/synonyms", "list-long");
            assertThat(page.content()).contains("第1页，共" + (synonyms() + PAGE - 1) / PAGE + "页");

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
            assertThat(page.locator("main").innerText()).contains("林可").doesNotContain("linke");
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
        try (var page = site.page()) {
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
            release(page, "pins");
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
    void aTermMakesTheIndexAnewInTheBackgroundWhileSearchesGoOn() throws InterruptedException {
        try (var page = site.page()) {
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
            var before = base.segmenter().version();
            release(page, "terms");
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

    /// Somebody else brings what was tried live.
    private static void release(Page page, String list) {
        Steps.signOut(page);
        steps.signIn(page, "zhouping");
        steps.go(page, "/desk/lists/" + list + "/draft");
        if (page.locator("#why").count() > 0) {
            page.fill("#why", "试过，没有影响");
        }
        Steps.press(page, "上线这1处改动");
        assertThat(page.content()).contains("已上线");
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
}
