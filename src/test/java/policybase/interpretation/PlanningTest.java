package policybase.interpretation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Account;
import policybase.access.Role;
import policybase.document.Dates;
import policybase.document.DocumentNumber;
import policybase.document.Fault;
import policybase.document.Kind;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.Stage;
import policybase.document.Title;
import policybase.interpretation.Interpretations.Explained;
import policybase.interpretation.Planning.Saved;
import policybase.interpretation.Planning.Wanted;
import policybase.store.AuditLog;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.store.Links.Route;
import policybase.store.Reviewing.State;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.testing.SetClock;
import policybase.testing.Staff;

/// Plans of interpretation in a real store, made by people and held against what became public.
class PlanningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final SetClock clock = new SetClock(DAY);

    @TempDir
    Path folder;

    private JdbiStore store;
    private Interpretations interpretations;
    private Planning planning;
    private Account wang;
    private PolicyDocument document;

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        interpretations = new Interpretations(
                store.documents(),
                store.catalogue(),
                store.reviewing(),
                WorkDays.load(Path.of("corpus/dictionary")),
                clock);
        planning = new Planning(store.reviewing(), interpretations, clock);
        wang = Staff.hire(store, clock, "wang", "王采编", Role.CURATOR);
        document = Samples.document(7, "云溪县公租房办法", "云府发〔2026〕7号", "公租房按月计租，租金每平方米二元。");
        store.ledger().record(document, List.of(), "测试", clock.instant(), "");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatMustBeExplainedAndHasNoPlanIsTold() {
        assertThat(one().faults()).contains("没有解读方案。");
        assertThat(interpretations.report()).singleElement().satisfies(row -> assertThat(row.faults())
                .contains("没有解读方案。"));
        assertThat(save(0, plan(Form.QUESTIONS, Form.PICTURE, Form.EXPERT))).isInstanceOf(Saved.Done.class);
        assertThat(one().faults()).noneMatch(fault -> fault.contains("方案"));
        assertThat(save(1, plan(Form.QUESTIONS))).isInstanceOf(Saved.Done.class);
        assertThat(one().faults()).anyMatch(fault -> fault.contains("解读方案只定了1种形式"));
    }

    @Test
    void everyRevisionIsKeptAndWhoIsLateOverwritesNothing() {
        save(0, plan(Form.QUESTIONS, Form.PICTURE, Form.EXPERT));
        var other = new Wanted("李局长", "县住建局", List.of(Form.TALK), Optional.of(DAY), "");
        assertThat(save(0, other)).isInstanceOfSatisfying(Saved.Stale.class, stale -> assertThat(
                        stale.current().chief())
                .isEqualTo("张县长"));
        save(1, other);
        assertThat(save(2, other)).as("the same again is no revision").isInstanceOf(Saved.Done.class);
        assertThat(store.reviewing().plans(document.id()))
                .satisfiesExactly(
                        first -> assertThat(first.forms()).containsExactly("QUESTIONS", "EXPERT", "PICTURE"),
                        second -> assertThat(second.chief()).isEqualTo("李局长"));
        assertThat(store.reviewing().plans()).containsOnlyKeys(document.id());
        var wanted = new AuditLog.Wanted("", "interpretation.plan", "", Optional.empty(), Optional.empty());
        assertThat(store.audit().find(wanted, 0, 10)).hasSize(2).first().satisfies(line -> {
            assertThat(line.deed().before()).contains("张县长");
            assertThat(line.deed().after()).startsWith("第2稿：第一解读人李局长");
        });
    }

    @Test
    void aPlanSaysWhoWhatAndWhen() {
        var nothing = new Wanted(" ", "", List.of(), Optional.empty(), "");
        assertThat(nothing.lacking()).containsOnlyKeys("chief", "lead", "forms", "day");
        assertThatThrownBy(() -> save(0, nothing)).isInstanceOf(Fault.class).hasMessageContaining("第一解读人");
        var li = Staff.hire(store, clock, "li", "李初审", Role.REVIEWER);
        assertThatThrownBy(() -> planning.save(document, 0, plan(Form.TALK), li, li.actor("192.0.2.7")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("采编");
        assertThat(store.reviewing().plans(document.id())).isEmpty();
    }

    @Test
    void whatWasPlannedAndNotDoneIsToldAfterItsDay() {
        save(0, plan(Form.QUESTIONS, Form.PICTURE, Form.EXPERT));
        explained(8, "《云溪县公租房办法》问答", DAY.plusDays(4));
        assertThat(one().faults()).noneMatch(fault -> fault.contains("方案"));
        clock.forward(Duration.ofDays(8));
        assertThat(one().faults()).contains("解读方案定在2026-03-06前发布的专家解读、图解还没有发布。");
        explained(9, "一图读懂云溪县公租房办法", DAY.plusDays(8));
        assertThat(one().faults())
                .contains("解读方案定在2026-03-06前发布的专家解读还没有发布。", "图解比解读方案晚了2个工作日：方案定在2026-03-06，实际2026-03-10。");
    }

    @Test
    void aPlanCanBeChangedUntilWhatItWantsIsPublic() {
        save(0, plan(Form.QUESTIONS, Form.PICTURE));
        var question = explained(8, "《云溪县公租房办法》问答", DAY);
        assertThat(planning.refused(document, wang)).isEmpty();
        explained(9, "一图读懂云溪县公租房办法", DAY);
        assertThat(planning.refused(document, wang)).contains("方案里的解读都已经发布，解读方案不再改。");
        assertThatThrownBy(() -> save(1, plan(Form.TALK))).isInstanceOf(Fault.class);
        assertThat(planning.refused(question, wang))
                .hasValueSatisfying(why -> assertThat(why).contains("本身就是解读"));
        assertThat(interpretations.sources(question)).singleElement().satisfies(source -> {
            assertThat(source.id()).isEqualTo(document.id());
            assertThat(source.hasPlan()).isTrue();
        });
    }

    @Test
    void whatIsOnItsWayThroughTheReviewsIsSeenBesideTheDocument() {
        assertThat(interpretations.coming(document, "")).isEmpty();
        var draft = explained(8, "《云溪县公租房办法》问答", DAY, Stage.DRAFT);
        assertThat(interpretations.coming(document, "")).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(draft.id());
            assertThat(one.form()).isEqualTo(Form.QUESTIONS);
            assertThat(one.state()).isEqualTo(State.DRAFT);
        });
        assertThat(interpretations.coming(document, "县民政局")).isEmpty();
        assertThat(one().interpretations()).isEmpty();
        explained(9, "一图读懂云溪县公租房办法", DAY);
        assertThat(interpretations.coming(document, "")).extracting(Coming::id).containsExactly(draft.id());
    }

    @Test
    void aPlanMadeAfterTheDocumentWasSignedIsTold() {
        save(0, plan(Form.QUESTIONS, Form.PICTURE, Form.EXPERT));
        var checks = new PlanChecks(
                true,
                store.reviewing().plans(document.id()),
                Optional.of(clock.instant().minus(Duration.ofHours(1))));
        assertThat(checks.faults(List.of(), DAY, WorkDays.load(Path.of("corpus/dictionary"))))
                .containsExactly("解读方案晚于审签：方案2026-03-02 09:00才定，文件2026-03-02 08:00已经审签。");
    }

    private Explained one() {
        return interpretations.of(document).orElseThrow();
    }

    private Saved save(int seen, Wanted wanted) {
        return planning.save(document, seen, wanted, wang, wang.actor("192.0.2.7"));
    }

    private static Wanted plan(Form... forms) {
        return new Wanted("张县长", "县住建局", List.of(forms), Optional.of(DAY.plusDays(4)), "");
    }

    /// An interpretation of the document that was published on a day.
    private PolicyDocument explained(int seed, String title, LocalDate day) {
        return explained(seed, title, day, Stage.PUBLISHED);
    }

    private PolicyDocument explained(int seed, String title, LocalDate day, Stage stage) {
        var plain = Samples.document(seed, title, "云解〔2026〕" + seed + "号", "租金怎么算？每平方米二元。");
        var of = plain.metadata();
        var relation = new Relation(
                RelationKind.EXPLAINS,
                new Relation.Cited(Optional.of("云溪县公租房办法"), DocumentNumber.parse("云府发〔2026〕7号")),
                Optional.empty(),
                List.of(),
                "");
        var explaining = new PolicyDocument(
                plain.id(),
                1,
                stage,
                plain.original(),
                new Metadata(
                        Title.of(title),
                        of.number(),
                        Optional.empty(),
                        Optional.empty(),
                        of.issuers(),
                        Optional.of(Kind.EXPLANATION),
                        Rank.EXPLANATION,
                        of.tier(),
                        of.region(),
                        List.of(),
                        new Dates(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(day),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true),
                List.of(),
                plain.body(),
                List.of(relation),
                List.of());
        store.ledger().record(explaining, List.of(), "测试", clock.instant(), "");
        store.links()
                .put(List.of(new Link(
                        explaining.id(),
                        0,
                        title,
                        relation,
                        Optional.of(new Match(document.id(), Route.NUMBER, 100)))));
        return explaining;
    }
}
