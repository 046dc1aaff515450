package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policybase.store.WorkPlans.Evidence;
import policybase.store.WorkPlans.Item;
import policybase.store.WorkPlans.Line;
import policybase.store.WorkPlans.Placed;
import policybase.store.WorkPlans.State;
import policybase.store.WorkPlans.Step;

/// What every store must keep of the ledger of tasks and of what was dealt with. Part of [StoreContract].
abstract class LedgerContract extends KeptAnswersContract {
    private static final Actor CLERK = new Actor("linke", "林可", "测试");
    private static final String TASK = "expiring:x:2026-12-31";
    private static final LocalDate AUGUST = LocalDate.of(2023, 8, 31);

    @Test
    void aPlanIsReadBackInItsOrderAndPutAgainChangesNothing() {
        var lines = List.of(placed(1, "a", "县司法局"), placed(2, "b", "县政府办"));
        assertThat(store.workPlans().put("2023年要点", lines, deed("plan.import"))).isEqualTo(2);
        assertThat(store.workPlans().put("2023年要点", lines, deed("plan.import"))).isZero();
        assertThat(store.workPlans().all()).extracting(Item::key).containsExactly("a", "b");
        var first = store.workPlans().all().getFirst();
        assertThat(first.line()).isEqualTo(lines.getFirst().line());
        assertThat(first.state()).isEqualTo(State.OPEN);
        assertThat(first.isLate(AUGUST)).isFalse();
        assertThat(first.isLate(AUGUST.plusDays(1))).isTrue();
        assertThat(store.workPlans().put("2024年要点", lines, deed("plan.import"))).isEqualTo(2);
        assertThat(store.workPlans().all()).hasSize(4);
    }

    @Test
    void aChangedLineIsANewRevisionOfTheSameItemAndKeepsWhatWasSaidOfIt() {
        store.workPlans().put("要点", List.of(placed(1, "a", "县司法局")), deed("plan.import"));
        var number = store.workPlans().all().getFirst().number();
        store.workPlans().step(number, 0, new Step(true, "林可", LEARNED, "已上线"), deed("plan.done"));
        assertThat(store.workPlans().put("要点", List.of(placed(1, "a", "县政府办")), deed("plan.import")))
                .isEqualTo(1);
        var item = store.workPlans().find(number).orElseThrow();
        assertThat(item.revision()).isEqualTo(2);
        assertThat(item.line().lead()).isEqualTo("县政府办");
        assertThat(item.state()).isEqualTo(State.DONE);
        assertThat(item.isLate(AUGUST.plusYears(1))).isFalse();
    }

    @Test
    void whatIsAcceptedMakesMaterialAndTheNewestWordOnATargetHolds() {
        store.workPlans().put("要点", List.of(placed(1, "a", "县司法局")), deed("plan.import"));
        var number = store.workPlans().all().getFirst().number();
        assertThat(store.workPlans().judge(number, evidence("/register", true), deed("plan.accept")))
                .isTrue();
        assertThat(store.workPlans().judge(number, evidence("/documents/x", false), deed("plan.reject")))
                .isTrue();
        assertThat(store.workPlans().find(number).orElseThrow().state()).isEqualTo(State.MATERIAL);
        store.workPlans().judge(number, evidence("/register", false), deed("plan.reject"));
        assertThat(store.workPlans().find(number).orElseThrow()).satisfies(item -> {
            assertThat(item.state()).isEqualTo(State.OPEN);
            assertThat(item.evidence()).containsExactly(evidence("/register", false), evidence("/documents/x", false));
        });
        assertThat(store.workPlans().judge(99, evidence("/register", true), deed("plan.accept")))
                .isFalse();
    }

    @Test
    void whoeverSawFewerStepsOfAnItemIsTooLate() {
        store.workPlans().put("要点", List.of(placed(1, "a", "县司法局")), deed("plan.import"));
        var number = store.workPlans().all().getFirst().number();
        var done = new Step(true, "林可", LEARNED, "已上线");
        assertThat(store.workPlans().step(number, 0, done, deed("plan.done"))).isTrue();
        assertThat(store.workPlans().step(number, 0, done, deed("plan.done"))).isFalse();
        assertThat(store.workPlans().step(number, 1, new Step(false, "林可", LEARNED, "又出错"), deed("plan.open")))
                .isTrue();
        assertThat(store.workPlans().find(number).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(3);
    }

    @Test
    void aTaskIsDealtWithOnceAndTakenBackOnce() {
        var tasks = store.settledTasks();
        assertThat(tasks.reopen(TASK, deed("tasks.reopen")))
                .as("not dealt with yet")
                .isFalse();
        assertThat(tasks.settle(settled(LEARNED), deed("tasks.settle"))).isTrue();
        assertThat(tasks.settle(settled(LEARNED), deed("tasks.settle"))).isFalse();
        assertThat(tasks.all()).containsExactly(TASK);
        assertThat(tasks.find(TASK)).contains(settled(LEARNED));
        assertThat(tasks.reopen(TASK, deed("tasks.reopen"))).isTrue();
        assertThat(tasks.reopen(TASK, deed("tasks.reopen"))).isFalse();
        assertThat(tasks.all()).isEmpty();
        assertThat(tasks.find(TASK)).isEmpty();
        assertThat(tasks.latest(9)).isEmpty();
        assertThat(tasks.settle(settled(LEARNED.plusSeconds(1)), deed("tasks.settle")))
                .isTrue();
        assertThat(tasks.latest(9)).containsExactly(settled(LEARNED.plusSeconds(1)));
        assertThat(store.audit().count(AuditLog.Wanted.ALL)).isEqualTo(3);
    }

    private static SettledTasks.Settled settled(Instant at) {
        return new SettledTasks.Settled(TASK, "即将到期", "高龄津贴发放办法", "/desk/validity/x", "云溪县民政局", "林可", at, "已评估");
    }

    private static Placed placed(int place, String key, String lead) {
        return new Placed(
                place, key, new Line("推进政务公开", "专栏", "实现统一查询" + key, lead, "县级有关部门", "8月31日", Optional.of(AUGUST)));
    }

    private static Evidence evidence(String target, boolean accepted) {
        return new Evidence(target, "现行有效规范性文件统一查询", accepted, "林可", LEARNED);
    }

    private static Deed deed(String what) {
        return new Deed(CLERK, what, "", "", "已办", LEARNED);
    }
}
