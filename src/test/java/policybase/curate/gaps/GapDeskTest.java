package policybase.curate.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fault;
import policybase.store.Actor;
import policybase.store.Correction;
import policybase.store.Deed;
import policybase.store.Gap;
import policybase.store.Gap.Place;
import policybase.store.Gap.State;
import policybase.store.Gap.Why;
import policybase.store.Reports;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class GapDeskTest {
    private static final Path DICTIONARY = Path.of("corpus", "dictionary");
    private static final Clock FRIDAY = Clock.fixed(Instant.parse("2026-11-27T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final Actor LIN = new Actor("linke", "林可", "127.0.0.1");

    @TempDir
    Path folder;

    private Store store;
    private GapDesk desk;
    private final Set<String> answerable = new HashSet<>();

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("base.db"));
        desk = new GapDesk(
                store,
                new Meaning(new HanlpSegmenter(Dictionary.load(DICTIONARY)), Synonyms.load(DICTIONARY)),
                FRIDAY,
                again -> answerable.contains(again.text()) ? Optional.of("已答复") : Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void differingWordsOfOneQuestionAreOneGapAndNothingPersonalIsKept() {
        var first = ask("请问准生证怎么办");
        assertThat(ask("办理生育登记要怎么办啊")).isEqualTo(first);
        assertThat(ask("准生证在哪里办，我电话13812345678")).isEqualTo(first);
        assertThat(ask("养狗证怎么办")).isNotEqualTo(first);
        assertThat(desk.find(first).texts())
                .hasSize(3)
                .noneMatch(text -> text.contains("138"))
                .anyMatch(text -> text.contains("【手机号】"));
        assertThat(desk.count(new Asking("   ", "   ", Place.PORTAL, Why.NO_HITS, "")))
                .isEmpty();
    }

    @Test
    void aRoundClosesOnlyWhatIsAnsweredInAllItsWordsAndTellsTheAuditLog() {
        var number = ask("准生证怎么办");
        ask("生育登记怎么办");
        desk.request(number, "县卫生健康局", "办事指南", LIN);
        answerable.add("准生证怎么办");
        assertThat(desk.round()).isZero();
        assertThat(desk.find(number).state()).isEqualTo(State.IN_HAND);
        answerable.add("生育登记怎么办");
        assertThat(desk.round()).isEqualTo(1);
        assertThat(desk.find(number).state()).isEqualTo(State.ANSWERED);
        assertThat(desk.round()).isZero();
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("gaps.answered");
        ask("准生证怎么办");
        assertThat(desk.find(number).state()).isEqualTo(State.OPEN);
    }

    @Test
    void whatOperatorsReportAsMissedIsCountedOnceOnItsDayAndToldWhatBecomesOfIt() {
        var asked = ask("准生证怎么办");
        var first = report(Reports.Kind.GAP, "生育登记怎么办，我电话13812345678", "2026-11-20T02:00:00Z");
        var second = report(Reports.Kind.GAP, "养狗证怎么办", "2026-11-21T02:00:00Z");
        report(Reports.Kind.ERROR, "高龄津贴", "2026-11-21T02:00:00Z");
        assertThat(desk.countReports()).isEqualTo(2);
        assertThat(desk.countReports()).as("each once").isZero();
        var gap = desk.find(asked);
        assertThat(gap.times()).isEqualTo(2);
        assertThat(gap.asked())
                .filteredOn(one -> one.place() == Place.HOTLINE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.day()).isEqualTo(LocalDate.of(2026, 11, 20));
                    assertThat(one.why()).isEqualTo(Why.REPORTED);
                    assertThat(one.text()).doesNotContain("138");
                });
        desk.request(asked, "县卫生健康局", "办事指南", LIN);
        desk.drafted(asked, "q000000000001", LIN);
        assertThat(reported(first).state()).isEqualTo(Reports.State.WORKING);
        assertThat(reported(first).steps()).as("told once that it is worked on").hasSize(1);
        assertThat(reported(first).reply()).contains("县卫生健康局");
        gap.texts().forEach(answerable::add);
        assertThat(desk.round()).isEqualTo(1);
        assertThat(reported(first).state()).isEqualTo(Reports.State.ANSWERED);
        assertThat(reported(first).reply()).contains("已答复");
        var dogs = store.reports().gaps(List.of(second)).getOrDefault(second, 0L);
        desk.dismiss(dogs, "不归本县管", LIN);
        assertThat(reported(second).state()).isEqualTo(Reports.State.DECLINED);
        assertThat(reported(second).reply()).isEqualTo("不归本县管");
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("reports.step");
    }

    @Test
    void aReportIsAnsweredByWhoSawItAsItIsAndOnlyOnce() {
        var reports = new ReportDesk(store, FRIDAY);
        var number = report(Reports.Kind.ERROR, "高龄津贴", "2026-11-21T02:00:00Z");
        assertThat(ReportDesk.isLate(reported(number), LocalDate.of(2026, 11, 25)))
                .isTrue();
        assertThat(ReportDesk.isLate(reported(number), LocalDate.of(2026, 11, 24)))
                .isFalse();
        assertThatThrownBy(() -> reports.reply(number, 0, Reports.State.ANSWERED, " ", LIN))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> reports.reply(number, 0, Reports.State.OPEN, "好", LIN))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> reports.reply(99, 0, Reports.State.ANSWERED, "好", LIN))
                .isInstanceOf(Fault.class);
        reports.reply(number, 0, Reports.State.WORKING, "在核对", LIN);
        assertThatThrownBy(() -> reports.reply(number, 0, Reports.State.ANSWERED, "改好了", LIN))
                .hasMessageContaining("别人刚刚办过");
        reports.reply(number, 1, Reports.State.ANSWERED, "改好了，打13812345678找我", LIN);
        assertThat(reported(number).reply()).contains("改好了").doesNotContain("138");
        assertThatThrownBy(() -> reports.reply(number, 2, Reports.State.WORKING, "再看", LIN))
                .hasMessageContaining("已经有人办结");
        assertThat(ReportDesk.isLate(reported(number), LocalDate.of(2027, 1, 1)))
                .isFalse();
    }

    private Reports.Filed reported(long number) {
        return store.reports().find(number).orElseThrow();
    }

    private long report(Reports.Kind kind, String text, String at) {
        var report = new Reports.Report(
                kind, text, "", "坐席", "", "来电人要标准", "zuoxi", Instant.parse(at), LocalDate.of(2026, 11, 24));
        return store.reports()
                .report(report, new Deed(new Actor("zuoxi", "坐席", "测试"), "hotline.gap", "", report.at()))
                .number();
    }

    @Test
    void whatIsDoneNeedsItsReason() {
        var number = ask("养狗证怎么办");
        assertThatThrownBy(() -> desk.dismiss(number, " ", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.synonym(number, "狗证", "狗证", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.request(number, "", "", LIN)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> desk.find(99)).isInstanceOf(Fault.class);
        desk.synonym(number, "狗证", "养犬登记", LIN);
        assertThat(desk.find(number).steps()).extracting(Gap.Step::target).containsExactly("狗证 → 养犬登记");
    }

    @Test
    void aWrongAnswerIsOwedAReplyOnTheNextWorkingDayAndTheRestLater() {
        var numbers = List.of("JC-AAAAAAAA", "JC-BBBBBBBB").iterator();
        var corrections = new CorrectionDesk(store, FRIDAY, numbers::next, 1);
        var wrong = corrections.report(
                Correction.Kind.ANSWER, Place.PORTAL, "/ask?q=13812345678", "问：我叫王小明", "应当是60元，打13812345678找我");
        assertThat(wrong.due()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(wrong.told()).doesNotContain("138");
        assertThat(wrong.page()).doesNotContain("138");
        assertThat(corrections
                        .report(Correction.Kind.LINK, Place.PORTAL, "/", "", "打不开")
                        .due())
                .isEqualTo(LocalDate.of(2026, 12, 4));
        assertThatThrownBy(() -> corrections.report(Correction.Kind.LINK, Place.PORTAL, "/", "", " "))
                .isInstanceOf(Fault.class);
        corrections.reply("JC-AAAAAAAA", "已改正。", true, LIN);
        assertThatThrownBy(() -> corrections.reply("JC-AAAAAAAA", "再说一次", true, LIN))
                .isInstanceOf(Fault.class);
        assertThat(corrections.find(" JC-AAAAAAAA ").isOpen()).isFalse();
        assertThat(corrections.find("jc－aaaaaaaa"))
                .as("as typed on a telephone")
                .isEqualTo(corrections.find("JC-AAAAAAAA"));
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("corrections.close");
    }

    private long ask(String text) {
        return desk.count(new Asking(text, text, Place.PORTAL, Why.NOT_HELD, "没有答案。"))
                .orElseThrow();
    }
}
