package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.Bases;
import policybase.testing.Chromium;

/// A plan of interpretation (解读方案) is written, refused, found stale and read, without script. Leaves pictures in
/// `target/pages`.
class InterpretationPlanTest {
    @TempDir
    static Path folder;

    private static Morning morning;

    @BeforeAll
    static void open() {
        Chromium.require();
        morning = new Morning(Bases.ofSample(folder));
    }

    @AfterAll
    static void close() {
        if (morning != null) {
            morning.close();
        }
    }

    @Test
    void aPlanStandsWithItsDocumentForWhoeverReviewsIt() {
        try (var curator = morning.signedIn("curator");
                var reviewer = morning.signedIn("reviewer")) {
            morning.steps.go(curator, "/desk/interpretations");
            curator.locator("li.outcome")
                    .filter(new Locator.FilterOptions().setHasText("没有解读方案。"))
                    .first()
                    .locator("a")
                    .getByText("解读方案", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(curator.locator("#plan").textContent()).contains("应有解读方案，现在没有");
            var document = curator.url().replaceAll(".*(/desk/intake/[0-9a-f]+).*", "$1");
            morning.steps.go(reviewer, document);
            assertThat(reviewer.locator("#plan").textContent()).contains("现在没有");
            assertThat(reviewer.locator("#plan a[href$='/plan']").count()).isZero();

            curator.locator("#plan a[href$='/plan']").click();
            morning.looksGood(curator, "interpretation-plan");
            curator.fill("#chief", "张县长");
            curator.fill("#note", "重点讲清谁能领、领多少");
            submit(curator);
            assertThat(curator.locator("[role=alert]").textContent()).contains("请写明计划哪一天前发布", "请至少选一种解读形式");
            assertThat(curator.locator("label[for=day]").textContent()).contains("请写明计划");
            assertThat(curator.inputValue("#chief")).isEqualTo("张县长");
            assertThat(curator.inputValue("#note")).isEqualTo("重点讲清谁能领、领多少");
            Chromium.picture(curator, "overview-interpretation-plan-refused", true);

            try (var late = curator.context().newPage()) {
                morning.steps.go(late, document + "/plan");
                fill(curator, "2026-12-31");
                submit(curator);
                assertThat(curator.locator(".told").textContent()).contains("解读方案已保存");
                assertThat(curator.locator("#plan").textContent())
                        .contains("第1稿", "张县长", "简明问答、专家解读、图解", "2026-12-31前")
                        .doesNotContain("没有解读方案");
                late.fill("#chief", "李局长");
                fill(late, "2026-12-30");
                submit(late);
                assertThat(late.locator("table").textContent()).contains("张县长", "李局长", "2026-12-31", "2026-12-30");
                assertThat(late.inputValue("#chief")).isEqualTo("李局长");
                submit(late);
                assertThat(late.locator("#plan").textContent()).contains("第2稿", "李局长", "方案以前的样子（1稿）");
                morning.looksGood(late, "interpretation-plan-stands");
            }
            morning.steps.go(reviewer, document);
            assertThat(reviewer.locator("#plan").textContent()).contains("李局长");
            morning.steps.go(reviewer, "/desk/interpretations");
            assertThat(reviewer.locator("main").textContent()).contains("解读方案：第一解读人李局长");
            assertThat(morning.deeds("interpretation")).containsExactly("interpretation.plan", "interpretation.plan");
        }
    }

    private static void fill(Page page, String day) {
        page.check("input[value=QUESTIONS]");
        page.check("input[value=PICTURE]");
        page.check("input[value=EXPERT]");
        page.fill("#day", day);
    }

    private static void submit(Page page) {
        page.locator("button").getByText("保存解读方案").click();
        page.waitForLoadState();
    }
}
