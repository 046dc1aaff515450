package policybase.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.app.Bases;
import policybase.app.Steps;
import policybase.store.WorkPlans.Item;
import policybase.store.WorkPlans.State;
import policybase.testing.Chromium;

/// A table of duties becomes a ledger: tried, taken in, shown by what the base has, printed. Leaves pictures in
/// `target/pages`.
class PlanWalkTest {
    private static final String TABLE = """
            2026年全县政务公开工作要点
            序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限
            1\t政策公开\t统一查询\t实现现行有效行政规范性文件统一查询，及时公布清理结果。\t县司法局\t县政府信息公开办\t1月31日
            \t\t\t加强高龄津贴、育儿补贴等重点民生政策公开。\t县民政局\t县卫生健康局\t12月31日
            \t\t\t完善考核办法并按时完成各项任务。\t县政府办\t各乡镇\t13月40日
            """;

    @TempDir
    static Path folder;

    private static Morning morning;

    @BeforeAll
    static void open() {
        Chromium.require();
        morning = new Morning(Bases.empty(folder));
    }

    @AfterAll
    static void close() {
        if (morning != null) {
            morning.close();
        }
    }

    @Test
    void theCountysTableBecomesALedgerThatTellsWhatTheBaseShows() throws IOException {
        var file = Files.writeString(folder.resolve("2026年要点.txt"), TABLE);
        try (var page = morning.signedIn("curator", true)) {
            morning.steps.go(page, "/desk/plan");
            assertThat(page.locator("main").textContent()).contains("台账还是空的");
            page.locator("main a[href='/desk/plan/import']").click();
            page.setInputFiles("#file", file);
            Steps.press(page, "先试算");
            Morning.fits(page, "plan-trial");
            assertThat(page.locator("tbody tr").first().textContent())
                    .as("wrong rows first")
                    .contains("有误，不收", "13月40日");
            assertThat(morning.base.store().workPlans().all())
                    .as("a trial keeps nothing")
                    .isEmpty();
            Steps.press(page, "照此登记2条");
            assertThat(page.locator(".told").textContent()).contains("已登记2条");
            Morning.fits(page, "plan");

            page.locator(".ledger a").first().click();
            var register = page.locator(".outcome", new Page.LocatorOptions().setHasText("统一查询"))
                    .first();
            register.locator("button[value=yes]").click();
            assertThat(page.locator("#evidence ~ .items").first().textContent()).contains("现行有效行政规范性文件统一查询");
            Morning.fits(page, "plan-item");
            page.fill("#note", "统一查询已上线");
            Steps.press(page, "记为已完成");
            assertThat(item("统一查询").state()).isEqualTo(State.DONE);
            page.locator("#evidence ~ .items button").first().click();
            assertThat(item("统一查询").evidence()).noneMatch(evidence -> evidence.accepted());
            page.fill("#note", "链接打不开");
            Steps.press(page, "改回办理中");
            assertThat(item("统一查询").state()).isEqualTo(State.OPEN);

            morning.steps.go(page, "/desk/plan?show=late");
            assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(1);
            page.selectOption("#department", "县民政局");
            Steps.press(page, "筛选");
            assertThat(page.locator("main").textContent()).contains("没有符合条件的任务");
            assertThat(page.request()
                            .get(morning.site.address("/desk/plan.csv"))
                            .text())
                    .contains("县司法局", "未开始");
            morning.steps.go(page, "/desk/plan");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".top nav").isVisible()).isFalse();
            assertThat(page.locator(".narrowing").isVisible()).isFalse();
            assertThat(page.locator(".ledger").first().isVisible()).isTrue();
            Chromium.picture(page, "plan-print", true);
            assertThat(morning.deeds("plan."))
                    .contains("plan.trial", "plan.import", "plan.accept", "plan.reject", "plan.done", "plan.reopen");
        }
        try (var page = morning.signedIn("mz")) {
            morning.steps.go(page, "/desk/plan/" + item("高龄津贴").number());
            assertThat(page.locator("main form[action$='/say']").count())
                    .as("县民政局 is theirs")
                    .isEqualTo(1);
            morning.steps.go(page, "/desk/plan/" + item("统一查询").number());
            assertThat(page.locator("main").textContent()).contains("您只能看");
            assertThat(page.locator("main form[method=post]").count()).isZero();
        }
    }

    private static Item item(String words) {
        return morning.base.store().workPlans().all().stream()
                .filter(item -> item.line().content().contains(words))
                .findFirst()
                .orElseThrow();
    }
}
