package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.part.GapParts;
import policybase.curate.gaps.Asking;
import policybase.store.Actor;
import policybase.store.Gap;
import policybase.testing.Chromium;

/// Drafts of lists in the browser: words proposed elsewhere come in, and of two who save one is told.
class ListSavingTest {
    @TempDir
    Path folder;

    @Test
    void aSynonymProposedForAQuestionAskedInVainIsTakenUpAndASecondSaverIsShownTheFirst() {
        Chromium.require();
        try (var site = new ListSite(folder)) {
            walk(site, site.steps());
        }
    }

    private static void walk(ListSite site, Steps steps) {
        var by = Actor.onTheMachine("测试");
        var gaps = GapParts.desk(site.base());
        var gap = gaps.count(new Asking("长命灯补助怎么领", "长命灯补助怎么领", Gap.Place.PORTAL, Gap.Why.NOT_HELD, ""))
                .orElseThrow();
        gaps.synonym(gap, "长命灯补助", "高龄津贴", by);
        try (var page = site.page()) {
            steps.signIn(page, "linke");
            site.look(page, "/desk/lists/dialect", "list-dialect");
            steps.go(page, "/desk/lists/synonyms");
            page.getByText("采用").last().click();
            assertThat(page.inputValue("#c0")).isEqualTo("长命灯补助");
            assertThat(page.inputValue("#c1")).isEqualTo("高龄津贴");
            Steps.press(page, "记入草稿");
            steps.go(page, "/desk/lists/synonyms");
            assertThat(page.locator("#proposals").count()).isZero();

            steps.go(page, "/desk/lists/dialect/row?key=好多");
            page.fill("#c2", "四川");
            try (var other = site.page()) {
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
}
