package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import policybase.store.Notices.Notice;
import policybase.store.Notices.Posted;
import policybase.store.Reports.Kind;
import policybase.store.Reports.Report;
import policybase.store.Reports.State;
import policybase.store.Reports.Step;
import policybase.store.Shifts.Kept;
import policybase.store.Shifts.Read;
import policybase.store.Shifts.Told;

/// What every store must keep of reports and of operators' shifts. Part of [StoreContract].
abstract class HotlineContract extends LedgerContract {
    private static final Actor OPERATOR = new Actor("zuoxi", "坐席一", "测试");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 26);

    @Test
    void aReportIsReadBackWithItsStepsAndEachIsALineOfTheAuditLog() {
        var report = report("老年食堂补贴多少");
        var filed = store.reports().report(report, deed("gap.report"));
        assertThat(filed.state()).isEqualTo(State.OPEN);
        assertThat(store.reports().list(true, 0, 10)).containsExactly(filed);
        var step = new Step(State.ANSWERED, "已补充口径。", "甲", LEARNED.plusSeconds(60));
        assertThat(store.reports().step(filed.number(), 0, step, deed("gap.step")))
                .isTrue();
        assertThat(store.reports().find(filed.number()).orElseThrow()).satisfies(kept -> {
            assertThat(kept.report()).isEqualTo(report);
            assertThat(kept.steps()).containsExactly(step);
            assertThat(kept.state()).isEqualTo(State.ANSWERED);
            assertThat(kept.reply()).isEqualTo("已补充口径。");
        });
        assertThat(store.reports().list(true, 0, 10)).isEmpty();
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(2);
    }

    @Test
    void whoeverSawFewerStepsIsTooLate() {
        var filed = store.reports().report(report("老年食堂"), deed("gap.report"));
        var step = new Step(State.WORKING, "", "甲", LEARNED);
        assertThat(store.reports().step(filed.number(), 0, step, deed("gap.step")))
                .isTrue();
        assertThat(store.reports().step(filed.number(), 0, step, deed("gap.step")))
                .isFalse();
        assertThat(store.reports().step(99, 0, step, deed("gap.step"))).isFalse();
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(2);
    }

    @Test
    void reportsAreFoundByWhoMadeThemNewestFirst() {
        var first = store.reports().report(report("一"), deed("gap.report"));
        var second = store.reports().report(report("二"), deed("gap.report"));
        assertThat(store.reports().of("zuoxi", 10)).containsExactly(second, first);
        assertThat(store.reports().of("zuoxi", 1)).containsExactly(second);
        assertThat(store.reports().of("somebody", 10)).isEmpty();
    }

    @Test
    void openReportsAreListedByTheirDueDayAndClosedOnesCounted() {
        var late = store.reports().report(report("晚到期"), deed("gap.report"));
        var soon = store.reports().report(due("早到期", DUE.minusDays(3)), deed("gap.report"));
        assertThat(store.reports().list(true, 0, 10)).containsExactly(soon, late);
        assertThat(store.reports().list(true, 1, 10)).containsExactly(late);
        var at = LEARNED.plusSeconds(60);
        store.reports().step(soon.number(), 0, new Step(State.WORKING, "在查", "甲", at), deed("gap.step"));
        assertThat(store.reports().count(true)).isEqualTo(2);
        store.reports()
                .step(soon.number(), 1, new Step(State.DECLINED, "没有错", "甲", at.plusSeconds(1)), deed("gap.step"));
        assertThat(store.reports().count(true)).isEqualTo(1);
        assertThat(store.reports().list(false, 0, 10)).singleElement().satisfies(one -> assertThat(one.reply())
                .isEqualTo("没有错"));
        assertThat(store.reports().closed(at, at.plusSeconds(2)))
                .containsExactly(
                        new Reports.Closed(soon.report().at(), soon.report().due(), at.plusSeconds(1)));
        assertThat(store.reports().closed(at, at.plusSeconds(1))).isEmpty();
        assertThat(store.reports().count(LEARNED, LEARNED.plusSeconds(1))).isEqualTo(2);
    }

    @Test
    void aReportOfSomethingMissedIsCountedWithAGapOnce() {
        var first = store.reports().report(report("一"), deed("gap.report"));
        var second = store.reports().report(report("二"), deed("gap.report"));
        assertThat(store.reports().uncounted(10)).containsExactly(first, second);
        var gap = store.gaps().count(new Gaps.Missed("一", "一", Gap.Place.HOTLINE, Gap.Why.REPORTED, DUE, ""), LEARNED);
        store.reports().counted(first.number(), gap);
        assertThat(store.reports().uncounted(10)).containsExactly(second);
        assertThat(store.reports().of(gap)).containsExactly(first);
        assertThat(store.reports().gaps(List.of(first.number(), second.number())))
                .containsOnly(Map.entry(first.number(), gap));
    }

    @Test
    void aNoticeHoldsFromItsFirstDayToItsLastUnlessItIsTakenDown() {
        var first = LocalDate.of(2026, 6, 1);
        var notice = new Notice("系统停机", first, first.plusDays(2), "刘班长", LEARNED);
        var number = store.notices().post(notice, deed("hotline.notice"));
        var other = store.notices().post(new Notice("另一件事", first, first, "刘班长", LEARNED), deed("hotline.notice"));

        assertThat(store.notices().on(first.minusDays(1))).isEmpty();
        assertThat(store.notices().on(first)).extracting(Posted::number).containsExactly(other, number);
        assertThat(store.notices().on(first.plusDays(2))).containsExactly(new Posted(number, notice, false));
        assertThat(store.notices().on(first.plusDays(3))).isEmpty();

        assertThat(store.notices().takeDown(number, deed("hotline.notice-down")))
                .isTrue();
        assertThat(store.notices().takeDown(number, deed("hotline.notice-down")))
                .isFalse();
        assertThat(store.notices().takeDown(99, deed("hotline.notice-down"))).isFalse();
        assertThat(store.notices().on(first.plusDays(1))).isEmpty();
        assertThat(store.notices().newest(1)).extracting(Posted::number).containsExactly(other);
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(3);
    }

    @Test
    void anOperatorsShiftIsKeptByAccount() {
        assertThat(store.shifts().read("zuoxi")).isEmpty();
        store.shifts().markRead("zuoxi", new Read(3, LEARNED), deed("shift.read"));
        store.shifts().markRead("zuoxi", new Read(5, LEARNED), deed("shift.read"));
        assertThat(store.shifts().read("zuoxi")).contains(new Read(5, LEARNED));
        assertThat(store.shifts().read("other")).isEmpty();
        var kept = new Kept("/entries/a", "高龄津贴", LEARNED);
        store.shifts().keep("zuoxi", kept, deed("kept.add"));
        store.shifts().keep("zuoxi", kept, deed("kept.add"));
        assertThat(store.shifts().kept("zuoxi")).containsExactly(kept);
        store.shifts().layAway("zuoxi", "/entries/a", deed("kept.remove"));
        assertThat(store.shifts().kept("zuoxi")).isEmpty();
    }

    @Test
    void whatWasToldIsCountedAndRememberedOnce() {
        var a = new Told("zuoxi", "问一", "/entries/a", "甲", LEARNED);
        var b = new Told("zuoxi", "问二", "/entries/b", "乙", LEARNED);
        for (var told : List.of(a, b, a)) {
            store.shifts().told(told, deed("call.told"));
        }
        store.shifts().told(new Told("other", "问一", "/entries/a", "甲", LEARNED), deed("call.told"));
        assertThat(store.shifts().lately("zuoxi", 10)).containsExactly(a, b);
        assertThat(store.shifts().hot(LEARNED, 1)).containsExactly(new Shifts.Hot("/entries/a", "甲", 3));
        assertThat(store.shifts().hot(LEARNED.plusSeconds(1), 1)).isEmpty();
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(4);
    }

    private static Report report(String text) {
        return due(text, DUE);
    }

    private static Report due(String text, LocalDate day) {
        return new Report(Kind.GAP, text, "", "坐席", "", "来电人要标准", "zuoxi", LEARNED, day);
    }

    private static Deed deed(String what) {
        return new Deed(OPERATOR, what, "", LEARNED);
    }
}
