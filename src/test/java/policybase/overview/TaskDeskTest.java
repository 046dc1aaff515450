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
import policybase.document.PolicyDocument;
import policybase.document.RelationKind;
import policybase.overview.Board.Wanted;
import policybase.store.Actor;
import policybase.store.Flags.Cause;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// What a person says of a task that does not end by itself: that it is dealt with, or that it is not after all.
class TaskDeskTest {
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
    void whatRestsOnAChangedDocumentIsClosedWhereItIsKept() {
        publish(ALLOWANCE, commences());
        publish(other(2), commences());
        store.flags()
                .raise(
                        List.of(new Cause(
                                ALLOWANCE.id(),
                                "云溪县高龄津贴发放办法",
                                other(2).id(),
                                "另一办法",
                                RelationKind.BASED_ON,
                                EventKind.REPEALED,
                                Optional.of(TODAY),
                                Optional.empty(),
                                "所依据的另一办法废止")),
                        "系统",
                        LEARNED);
        var task = only(Reason.SOURCE);
        desk.settle(task.key(), "已核，仍可执行", LAWYER, actor(LAWYER));
        assertThat(of(Reason.SOURCE)).isEmpty();
        assertThat(store.flags().all().getFirst().closed().orElseThrow().note()).isEqualTo("已核，仍可执行");
        assertThat(store.flags().open()).isEmpty();
        desk.reopen(task.key(), LAWYER, actor(LAWYER));
        assertThat(only(Reason.SOURCE)).satisfies(anew -> {
            assertThat(anew.key()).isNotEqualTo(task.key());
            assertThat(anew.title()).isEqualTo(task.title());
            assertThat(anew.department()).as("whose document it is").isEqualTo("云溪县人民政府");
        });
        desk.settle(only(Reason.SOURCE).key(), "再核，仍可执行", LAWYER, actor(LAWYER));
        assertThat(of(Reason.SOURCE)).isEmpty();
    }

    @Test
    void whatWasDealtWithIsTakenBackByThoseWhoMaySaySoAndOfItsDepartment() {
        publish(ALLOWANCE, commences(), Samples.event(EventKind.TERM_ENDS, TODAY.plusDays(20), Standing.CONFIRMED));
        var task = only(Reason.EXPIRING);
        desk.settle(task.key(), "已评估，到期失效", LAWYER, actor(LAWYER));
        assertThat(desk.settled(LAWYER)).singleElement().satisfies(settled -> {
            assertThat(settled.title()).contains("高龄津贴");
            assertThat(settled.note()).isEqualTo("已评估，到期失效");
            assertThat(settled.href()).isEqualTo(task.href());
        });
        assertThat(desk.settled(OF_CIVIL_AFFAIRS))
                .as("of the county government")
                .isEmpty();
        assertThatThrownBy(() -> desk.reopen(task.key(), OF_CIVIL_AFFAIRS, actor(OF_CIVIL_AFFAIRS)))
                .hasMessageContaining("没有办结");
        assertThatThrownBy(() -> desk.reopen(task.key(), REVIEWER, actor(REVIEWER)))
                .hasMessageContaining("权限");
        desk.reopen(task.key(), LAWYER, actor(LAWYER));
        assertThat(only(Reason.EXPIRING)).isEqualTo(task);
        assertThat(desk.settled(LAWYER)).isEmpty();
        assertThatThrownBy(() -> desk.reopen(task.key(), LAWYER, actor(LAWYER))).hasMessageContaining("没有办结");
        assertThat(store.audit().last().orElseThrow().deed().what()).isEqualTo("tasks.reopen");
    }

    @Test
    void anEndingDealtWithComesUpAnewWhenTheTermIsLengthenedToAnotherDay() {
        publish(ALLOWANCE, commences(), Samples.event(EventKind.TERM_ENDS, TODAY.plusDays(20), Standing.CONFIRMED));
        desk.settle(only(Reason.EXPIRING).key(), "延续一个月", LAWYER, actor(LAWYER));
        var renewed = new Event(
                EventKind.RENEWED,
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(50)),
                List.of(),
                LEARNED,
                Optional.empty(),
                Optional.empty(),
                "有效期延长",
                Event.Basis.DECIDED,
                Standing.CONFIRMED,
                "测试");
        store.ledger().add(ALLOWANCE.id(), List.of(renewed), "测试", LEARNED, "");
        assertThat(only(Reason.EXPIRING).due()).contains(TODAY.plusDays(50));
    }

    private List<Task> of(Reason reason) {
        return desk.board(CURATOR).of(Wanted.ALL.of(reason));
    }

    private Task only(Reason reason) {
        assertThat(of(reason)).hasSize(1);
        return of(reason).getFirst();
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
