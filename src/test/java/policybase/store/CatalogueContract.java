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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import policybase.document.Change;
import policybase.document.Normative;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.store.Ledger.Recorded;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// What every store must keep of what was known when: texts, events, decisions. Part of [StoreContract].
abstract class CatalogueContract {
    static final LocalDate DAY = LocalDate.of(2024, 1, 7);
    static final PolicyDocument ALLOWANCE = document(1, "云溪县高龄津贴发放办法", "云府发〔2024〕4号", "年满八十周岁的老年人每月发放高龄津贴。");
    static final PolicyDocument NOTICE = document(2, "云溪县清理结果通知", "云府发〔2025〕9号", "下列文件予以废止。");

    Store store;

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

    Recorded record(PolicyDocument document) {
        return store.ledger().record(document, List.of(commences(DAY)), "测试", LEARNED, "");
    }

    static PolicyDocument inStage(PolicyDocument document, Stage stage) {
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
