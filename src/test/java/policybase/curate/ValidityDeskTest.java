package policybase.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static policybase.testing.Samples.LEARNED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.curate.ValidityDesk.Happening;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.store.Actor;
import policybase.store.Held;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.testing.SetClock;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// What a person decides changes the status at once, says why and by whom, and is taken back with one step.
class ValidityDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final PolicyDocument ALLOWANCE =
            Samples.document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满80周岁的老年人每人每月发放高龄津贴50元。");
    private static final PolicyDocument REPEALING = Samples.document(2, "云溪县人民政府关于废止部分文件的决定", "云府发〔2026〕7号", "下列文件废止。");
    private static final Actor LAWYER = new Actor("qinlan", "秦岚", "测试");

    @TempDir
    Path folder;

    private final List<DocumentId> told = new ArrayList<>();
    private final SetClock clock = new SetClock(TODAY);
    private Store store;
    private ValidityDesk desk;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        desk = new ValidityDesk(store, clock, (ids, _) -> told.addAll(ids), _ -> {});
        store.ledger().record(ALLOWANCE, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", LEARNED, "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatNoFileSaysIsRecordedWithItsGroundAndTakenBackInOneStep() {
        store.ledger().record(REPEALING, List.of(Samples.commences(LocalDate.of(2026, 3, 1))), "测试", LEARNED, "");
        desk.record(ALLOWANCE.id(), 1, repealed("云府发〔2026〕7号", ""), "决定第二条列明", LAWYER);
        var status = statusOf();
        assertThat(status.label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(status.reason()).isEqualTo("本文件已于2026年3月1日由《云溪县人民政府关于废止部分文件的决定》（云府发〔2026〕7号）废止。");
        assertThat(status.because().orElseThrow().byId()).contains(REPEALING.id());
        assertThat(status.because().orElseThrow().verdict().orElseThrow().why()).isEqualTo("决定第二条列明");
        assertThat(told).containsExactly(ALLOWANCE.id());
        assertThat(store.audit().last().orElseThrow().deed()).satisfies(deed -> {
            assertThat(deed.what()).isEqualTo("validity.record");
            assertThat(deed.before()).isEqualTo("现行有效");
            assertThat(deed.after()).startsWith("已废止。登记废止（2026-03-01）：决定第二条列明");
        });
        var event = status.because().orElseThrow();
        assertThat(desk.canTakeBack(desk.find(ALLOWANCE.id()), event)).isTrue();
        clock.forward(Duration.ofMinutes(1));
        desk.takeBack(ALLOWANCE.id(), event.key(), 2, LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.IN_FORCE);
        var held = desk.find(ALLOWANCE.id());
        assertThat(held.timeline().rejected()).singleElement().satisfies(gone -> assertThat(
                        desk.canTakeBack(held, gone))
                .as("nothing is left to take back")
                .isFalse());
        assertThat(held.timeline().lines()).as("every word is kept").hasSize(3);
        clock.forward(Duration.ofMinutes(1));
        desk.decide(ALLOWANCE.id(), event.key(), 3, true, "还是废止了", LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.REPEALED);
    }

    @Test
    void aVerdictOnAProposalTakenBackLeavesTheProposalAsItWas() {
        store.ledger()
                .add(
                        ALLOWANCE.id(),
                        List.of(Samples.event(EventKind.REPEALED, TODAY.minusDays(9), Standing.PROPOSED)),
                        "测试",
                        LEARNED,
                        "");
        assertThat(statusOf().label()).isEqualTo(StatusLabel.UNVERIFIED);
        var key = proposals(desk.find(ALLOWANCE.id())).getFirst().key();
        desk.decide(ALLOWANCE.id(), key, 2, false, "说的是另一份文件", LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThatThrownBy(() -> desk.decide(ALLOWANCE.id(), key, 3, false, "再说一次", LAWYER))
                .hasMessageContaining("已经有人这样认定");
        clock.forward(Duration.ofMinutes(1));
        desk.takeBack(ALLOWANCE.id(), key, 3, LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.UNVERIFIED);
        var held = desk.find(ALLOWANCE.id());
        assertThat(proposals(held)).hasSize(1);
        assertThat(desk.canTakeBack(held, proposals(held).getFirst())).isFalse();
        assertThatThrownBy(() -> desk.takeBack(ALLOWANCE.id(), key, 4, LAWYER)).hasMessageContaining("没有可以撤回");
    }

    @Test
    void whatWasReadWithCertaintyCanBeFoundWrongAndStandsAgainWhenThatIsTakenBack() {
        var key = desk.find(ALLOWANCE.id()).timeline().events().getFirst().key();
        desk.decide(ALLOWANCE.id(), key, 1, false, "读错了，是印发日期", LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.UNVERIFIED);
        clock.forward(Duration.ofMinutes(1));
        desk.takeBack(ALLOWANCE.id(), key, 2, LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(statusOf().because().flatMap(Event::verdict).orElseThrow().why())
                .isEqualTo("撤回秦岚的认定");
    }

    @Test
    void withoutGroundOrReasonOrOnAnOldPageNothingIsRecorded() {
        var id = ALLOWANCE.id();
        assertThatThrownBy(() -> desk.record(id, 1, repealed("云府发〔2026〕7号", ""), " ", LAWYER))
                .hasMessageContaining("理由");
        assertThatThrownBy(() -> desk.record(id, 1, repealed(" ", ""), "就是", LAWYER))
                .hasMessageContaining("依据");
        assertThatThrownBy(() -> desk.record(id, 0, repealed("决定", ""), "就是", LAWYER))
                .hasMessageContaining("有了变化");
        var backwards = new Happening(EventKind.SUSPENDED, TODAY, Optional.of(TODAY.minusDays(1)), List.of(), "决定", "");
        assertThatThrownBy(() -> desk.record(id, 1, backwards, "就是", LAWYER)).hasMessageContaining("之前");
        var amended = new Happening(EventKind.AMENDED, TODAY, Optional.empty(), List.of(), "决定", "");
        assertThatThrownBy(() -> desk.record(id, 1, amended, "就是", LAWYER)).hasMessageContaining("收录");
        assertThat(desk.find(id).timeline().lines()).hasSize(1);
        assertThat(store.audit().last()).isEmpty();
    }

    @Test
    void aDecisionTheBaseDoesNotHoldIsNamedAsItWasTypedAndAScopeEndsOnlyItsClauses() {
        var part = new Happening(EventKind.REPEALED, TODAY, Optional.empty(), List.of("第一条"), "县长办公会纪要", "第一条不再执行");
        desk.record(ALLOWANCE.id(), 1, part, "会议定了", LAWYER);
        assertThat(statusOf().label()).isEqualTo(StatusLabel.PARTLY_LAPSED);
        assertThat(statusOf().reason()).isEqualTo("第一条已于2026年11月30日由县长办公会纪要废止，其余有效。");
    }

    private policybase.validity.Status statusOf() {
        return desk.find(ALLOWANCE.id()).timeline().statusOn(TODAY);
    }

    private static List<Event> proposals(Held held) {
        return held.timeline().events().stream()
                .filter(event -> event.standing() == Standing.PROPOSED)
                .toList();
    }

    private static Happening repealed(String by, String quote) {
        return new Happening(EventKind.REPEALED, LocalDate.of(2026, 3, 1), Optional.empty(), List.of(), by, quote);
    }
}
