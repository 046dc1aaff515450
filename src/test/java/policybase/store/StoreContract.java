package policybase.store;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.LEARNED;
import static policybase.testing.Samples.commences;
import static policybase.testing.Samples.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.Stage;
import policybase.store.Ledger.Recorded;
import policybase.validity.Event;
import policybase.validity.EventKind;

/// What every store must keep; an adapter's test gives the store.
public abstract class StoreContract extends HandoutsContract {
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
    void howTheMarksOfANameAreDrawnMakesNoOtherEvent() {
        record(ALLOWANCE);
        assertThat(List.of("《《高龄津贴发放办法》废止公告》", "《〈高龄津贴发放办法〉废止公告》", "《另一份公告》"))
                .extracting(by -> store.ledger().add(ALLOWANCE.id(), List.of(repealedBy(by)), "测试", LEARNED, ""))
                .containsExactly(true, false, true);
    }

    private static Event repealedBy(String by) {
        return new Event(
                EventKind.REPEALED,
                Optional.of(DAY),
                Optional.empty(),
                List.of(),
                LEARNED,
                Optional.of(by),
                Optional.empty(),
                "废止《高龄津贴发放办法》。",
                Event.Basis.STATED,
                Event.Standing.CONFIRMED,
                "文本");
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
}
