package policybase.overview.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.PolicyDocument;
import policybase.entry.LiveEntries;
import policybase.overview.coverage.Coverage;
import policybase.register.Register;
import policybase.store.Actor;
import policybase.store.Correction;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Gaps.Missed;
import policybase.store.KeptAnswer;
import policybase.store.Reports;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.text.Synonyms;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Figures of a base small enough to count by hand, on 30 November 2026. All samples are dated 2 January 2024 and were
/// taken in on 1 January 2026; all entries were approved on 1 June 2026 and are to be reviewed on 1 June 2027.
class FiguresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor ACTOR = new Actor("zuoxi", "坐席", "测试");

    @TempDir
    Path folder;

    private Store store;
    private Figures figures;
    private Annual annual;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var live = LiveEntries.of(store);
        figures = new Figures(store, store.catalogue()::all, () -> live.open(TODAY), CLOCK);
        var coverage = new Coverage(
                new Coverage.Sources(
                        () -> List.of(
                                List.of("养老", "高龄津贴", "", "", "", "云溪县民政局", "本库", "高龄津贴", "", "", ""),
                                List.of("养老", "养老机构", "", "", "", "云溪县民政局", "本库", "养老机构", "", "", "")),
                        List::of,
                        Synonyms::none,
                        new Register(store.catalogue(), store.changes()),
                        () -> live.open(TODAY),
                        store),
                CLOCK);
        annual = new Annual(store, store.catalogue()::all, () -> live.open(TODAY), coverage, figures, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void gapsAreCountedByMonthAndChannel() {
        miss("甲", Gap.Place.PORTAL, LocalDate.of(2026, 1, 31));
        miss("甲", Gap.Place.HOTLINE, LocalDate.of(2026, 2, 1));
        miss("乙", Gap.Place.PORTAL, LocalDate.of(2026, 2, 28));
        miss("乙", Gap.Place.PORTAL, LocalDate.of(2025, 12, 31));
        var gaps = figures.gaps(2026);
        assertThat(gaps.months()).hasSize(12).startsWith(YearMonth.of(2026, 1));
        assertThat(values(gaps, "公众网站")).startsWith(1L, 1L, 0L);
        assertThat(values(gaps, "坐席")).startsWith(0L, 1L, 0L);
        assertThat(gaps.total()).isEqualTo(3);
        assertThat(figures.gaps(2025).total()).isEqualTo(1);
    }

    @Test
    void answersAreCountedByTheMonthTheyWereGivenInChina() {
        answer("a", "answered", "2026-01-31T15:59:59Z");
        answer("b", "answered", "2026-01-31T16:00:00Z");
        answer("c", "not-held", "2026-02-10T00:00:00Z");
        answer("d", "answered", "2025-12-31T15:00:00Z");
        var answers = figures.answers(2026);
        assertThat(values(answers, "已答复")).startsWith(1L, 1L, 0L);
        assertThat(values(answers, "未收录")).startsWith(0L, 1L);
        assertThat(answers.total()).isEqualTo(3);
    }

    @Test
    void whatEndsAheadIsCountedByTheMonthOfItsLastDayAndByWhoeverMadeIt() {
        publish(1, ends(LocalDate.of(2026, 12, 31)));
        publish(2, ends(LocalDate.of(2027, 1, 1)));
        publish(3, ends(LocalDate.of(2028, 6, 1)));
        var resting = publish(4);
        store.entries().save(EntrySamples.published("高龄津贴每月多少钱", resting), "测试", LEARNED, "");
        var ahead = figures.ahead("");
        assertThat(ahead.months()).startsWith(YearMonth.of(2026, 11)).endsWith(YearMonth.of(2027, 10));
        assertThat(values(ahead, "文件有效期届满")).startsWith(0L, 1L, 1L, 0L);
        assertThat(values(ahead, "咨询条目复核到期").get(7)).isEqualTo(1);
        assertThat(figures.ahead("云溪县人民政府").series().getFirst().total()).isEqualTo(2);
        assertThat(figures.ahead("县民政局").series().getFirst().total()).isZero();
        assertThat(figures.ahead("县民政局").series().getLast().total()).isEqualTo(1);
        assertThat(figures.departments()).containsExactly("云溪县人民政府", "云溪县民政局");
    }

    @Test
    void daysToAnswerAreToldByHalfAndLongestAndWhatCameTooLate() {
        close("JC-22222222", "2026-03-01T02:00:00Z", "2026-03-03T02:00:00Z", LocalDate.of(2026, 3, 4));
        close("JC-33333333", "2026-03-01T02:00:00Z", "2026-03-11T02:00:00Z", LocalDate.of(2026, 3, 4));
        close("JC-44444444", "2026-03-01T02:00:00Z", "2026-03-01T20:00:00Z", LocalDate.of(2026, 3, 4));
        var corrections = figures.loops(2026).get(1);
        assertThat(corrections.year()).isEqualTo(new Loop.Month(3, Optional.of(2L), Optional.of(10L), 1));
        assertThat(corrections.months().get(2)).isEqualTo(corrections.year());
        assertThat(corrections.months().getFirst()).isEqualTo(Loop.Month.NOTHING);
        assertThat(figures.loops(2025).get(1).year().answered()).isZero();
    }

    @Test
    void theAnnualReportCountsWhatTheBaseKnowsAndSaysWhatItDoesNot() {
        var allowance = publish(1);
        publish(2, Samples.event(EventKind.REPEALED, LocalDate.of(2026, 5, 1), Standing.CONFIRMED));
        store.entries().save(EntrySamples.published("高龄津贴每月多少钱", allowance), "测试", LEARNED, "");
        answer("a", "answered", "2026-02-10T00:00:00Z");
        answer("b", "not-held", "2026-02-10T00:00:00Z");
        var report = store.reports()
                .report(
                        new Reports.Report(
                                Reports.Kind.ERROR,
                                "高龄津贴",
                                "",
                                "坐席",
                                "",
                                "标准不对",
                                "zuoxi",
                                Instant.parse("2026-04-01T02:00:00Z"),
                                LocalDate.of(2026, 4, 3)),
                        deed());
        store.reports()
                .step(
                        report.number(),
                        0,
                        new Reports.Step(Reports.State.ANSWERED, "已改", "林可", Instant.parse("2026-04-05T03:00:00Z")),
                        deed());

        var now = known(annual.of(2026, ""));
        assertThat(now)
                .containsEntry("行政规范性文件：本年制发件数", 0L)
                .containsEntry("行政规范性文件：本年废止件数", 1L)
                .containsEntry("行政规范性文件：现行有效件数", 1L)
                .containsEntry("本年新收录公开的文件", 2L)
                .containsEntry("现行有效的文件（各级、各类）", 1L)
                .containsEntry("咨询条目：本年审定的", 1L)
                .containsEntry("提问并得到答复页的次数", 2L)
                .containsEntry("其中没有现行规定可答的", 1L)
                .containsEntry("坐席上报：本年收到", 1L)
                .containsEntry("坐席上报：超过时限答复", 1L)
                .containsEntry("坐席上报（从上报到答复）：一半在几天以内", 4L)
                .containsEntry("公开事项目录：事项", 2L)
                .containsEntry("公开事项目录：有目录没内容（两张皮）", 1L)
                .doesNotContainKeys("行政许可：本年处理决定数量", "本年新收申请数量");
        assertThat(annual.of(2026, "").makers()).singleElement().satisfies(maker -> assertThat(maker.name())
                .isEqualTo("云溪县人民政府"));
        assertThat(known(annual.of(2024, ""))).containsEntry("行政规范性文件：本年制发件数", 2L);
        assertThat(known(annual.of(2024, ""))).doesNotContainKey("公开事项目录：事项");
        assertThat(known(annual.of(2026, "云溪县民政局")))
                .containsEntry("行政规范性文件：现行有效件数", 0L)
                .containsEntry("咨询条目：本年审定的", 1L)
                .doesNotContainKey("提问并得到答复页的次数");
        assertThat(figures.years()).containsExactly(2026);
    }

    private static Map<String, Long> known(AnnualReport report) {
        return report.sections().stream()
                .flatMap(section -> section.lines().stream())
                .filter(line -> line.value().isPresent())
                .collect(Collectors.toMap(
                        AnnualReport.Line::name, line -> line.value().orElseThrow()));
    }

    private static List<Long> values(Monthly monthly, String label) {
        return monthly.series().stream()
                .filter(series -> series.label().equals(label))
                .findFirst()
                .orElseThrow()
                .values();
    }

    private void miss(String key, Gap.Place place, LocalDate day) {
        store.gaps().count(new Missed(key, key + "怎么办", place, Gap.Why.NOT_HELD, day, ""), LEARNED);
    }

    private void answer(String id, String outcome, String at) {
        store.keptAnswers()
                .keep(List.of(new KeptAnswer(
                        id,
                        "高龄津贴",
                        TODAY,
                        Optional.empty(),
                        outcome,
                        "",
                        true,
                        List.of(),
                        List.of(),
                        0,
                        "1",
                        "page",
                        Instant.parse(at))));
    }

    private void close(String number, String at, String closed, LocalDate due) {
        store.corrections()
                .add(new Correction(
                        number,
                        Instant.parse(at),
                        due,
                        Correction.Kind.ANSWER,
                        Gap.Place.PORTAL,
                        "/ask",
                        "高龄津贴",
                        "标准不对",
                        List.of()));
        store.corrections().reply(number, new Correction.Reply("林可", Instant.parse(closed), "已改", true));
    }

    private PolicyDocument publish(int seed, Event... events) {
        var document = Samples.document(seed, "云溪县高龄津贴办法" + seed, "云府规〔2024〕" + seed + "号", "按规定办理。");
        var all = new ArrayList<>(List.of(events));
        all.add(Samples.commences(LocalDate.of(2024, 2, 1)));
        store.ledger().record(document, all, "测试", LEARNED, "");
        return document;
    }

    private static Event ends(LocalDate day) {
        return Samples.event(EventKind.TERM_ENDS, day, Standing.CONFIRMED);
    }

    private static Deed deed() {
        return new Deed(ACTOR, "hotline.error", "", LEARNED);
    }
}
