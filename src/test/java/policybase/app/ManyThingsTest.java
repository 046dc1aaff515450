package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.app.serve.Rooms;
import policybase.app.serve.ServeCommand;
import policybase.app.serve.Upkeep;
import policybase.curate.entry.Silence;
import policybase.document.PolicyDocument;
import policybase.store.jdbi.ManyThings;
import policybase.testing.Browsing;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.testing.Staff;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.web.Server;

/// Every list of the desk opens quickly with twenty thousand lines in it, however it is narrowed.
class ManyThingsTest {
    private static final int MANY = 20_000;

    /// What a person takes for at once. On a machine that does other things besides, what counts is the time the whole
    /// process, with reader and server, had a processor for the page, at the best of a few tries.
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元。");

    @TempDir
    Path folder;

    /// Addresses, and what must stand on the page.
    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        for (var query : List.of(
                "",
                "?page=399",
                "?state=FIRST",
                "?q=" + encoded("第19999号"),
                "?kind=STRUCTURE&issuer=" + encoded("38局") + "&age=10")) {
            pages.put("/desk/intake" + query, "青栎县人民政府关于第｜份，这里是第");
        }
        for (var query : List.of(
                "",
                "?page=399",
                "?show=published",
                "?q=" + encoded("多少钱19999"),
                "?topic=" + encoded("养老"),
                "?department=" + encoded("云溪县民政局"))) {
            pages.put("/desk/entries" + query, "高龄津贴每月多少钱");
        }
        pages.put("/desk/entries?show=silent", "已失效待更新");
        pages.put("/desk/entries?show=due", "复核将到期");
        pages.put("/desk/entries/tasks", "待更新");
        pages.put("/desk/gaps", "件事怎么办");
        pages.put("/desk/gaps?show=open&page=200", "件事怎么办");
        pages.put("/desk/gaps?show=answered", "件事怎么办");
        pages.put("/desk/corrections", "标准不对");
        pages.put("/desk/corrections?page=399", "标准不对");
        pages.put("/desk/reports", "标准不对");
        pages.put("/desk/reports?page=299", "标准不对");
        pages.put("/desk/reports?show=closed", "一半在4天以内");
        pages.put("/desk/coverage", "20080项");
        pages.put("/desk/coverage/topic?name=" + encoded("养老"), "高龄津贴");
        pages.put("/desk/coverage/items?state=all", "事项");
        pages.put("/desk/coverage/items?state=all&page=400", "事项");
        pages.put("/desk/figures", "从提问到答复");
        pages.put("/desk/annual", "行政规范性文件");
        pages.put("/desk/audit", "修订稿2");
        pages.put("/desk/audit?page=399", "修订稿2");
        pages.put("/desk/audit?who=wang&what=review.save", "修订稿2");
        pages.put("/desk", "等您办理");
        pages.put("/desk/tasks", "这里是第1—50件");
        pages.put("/desk/tasks?page=399", "这里是第19951—20000件");
        pages.put("/desk/tasks?reason=missed&mine=on", "件事怎么办");
        pages.put("/desk/lists", "俗称与规范用语");
        pages.put("/desk/lists/synonyms", "第1页");
        pages.put("/desk/lists/synonyms?page=300", "第300页");
        pages.put("/desk/lists/synonyms?q=" + encoded("土话19999"), "土话19999");
        return pages;
    }

    @Test
    void everyListOpensInUnderThreeTenthsOfASecond() {
        try (var base = Bases.empty(folder);
                var upkeep = new Upkeep(base)) {
            base.store()
                    .ledger()
                    .record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
            base.catchUpIfFree();
            var entry = EntrySamples.published("高龄津贴每月多少钱", ALLOWANCE);
            base.store().entries().save(entry, "测试", Samples.LEARNED, "");
            Staff.hire(base.store(), base.clock(), "wang", "王采编", Role.CURATOR);
            Staff.hire(base.store(), base.clock(), "shen", "申审计", Role.AUDITOR);
            ManyThings.fill(base.folders().database(), MANY, entry);
            base.wording().follow();
            try (var server =
                    new Server(ServeCommand.parts(base, upkeep), Optional.of(Rooms.desk(base, upkeep::await)))) {
                server.start("127.0.0.1", 0);
                var site = "http://127.0.0.1:" + server.port();
                try (var curator = new Browsing(site);
                        var auditor = new Browsing(site)) {
                    curator.signIn("wang", Staff.PASSWORD);
                    auditor.signIn("shen", Staff.PASSWORD);
                    var slow = new TreeMap<String, Long>();
                    pages().forEach((path, words) -> {
                        time(path.startsWith("/desk/audit") ? auditor : curator, path, words, slow);
                    });
                    base.store()
                            .ledger()
                            .add(
                                    ALLOWANCE.id(),
                                    List.of(Samples.event(
                                            EventKind.REPEALED, LocalDate.now(base.clock()), Standing.CONFIRMED)),
                                    "测试",
                                    base.clock().instant(),
                                    "");
                    new Silence(base.store(), base.entries().live())
                            .look(LocalDate.now(base.clock()), base.clock().instant());
                    for (var path : List.of(
                            "/desk/entries?show=silent",
                            "/desk/entries?show=silent&page=399",
                            "/desk/entries",
                            "/desk/entries/tasks",
                            "/desk/entries/tasks?page=399")) {
                        time(curator, path, "依据不再有效", slow);
                    }
                    assertThat(slow).isEmpty();
                }
            }
        }
    }

    private static void time(Browsing browser, String path, String words, Map<String, Long> slow) {
        var took = quickest(browser, path, words);
        System.out.printf("%d of everything, %s: %d ms%n", MANY, path, took.toMillis());
        if (took.compareTo(AT_ONCE) >= 0) {
            slow.put(path, took.toMillis());
        }
    }

    private static Duration quickest(Browsing browser, String path, String words) {
        return Duration.ofNanos(IntStream.range(0, 7)
                .mapToLong(_ -> nanoseconds(browser, path, words))
                .min()
                .orElseThrow());
    }

    private static long nanoseconds(Browsing browser, String path, String words) {
        var began = PROCESS.getProcessCpuTime();
        var page = browser.get(path);
        var took = PROCESS.getProcessCpuTime() - began;
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).as(path).contains(words.split("｜"));
        return took;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
