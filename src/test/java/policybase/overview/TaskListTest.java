package policybase.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static policybase.testing.Samples.LEARNED;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Account;
import policybase.access.Role;
import policybase.curate.ValidityDesk;
import policybase.document.Entry;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.overview.Board.Count;
import policybase.overview.Board.Wanted;
import policybase.overview.plan.PlanDesk;
import policybase.overview.plan.PlanReader;
import policybase.overview.plan.PlanSource;
import policybase.store.Actor;
import policybase.store.Correction;
import policybase.store.Deed;
import policybase.store.Entries;
import policybase.store.Gap;
import policybase.store.Gaps.Missed;
import policybase.store.IntakeLog;
import policybase.store.Reports;
import policybase.store.Reviewing;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What is to be done follows what happens in the base: it comes, and goes when it is done.
class TaskListTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元。");
    private static final Account CURATOR = account("linke", "林可", "", Role.CURATOR);
    private static final Account REVIEWER = account("zhouping", "周平", "", Role.REVIEWER);
    private static final Account LAWYER = account("qinlan", "秦岚", "", Role.LEGAL);
    private static final Account OF_CIVIL_AFFAIRS = account("mz", "民政员", "云溪县民政局", Role.CURATOR);

    @TempDir
    Path folder;

    private Store store;
    private TaskDesk desk;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        desk = new TaskDesk(store, new TaskList(store, store.catalogue()::all, 180, CLOCK.getZone()), CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDocumentThatEndsWithinThirtyDaysComesUpAndGoesWhenSomebodyHasDealtWithIt() {
        publish(ALLOWANCE, commences(), Samples.event(EventKind.TERM_ENDS, TODAY.plusDays(20), Standing.CONFIRMED));
        publish(other(2), commences(), Samples.event(EventKind.TERM_ENDS, TODAY.plusDays(400), Standing.CONFIRMED));
        var task = only(Reason.EXPIRING);
        assertThat(task.title()).contains("高龄津贴");
        assertThat(task.due()).contains(TODAY.plusDays(20));
        assertThat(task.why()).contains("还有20天");
        assertThat(desk.board(LAWYER).mine()).contains(task);
        assertThat(desk.board(REVIEWER).mine()).doesNotContain(task);
        assertThatThrownBy(() -> desk.settle(task.key(), "", LAWYER, actor(LAWYER)))
                .hasMessageContaining("怎样处理");
        assertThatThrownBy(() -> desk.settle(task.key(), "到期失效", REVIEWER, actor(REVIEWER)))
                .hasMessageContaining("权限");
        desk.settle(task.key(), "已评估，到期失效", LAWYER, actor(LAWYER));
        assertThat(of(Reason.EXPIRING)).isEmpty();
        assertThatThrownBy(() -> desk.settle(task.key(), "再来一次", LAWYER, actor(LAWYER)))
                .hasMessageContaining("已经办结");
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("tasks.settle");
    }

    @Test
    void aProposedRepealIsSuspectUntilAPersonDecidesIt() {
        publish(ALLOWANCE, commences(), Samples.event(EventKind.REPEALED, TODAY.minusDays(9), Standing.PROPOSED));
        var task = only(Reason.SUSPECT);
        assertThat(task.href()).isEqualTo("/desk/validity/" + ALLOWANCE.id());
        assertThat(of(Reason.UNVERIFIED)).as("told once").isEmpty();
        var validity = new ValidityDesk(store, CLOCK, (_, _) -> {}, _ -> {});
        var proposal = proposal(validity);
        validity.decide(ALLOWANCE.id(), proposal.key(), 2, false, "说的是另一份文件", actor(LAWYER));
        assertThat(of(Reason.SUSPECT)).isEmpty();
        assertThat(status().inForce()).isTrue();
        assertThatThrownBy(() -> validity.decide(ALLOWANCE.id(), proposal.key(), 2, true, "又说是", actor(LAWYER)))
                .hasMessageContaining("有了变化");
    }

    @Test
    void aConfirmedRepealEndsTheDocumentAndTheTask() {
        publish(ALLOWANCE, commences(), Samples.event(EventKind.REPEALED, TODAY.minusDays(9), Standing.PROPOSED));
        var validity = new ValidityDesk(store, CLOCK, (_, _) -> {}, _ -> {});
        var proposal = proposal(validity);
        validity.decide(ALLOWANCE.id(), proposal.key(), 2, true, "见废止决定", actor(LAWYER));
        assertThat(of(Reason.SUSPECT)).isEmpty();
        assertThat(status().label().label()).isEqualTo("已废止");
    }

    @Test
    void aDocumentWhoseBeginningIsNotKnownWaitsForVerification() {
        publish(ALLOWANCE);
        assertThat(only(Reason.UNVERIFIED).why()).contains("施行日期不明");
        store.ledger().add(ALLOWANCE.id(), List.of(commences()), "测试", LEARNED, "");
        assertThat(of(Reason.UNVERIFIED)).isEmpty();
    }

    @Test
    void reviewsWaitForThoseWhoMayDoThemAndNotForWhoeverDidTheStepBefore() {
        var draft = new PolicyDocument(
                ALLOWANCE.id(),
                1,
                Stage.DRAFT,
                ALLOWANCE.original(),
                ALLOWANCE.metadata(),
                ALLOWANCE.evidence(),
                ALLOWANCE.body(),
                ALLOWANCE.relations(),
                ALLOWANCE.problems());
        store.ledger().record(draft, List.of(), "林可", LEARNED, "");
        store.reviewing().assign(draft.id(), "云溪县民政局");
        assertThat(of(Reason.REVIEW)).as("a draft waits for nobody yet").isEmpty();
        step(Reviewing.State.FIRST, Reviewing.Act.SUBMITTED, "linke", "林可");
        assertThat(desk.board(REVIEWER).mine()).extracting(Task::reason).containsExactly(Reason.REVIEW);
        assertThat(desk.board(CURATOR).mine()).isEmpty();
        step(Reviewing.State.SECOND, Reviewing.Act.PASSED_FIRST, "zhouping", "周平");
        assertThat(desk.board(REVIEWER).mine()).as("not for who passed it").isEmpty();
        assertThat(desk.board(account("b", "另一人", "云溪县民政局", Role.REVIEWER)).mine())
                .hasSize(1);
        assertThat(desk.board(account("c", "第三人", "云溪县教育局", Role.REVIEWER)).all())
                .isEmpty();
        assertThat(desk.board(REVIEWER).byDepartment().getFirst().getKey()).isEqualTo("云溪县民政局");
        step(Reviewing.State.DRAFT, Reviewing.Act.RETURNED, "zhouping", "周平");
        assertThat(desk.board(REVIEWER).mine()).isEmpty();
        assertThat(desk.board(OF_CIVIL_AFFAIRS).mine())
                .extracting(Task::why)
                .as("who wrote it learns that it came back")
                .singleElement()
                .asString()
                .startsWith("周平退回修改：");
        step(Reviewing.State.DRAFT, Reviewing.Act.SAVED, "linke", "林可");
        assertThat(desk.board(CURATOR).mine()).hasSize(1);
        step(Reviewing.State.FIRST, Reviewing.Act.SUBMITTED, "linke", "林可");
        assertThat(desk.board(CURATOR).mine()).isEmpty();
    }

    @Test
    void anEntryThatCameBackIsATaskWithItsReason() {
        var draft = EntrySamples.draft("高龄津贴一个月多少钱", ALLOWANCE);
        store.entries().save(draft, "林可", LEARNED, "");
        var sent = draft.next(Entry.State.DEPARTMENT, Optional.empty());
        store.entries().save(sent, "林可", LEARNED, "");
        store.entries().save(sent.next(Entry.State.DRAFT, Optional.empty()), "周平", LEARNED, Entries.RETURNED + "少写材料");
        assertThat(of(Reason.REVIEW)).extracting(Task::why).containsExactly("周平退回修改：少写材料");
    }

    @Test
    void whatWasAskedInVainReportedOrNotReadIsThereWithItsDay() {
        store.gaps().count(new Missed("养狗证", "养狗证怎么办", Gap.Place.HOTLINE, Gap.Why.NOT_HELD, TODAY, ""), LEARNED);
        store.intake().put(new IntakeLog.Entry("0".repeat(64), "坏文件.pdf", "quarantined", "文件已加密，打不开"));
        store.corrections()
                .add(new Correction(
                        "JC-7K3QD9",
                        LEARNED,
                        TODAY.minusDays(1),
                        Correction.Kind.ANSWER,
                        Gap.Place.PORTAL,
                        "/ask",
                        "高龄津贴",
                        "标准不对",
                        List.of()));
        store.reports()
                .report(
                        new Reports.Report(Reports.Kind.ERROR, "高龄津贴", "", "坐席", "", "电话不对", "zuoxi", LEARNED, TODAY),
                        new Deed(actor(CURATOR), "hotline.error", "", LEARNED));
        var board = desk.board(CURATOR);
        assertThat(board.byReason())
                .containsEntry(Reason.MISSED, new Count(1, 0, 1))
                .containsEntry(Reason.UNREAD, new Count(1, 0, 1))
                .containsEntry(Reason.REPLY, new Count(2, 1, 2));
        assertThat(board.of(Wanted.ALL.of(Reason.REPLY).in(Term.LATE)))
                .extracting(Task::href)
                .containsExactly("/desk/corrections?number=JC-7K3QD9");
        assertThat(board.mine().getFirst().due()).as("due first comes first").contains(TODAY.minusDays(1));
        store.reports()
                .step(
                        1,
                        0,
                        new Reports.Step(Reports.State.ANSWERED, "已改", "林可", LEARNED),
                        new Deed(actor(CURATOR), "reports.step", "", LEARNED));
        assertThat(of(Reason.REPLY)).hasSize(1);
    }

    @Test
    void itemsOfTheLedgerComeUpByTheirDayAndForTheirLeadBody() {
        var plans = new PlanDesk(store.workPlans(), CLOCK);
        plans.take(
                PlanReader.read(
                        PlanSource.of("2026年政务公开工作要点\n序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限\n"
                                + "1\t民生\t养老\t公开养老服务机构名录和收费。\t县民政局\t各乡镇\t11月20日\n"
                                + "\t\t\t公开全年预决算并说明增减。\t县财政局\t各乡镇\t长期坚持\n"),
                        "要点.txt"),
                actor(CURATOR));
        var task = only(Reason.PLAN);
        assertThat(Term.of(task.due(), TODAY)).isEqualTo(Term.LATE);
        assertThat(desk.board(OF_CIVIL_AFFAIRS).mine()).as("县民政局 is 云溪县民政局").containsExactly(task);
        plans.say(plans.all().getFirst().number(), 0, true, "已公开", actor(CURATOR));
        assertThat(of(Reason.PLAN)).isEmpty();
    }

    private policybase.validity.Status status() {
        return store.documents()
                .published(ALLOWANCE.id())
                .orElseThrow()
                .timeline()
                .statusOn(TODAY);
    }

    private static Event proposal(ValidityDesk validity) {
        return validity.find(ALLOWANCE.id()).timeline().events().stream()
                .filter(event -> event.standing() == Standing.PROPOSED)
                .findFirst()
                .orElseThrow();
    }

    private List<Task> of(Reason reason) {
        return desk.board(CURATOR).of(Wanted.ALL.of(reason));
    }

    private Task only(Reason reason) {
        assertThat(of(reason)).hasSize(1);
        return of(reason).getFirst();
    }

    private void step(Reviewing.State next, Reviewing.Act act, String login, String person) {
        var standing = store.reviewing().find(ALLOWANCE.id()).orElseThrow();
        var step = new Reviewing.Step(standing.steps() + 1, act, 1, "h", login, person, LEARNED, "");
        assertThat(store.reviewing().step(standing, next, step, new Deed(actor(CURATOR), "review.step", "", LEARNED)))
                .isTrue();
    }

    private void publish(PolicyDocument document, Event... events) {
        store.ledger().record(document, List.of(events), "测试", LEARNED, "");
    }

    private static PolicyDocument other(int seed) {
        return Samples.document(seed, "云溪县另一办法", "云府发〔2024〕" + (seed + 7) + "号", "另有规定。");
    }

    private static Event commences() {
        return Samples.commences(LocalDate.of(2024, 2, 1));
    }

    private static Account account(String login, String name, String department, Role role) {
        return new Account(login, name, department, Set.of(role), false, false, 1);
    }

    private static Actor actor(Account account) {
        return account.actor("测试");
    }
}
