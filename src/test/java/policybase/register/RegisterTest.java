package policybase.register;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;
import static policybase.testing.Samples.event;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;
import policybase.validity.StatusLabel;

class RegisterTest {
    private static final LocalDate BEGIN = LocalDate.of(2024, 2, 1);
    private static final LocalDate END = LocalDate.of(2026, 1, 1);
    private static final Standpoint BEFORE = Standpoint.of(END.minusDays(1));
    private static final Standpoint AFTER = Standpoint.of(END);

    private static final PolicyDocument ALLOWANCE = document(1, "云溪县高龄津贴发放办法", "云府规〔2024〕4号", "发放高龄津贴。");
    private static final PolicyDocument RELIEF = document(2, "云溪县临时救助办法", "云府规〔2023〕9号", "可以申请救助。");
    private static final PolicyDocument PLAN = document(3, "云溪县年度工作方案", "云府发〔2024〕1号", "抓好工作。");

    @TempDir
    Path folder;

    private Store store;
    private Register register;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        register = new Register(store.catalogue(), store.changes());
        store.ledger().record(ALLOWANCE, List.of(commences(BEGIN)), "测试", LEARNED, "");
        var repeal = event(EventKind.REPEALED, END, Event.Standing.CONFIRMED);
        store.ledger().record(RELIEF, List.of(commences(BEGIN), repeal), "测试", LEARNED, "");
        store.ledger().record(PLAN, List.of(commences(BEGIN)), "测试", LEARNED, "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itShowsWhatIsInForceOnTheDayAndCountsWhatItLeavesOut() {
        var before = register.rows(BEFORE, Wanted.PRESET);
        assertThat(ids(before)).containsExactlyInAnyOrder(ALLOWANCE.id(), RELIEF.id());
        assertThat(before.notInForce()).isZero();
        assertThat(before.unclassed()).isEqualTo(1);

        var after = register.rows(AFTER, Wanted.PRESET);
        assertThat(ids(after)).containsExactly(ALLOWANCE.id());
        assertThat(after.notInForce()).isEqualTo(1);
        assertThat(ids(register.rows(AFTER, Wanted.PRESET.anyValidity()))).hasSize(2);
        assertThat(ids(register.rows(AFTER, Wanted.EVERYTHING))).hasSize(3);
    }

    @Test
    void aCodeInTheNumberIsOnlyAProposalAndATitleTellsNothing() {
        var allowance = register.entry(ALLOWANCE.id(), AFTER).orElseThrow();
        assertThat(allowance.classing().verdict()).isEqualTo(Normative.YES);
        assertThat(allowance.classing().sentence()).isEqualTo("是规范性文件（系统提议，认定依据：发文字号“云府规〔2024〕4号”的机关代字含“规”字；尚未经人确认）。");
        var plan = register.entry(PLAN.id(), AFTER).orElseThrow();
        assertThat(plan.classing().verdict()).isEqualTo(Normative.UNDETERMINED);
    }

    @Test
    void aDecisionCountsFromTheMomentItWasTaken() {
        var decided = LEARNED.plusSeconds(60);
        store.ledger().decide(PLAN.id(), new NormativeDecision(Normative.YES, "周明", decided, "涉及群众权利义务"));
        assertThat(ids(register.rows(AFTER, Wanted.PRESET))).containsExactlyInAnyOrder(ALLOWANCE.id(), PLAN.id());
        assertThat(register.entry(PLAN.id(), AFTER).orElseThrow().classing().sentence())
                .isEqualTo("是规范性文件（周明于2026年1月1日认定，认定依据：涉及群众权利义务）。");
        var then = new Standpoint(END, Optional.of(decided.minusNanos(1)));
        assertThat(ids(register.rows(then, Wanted.PRESET))).containsExactly(ALLOWANCE.id());
    }

    @Test
    void itIsAsTheBaseKnewItAtTheMoment() {
        var later = LEARNED.plusSeconds(60);
        var learnedLater = new Event(
                EventKind.REPEALED,
                Optional.of(BEGIN.plusDays(9)),
                Optional.empty(),
                List.of(),
                later,
                Optional.empty(),
                Optional.empty(),
                "予以废止",
                Event.Basis.DECIDED,
                Event.Standing.CONFIRMED,
                "测试");
        assertThat(ids(register.rows(BEFORE, Wanted.PRESET))).contains(ALLOWANCE.id());
        store.ledger().add(ALLOWANCE.id(), List.of(learnedLater), "测试", later, "");
        store.ledger().record(RELIEF.next(Stage.WITHDRAWN), List.of(), "测试", later, "");

        assertThat(ids(register.rows(BEFORE, Wanted.PRESET))).isEmpty();
        var then = new Standpoint(BEFORE.asOf(), Optional.of(later.minusNanos(1)));
        assertThat(ids(register.rows(then, Wanted.PRESET))).containsExactlyInAnyOrder(ALLOWANCE.id(), RELIEF.id());
        var earlier = new Standpoint(BEFORE.asOf(), Optional.of(LEARNED.minusNanos(1)));
        assertThat(register.rows(earlier, Wanted.EVERYTHING).entries()).isEmpty();
    }

    @Test
    void aPartOfATitleOrANumberInAnySpellingNarrowsIt() {
        assertThat(ids(register.rows(AFTER, named("高龄津贴")))).containsExactly(ALLOWANCE.id());
        assertThat(ids(register.rows(AFTER, named("云府规[2024]04号")))).containsExactly(ALLOWANCE.id());
        assertThat(ids(register.rows(AFTER, named("云府规")))).hasSize(2);
        assertThat(ids(register.rows(AFTER, named("养老保险")))).isEmpty();
    }

    @Test
    void valuesOfOneColumnAreCountedUnderTheOthers() {
        var repealed = Map.of(Column.STATUS, List.of(StatusLabel.REPEALED.label()));
        var wanted = new Wanted("", false, Optional.empty(), repealed, Order.NEWEST);
        var roll = register.rows(AFTER, wanted);
        assertThat(ids(roll)).containsExactly(RELIEF.id());
        assertThat(roll.counts().get(Column.STATUS))
                .containsExactly(new Column.Count("现行有效", 2), new Column.Count("已废止", 1));
        assertThat(roll.counts().get(Column.YEAR)).containsExactly(new Column.Count("2024", 1));
    }

    private static Wanted named(String text) {
        return new Wanted(text, false, Optional.empty(), Map.of(), Order.NUMBER);
    }

    private static List<DocumentId> ids(Roll roll) {
        return roll.entries().stream().map(Entry::id).toList();
    }
}
