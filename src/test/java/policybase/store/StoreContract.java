package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;
import static policybase.testing.Samples.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.Stage;
import policybase.store.Ledger.Recorded;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// What every store must keep; an adapter's test gives the store.
public abstract class StoreContract {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 7);
    private static final PolicyDocument ALLOWANCE = document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满八十周岁的老年人每月发放高龄津贴。");
    private static final PolicyDocument NOTICE = document(2, "云溪县清理结果通知", "云府发〔2025〕9号", "下列文件予以废止。");

    private Store store;

    protected abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void whatIsRecordedIsReadBackEqual() {
        record(ALLOWANCE);
        var held = store.documents().find(ALLOWANCE.id()).orElseThrow();
        assertThat(held.document()).isEqualTo(ALLOWANCE);
        assertThat(held.timeline().events()).containsExactly(commences(DAY));
    }

    @Test
    void aDraftIsNotPublished() {
        record(inStage(ALLOWANCE, Stage.DRAFT));
        assertThat(store.documents().find(ALLOWANCE.id())).isPresent();
        assertThat(store.documents().published(ALLOWANCE.id())).isEmpty();
        assertThat(store.documents().count(Stage.DRAFT)).isEqualTo(1);
    }

    @Test
    void aNewerDraftLeavesThePublishedRevisionPublic() {
        record(ALLOWANCE);
        record(ALLOWANCE.next(Stage.DRAFT));
        assertThat(store.documents()
                        .published(ALLOWANCE.id())
                        .orElseThrow()
                        .document()
                        .revision())
                .isEqualTo(1);
        assertThat(store.documents()
                        .find(ALLOWANCE.id())
                        .orElseThrow()
                        .document()
                        .revision())
                .isEqualTo(2);
    }

    @Test
    void aWithdrawnDocumentIsNoLongerPublished() {
        record(ALLOWANCE);
        record(ALLOWANCE.next(Stage.WITHDRAWN));
        assertThat(store.documents().published(ALLOWANCE.id())).isEmpty();
    }

    @Test
    void aStaleRevisionIsRefusedAndLeavesNoTrace() {
        record(ALLOWANCE);
        var last = store.changes().last();
        assertThat(record(ALLOWANCE)).isEqualTo(new Recorded.Stale(1));
        assertThat(store.changes().last()).isEqualTo(last);
    }

    @Test
    void theChangeLogTellsEveryChangeInOrder() {
        record(inStage(ALLOWANCE, Stage.DRAFT));
        record(inStage(ALLOWANCE, Stage.DRAFT).next(Stage.PUBLISHED));
        record(NOTICE);
        var changes = store.changes().after(0, 10);
        assertThat(changes)
                .extracting(Change::what)
                .containsExactly(Change.What.DRAFTED, Change.What.PUBLISHED, Change.What.PUBLISHED);
        assertThat(changes).extracting(Change::seq).isSorted();
        assertThat(store.changes().after(changes.getFirst().seq(), 1)).containsExactly(changes.get(1));
        assertThat(store.changes().last()).isEqualTo(changes.getLast().seq());
    }

    @Test
    void anEventIsHeldOnlyOnce() {
        record(ALLOWANCE);
        assertThat(store.ledger().add(ALLOWANCE.id(), List.of(commences(DAY)), "测试", LEARNED, ""))
                .isFalse();
        assertThat(store.ledger().add(ALLOWANCE.id(), List.of(commences(DAY.plusDays(1))), "测试", LEARNED, ""))
                .isTrue();
        assertThat(store.documents()
                        .find(ALLOWANCE.id())
                        .orElseThrow()
                        .timeline()
                        .events())
                .hasSize(2);
        assertThat(store.changes().after(0, 10))
                .extracting(Change::what)
                .containsExactly(Change.What.PUBLISHED, Change.What.VALIDITY);
    }

    @Test
    void eventsOnAnUnknownDocumentAreNotKept() {
        var before = store.changes().last();
        assertThat(store.documents().find(new DocumentId("none-such"))).isEmpty();
        assertThat(store.changes().last()).isEqualTo(before);
    }

    @Test
    void documentsAreFoundByNumberAndByTitleInOtherSpelling() {
        record(ALLOWANCE);
        var number = DocumentNumber.parse("云府发[2024] 04号").orElseThrow();
        assertThat(store.documents().numbered(number)).containsExactly(ALLOWANCE.id());
        assertThat(store.documents().titled("《云溪县 高龄津贴发放办法》")).containsExactly(ALLOWANCE.id());
    }

    @Test
    void aRelationIsResolvedOnceTheOtherDocumentIsThere() {
        var cited = new Relation.Cited(Optional.empty(), DocumentNumber.parse("云府发〔2024〕4号"));
        var notice = NOTICE.withRelations(
                List.of(new Relation(RelationKind.REPEALS, cited, Optional.empty(), List.of(), "云府发〔2024〕4号予以废止")));
        record(notice);
        assertThat(relationOf(notice).target()).isEmpty();
        record(ALLOWANCE);
        assertThat(relationOf(notice).target()).contains(ALLOWANCE.id());
        assertThat(speakers(RelationKind.REPEALS)).containsExactly(notice.id());
        assertThat(speakers(RelationKind.CITES)).isEmpty();
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        try (var pool = Executors.newFixedThreadPool(4)) {
            var jobs = java.util.stream.IntStream.range(10, 50)
                    .<Callable<Recorded>>mapToObj(
                            i -> () -> record(document(i, "云溪县第" + i + "号办法", "云府发〔2024〕" + i + "号", "正文")))
                    .toList();
            for (var done : pool.invokeAll(jobs)) {
                assertThat(done.get()).isInstanceOf(Recorded.Done.class);
            }
        }
        assertThat(store.changes().after(0, 100))
                .hasSize(40)
                .extracting(Change::seq)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(store.documents().all(Stage.PUBLISHED)).hasSize(40);
    }

    @Test
    void theIntakeLogKeepsTheNewestWord() {
        var sha256 = ALLOWANCE.original().sha256();
        store.intake().put(new IntakeLog.Entry(sha256, "坏.docx", "quarantined", "文件损坏"));
        assertThat(store.intake().quarantined()).hasSize(1);
        store.intake().put(new IntakeLog.Entry(sha256, "坏.docx", "imported", ""));
        assertThat(store.intake().quarantined()).isEmpty();
        assertThat(store.intake().find(sha256)).contains(new IntakeLog.Entry(sha256, "坏.docx", "imported", ""));
    }

    @Test
    void whatWasPublicAtAMomentIsStillReadable() {
        var noon = LEARNED.plusSeconds(3600);
        var evening = noon.plusNanos(1);
        record(ALLOWANCE);
        store.ledger().record(inStage(NEWER, Stage.DRAFT), List.of(), "测试", LEARNED.plusSeconds(60), "");
        store.ledger().record(NEWER.next(Stage.PUBLISHED), List.of(), "测试", noon, "");
        store.ledger().record(NEWER.next(Stage.WITHDRAWN).next(Stage.WITHDRAWN), List.of(), "测试", evening, "");

        assertThat(textAt(LEARNED.minusNanos(1))).isEmpty();
        assertThat(textAt(LEARNED)).contains("年满八十周岁的老年人每月发放高龄津贴。");
        assertThat(textAt(noon.minusNanos(1))).contains("年满八十周岁的老年人每月发放高龄津贴。");
        assertThat(textAt(noon)).contains("年满七十周岁的老年人每月发放高龄津贴。");
        assertThat(textAt(evening)).isEmpty();
    }

    @Test
    void theEventsOfAMomentAreThoseKnownThen() {
        record(ALLOWANCE);
        var later = LEARNED.plusSeconds(60);
        var repeal = event(EventKind.REPEALED, DAY.plusDays(9), Event.Standing.PROPOSED);
        store.ledger().add(ALLOWANCE.id(), List.of(repeal), "测试", LEARNED, "");
        store.ledger().add(ALLOWANCE.id(), List.of(repeal.confirmed("周明", later, "")), "测试", later, "");
        store.ledger().add(ALLOWANCE.id(), List.of(repeal.rejected("周明", later.plusSeconds(1), "")), "测试", later, "");
        store.ledger().add(ALLOWANCE.id(), List.of(repeal.confirmed("周明", later.plusSeconds(2), "")), "测试", later, "");

        assertThat(statusAt(LEARNED)).isEqualTo(StatusLabel.UNVERIFIED);
        assertThat(statusAt(later)).isEqualTo(StatusLabel.REPEALED);
        assertThat(statusAt(later.plusSeconds(1))).isEqualTo(StatusLabel.IN_FORCE);
        assertThat(statusAt(later.plusSeconds(2))).isEqualTo(StatusLabel.REPEALED);
        assertThat(store.documents()
                        .published(ALLOWANCE.id())
                        .orElseThrow()
                        .timeline()
                        .lines())
                .hasSize(5);
    }

    @Test
    void theCatalogueHoldsWhatWasEverPublished() {
        record(ALLOWANCE);
        record(inStage(NOTICE, Stage.DRAFT));
        assertThat(store.catalogue().all().listed()).extracting(Listed::id).containsExactly(ALLOWANCE.id());
        var before = store.catalogue().all().seq();
        record(inStage(NOTICE, Stage.DRAFT).next(Stage.PUBLISHED));
        record(ALLOWANCE.next(Stage.WITHDRAWN));

        assertThat(store.catalogue().after(before).listed())
                .extracting(Listed::id)
                .containsExactlyInAnyOrder(ALLOWANCE.id(), NOTICE.id());
        assertThat(store.catalogue().after(store.changes().last()).listed()).isEmpty();
        var allowance = store.catalogue().find(ALLOWANCE.id()).orElseThrow();
        assertThat(allowance.published()).isEmpty();
        assertThat(allowance.editions().getFirst().metadata()).contains(ALLOWANCE.metadata());
        assertThat(allowance.timeline().events()).containsExactly(commences(DAY));
        assertThat(store.catalogue().all().listed())
                .hasSize(2)
                .anyMatch(
                        listed -> listed.equals(allowance) || listed.editions().equals(allowance.editions()));
    }

    @Test
    void decisionsOnWhetherItIsNormativeAreKeptInOrder() {
        record(ALLOWANCE);
        var no = new NormativeDecision(Normative.NO, "周明", LEARNED, "内部管理");
        var yes = new NormativeDecision(Normative.YES, "陈立", LEARNED.plusSeconds(60), "涉及公民权利义务");
        assertThat(store.ledger().decide(ALLOWANCE.id(), no)).isTrue();
        assertThat(store.ledger().decide(ALLOWANCE.id(), yes)).isTrue();
        assertThat(store.ledger().decide(NOTICE.id(), yes)).isFalse();

        assertThat(store.catalogue().find(ALLOWANCE.id()).orElseThrow().decisions())
                .containsExactly(no, yes);
        assertThat(store.catalogue().all().listed().getFirst().decisions()).containsExactly(no, yes);
        assertThat(store.changes().after(1, 10))
                .extracting(Change::what)
                .containsExactly(Change.What.DECIDED, Change.What.DECIDED);
    }

    @Test
    void whatADocumentDidIsDoubtfulOnceItTurnsOutNeverToHaveBeenInForce() {
        record(NOTICE);
        record(ALLOWANCE);
        var repeal = by(NOTICE, event(EventKind.REPEALED, DAY.plusDays(9), Event.Standing.CONFIRMED));
        store.ledger().add(ALLOWANCE.id(), List.of(repeal), "测试", LEARNED, "");
        assertThat(statusAt(LEARNED)).isEqualTo(StatusLabel.REPEALED);
        var seq = store.changes().last();

        var later = LEARNED.plusSeconds(60);
        var withdrawn = new Event(
                EventKind.REPEALED,
                Optional.of(DAY),
                Optional.empty(),
                List.of(),
                later,
                Optional.empty(),
                Optional.empty(),
                "自始无效",
                Event.Basis.DECLARED,
                Event.Standing.CONFIRMED,
                "周明");
        store.ledger().add(NOTICE.id(), List.of(withdrawn), "周明", later, "");

        assertThat(store.documents()
                        .published(ALLOWANCE.id())
                        .orElseThrow()
                        .timeline()
                        .statusOn(DAY.plusDays(20))
                        .label())
                .isEqualTo(StatusLabel.UNVERIFIED);
        assertThat(statusAt(LEARNED)).isEqualTo(StatusLabel.REPEALED);
        assertThat(store.changes().after(seq, 10)).extracting(Change::id).containsExactly(NOTICE.id(), ALLOWANCE.id());
        assertThat(store.catalogue().after(seq).listed()).allSatisfy(listed -> assertThat(
                        listed.timeline().statusOn(DAY.plusDays(20)).label())
                .isNotEqualTo(StatusLabel.IN_FORCE));
    }

    private static final PolicyDocument NEWER = newer();

    /// The same document, its text read anew.
    private static PolicyDocument newer() {
        var other = document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满七十周岁的老年人每月发放高龄津贴。");
        return new PolicyDocument(
                ALLOWANCE.id(),
                2,
                Stage.DRAFT,
                ALLOWANCE.original(),
                other.metadata(),
                other.evidence(),
                other.body(),
                other.relations(),
                other.problems());
    }

    private static Event by(PolicyDocument document, Event event) {
        return new Event(
                event.kind(),
                event.on(),
                event.until(),
                event.scope(),
                event.learned(),
                Optional.of("《" + document.metadata().title().full() + "》"),
                Optional.of(document.id()),
                event.quote(),
                event.basis(),
                event.standing(),
                event.actor());
    }

    private Optional<String> textAt(Instant moment) {
        return store.documents()
                .publishedAt(ALLOWANCE.id(), moment)
                .map(held -> held.document().body().clauses().getFirst().text());
    }

    private StatusLabel statusAt(Instant moment) {
        return store.documents()
                .publishedAt(ALLOWANCE.id(), moment)
                .orElseThrow()
                .timeline()
                .statusOn(DAY.plusDays(20))
                .label();
    }

    private List<DocumentId> speakers(RelationKind kind) {
        return store.documents().speakingOf(ALLOWANCE.metadata().number(), List.of(), Set.of(kind));
    }

    private Relation relationOf(PolicyDocument document) {
        return store.documents()
                .published(document.id())
                .orElseThrow()
                .document()
                .relations()
                .getFirst();
    }

    private Recorded record(PolicyDocument document) {
        return store.ledger().record(document, List.of(commences(DAY)), "测试", LEARNED, "");
    }

    private static PolicyDocument inStage(PolicyDocument document, Stage stage) {
        return new PolicyDocument(
                document.id(),
                document.revision(),
                stage,
                document.original(),
                document.metadata(),
                document.evidence(),
                document.body(),
                document.relations(),
                document.problems());
    }
}
