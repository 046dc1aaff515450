package policybase.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Entry;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.entry.LiveEntries;
import policybase.follow.Changes.Changed;
import policybase.follow.Changes.Told;
import policybase.store.Handouts.Audience;
import policybase.store.Held;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.EntrySamples;
import policybase.testing.Samples;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.web.sync.ItemWriting;

/// What is handed out follows what people change at once, and what the day changes without keeping anybody waiting.
class HandingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate NEXT = DAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final PolicyDocument LASTING = Samples.document(1, "云溪县公租房办法", "云府发〔2024〕1号", "公租房按月计租。");
    private static final PolicyDocument ENDING = Samples.document(2, "云溪县高龄津贴办法", "云府发〔2024〕2号", "高龄津贴每人每月50元。");
    private static final Entry ASKED = EntrySamples.published("高龄津贴每月发多少", ENDING);

    @TempDir
    Path folder;

    private Store store;
    private Handing handing;
    private Changes changes;
    private final Slow writing = new Slow();

    @BeforeEach
    void open() {
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var contents = new Contents(store.documents(), LiveEntries.of(store), writing);
        var sources = new Handing.Sources(store.documents(), store.changes(), store.entries());
        handing = new Handing(sources, store.handouts(), contents, () -> "a-token-of-the-test");
        changes = new Changes(store.handouts(), contents);
        publish(LASTING);
        publish(ENDING);
        store.ledger()
                .add(
                        ENDING.id(),
                        List.of(Samples.event(EventKind.TERM_ENDS, DAY, Standing.CONFIRMED)),
                        "测试",
                        Samples.LEARNED,
                        "");
        store.entries().save(ASKED, "甲", Samples.LEARNED, "");
        handing.catchUp(DAY, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatEndsWithTheDayIsToldAsChangedOnTheNext() {
        var before = page("");
        assertThat(before.changes()).hasSize(3);
        assertThat(handing.turnTo(DAY, NOW)).isZero();
        assertThat(handing.turnTo(NEXT, NOW)).isEqualTo(4);
        var after = page(before.cursor());
        assertThat(after.day()).isEqualTo(NEXT);
        assertThat(after.changes())
                .extracting(one -> one.line().item().id())
                .containsExactlyInAnyOrder(ENDING.id().value(), ASKED.id().value());
        var document = of(after, ENDING.id().value());
        assertThat(document.line().reason()).isEqualTo("现行有效→已失效。");
        assertThat(document.text()).hasValueSatisfying(text -> assertThat(text).contains("\"inForce\":false"));
        assertThat(of(after, ASKED.id().value()).line().isThere()).isFalse();
        assertThat(of(after, ASKED.id().value()).line().reason()).startsWith("条目暂停答复");
        assertThat(after.digest().orElseThrow().entries()).isZero();
        assertThat(handing.turnTo(NEXT, NOW)).isZero();
    }

    @Test
    void whileTheDayIsTurnedToTheDayBeforeIsToldAndWhatChangesIsFollowed() throws Exception {
        var before = page("");
        writing.waitOn(NEXT);
        try (var background = Executors.newSingleThreadExecutor()) {
            var turning = background.submit(() -> handing.turnTo(NEXT, NOW));
            assertThat(writing.reached.await(10, TimeUnit.SECONDS)).isTrue();

            store.ledger().record(LASTING.next(Stage.WITHDRAWN), List.of(), "测试", NOW, "");
            assertThat(handing.catchUp(NEXT, NOW)).isEqualTo(2);
            var meanwhile = page(before.cursor());
            assertThat(meanwhile.day()).isEqualTo(DAY);
            assertThat(meanwhile.isLast()).isTrue();
            assertThat(meanwhile.changes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.line().isThere()).isFalse());
            assertThat(page("").changes()).extracting(one -> one.line().state()).contains("现行有效");

            writing.go.countDown();
            assertThat(turning.get(10, TimeUnit.SECONDS)).isEqualTo(4);
            var after = page(meanwhile.cursor());
            assertThat(after.day()).isEqualTo(NEXT);
            assertThat(after.changes()).hasSize(2);
            assertThat(page("").changes())
                    .singleElement()
                    .satisfies(one -> assertThat(one.line().state()).isEqualTo("已失效"));
        }
    }

    @Test
    void whatIsJustChangingEndsThePageBeforeItAndIsNeverPassedOver() {
        store.ledger().record(LASTING.next(Stage.PUBLISHED), List.of(), "测试", NOW, "");
        assertThat(changes.since(Audience.PUBLIC, "", 100)).isInstanceOf(Told.Unsettled.class);
        handing.catchUp(DAY, NOW);
        assertThat(page("").changes()).hasSize(3);

        store.entries().save(EntrySamples.withdrawn(ASKED), "甲", NOW, "");
        var page = page("");
        assertThat(page.isLast()).isFalse();
        assertThat(page.changes())
                .extracting(one -> one.line().item().id())
                .containsExactly(ENDING.id().value());
        handing.catchUp(DAY, NOW);
        assertThat(page(page.cursor()).changes())
                .extracting(one -> one.line().item().id())
                .containsExactly(LASTING.id().value(), ASKED.id().value());
    }

    @Test
    void manyChangesAreFollowedPieceByPiece() {
        for (var seed = 100; seed < 700; seed++) {
            publish(Samples.document(seed, "云溪县第" + seed + "号办法", "云府发〔2025〕" + seed + "号", "按月计租。"));
        }
        assertThat(handing.catchUp(DAY, NOW)).isEqualTo(2 * 600);
        assertThat(handing.catchUp(DAY, NOW)).isZero();
    }

    private void publish(PolicyDocument document) {
        store.ledger()
                .record(document, List.of(Samples.commences(LocalDate.of(2024, 2, 1))), "测试", Samples.LEARNED, "");
    }

    private Told.Page page(String since) {
        return (Told.Page) changes.since(Audience.PUBLIC, since, 100);
    }

    private static Changed of(Told.Page page, String id) {
        return page.changes().stream()
                .filter(one -> one.line().item().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Writes as in service, but for one day only when it is let.
    private static final class Slow implements Writing {
        private final ItemWriting writing = new ItemWriting();
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch go = new CountDownLatch(1);
        private volatile LocalDate slow = LocalDate.MIN;

        void waitOn(LocalDate day) {
            slow = day;
        }

        @Override
        public String form() {
            return writing.form();
        }

        @Override
        public String document(Held held, LocalDate day) {
            if (day.equals(slow)) {
                reached.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return writing.document(held, day);
        }

        @Override
        public String entry(Entry entry) {
            return writing.entry(entry);
        }
    }
}
