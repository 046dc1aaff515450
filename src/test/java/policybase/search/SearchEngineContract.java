package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.search.SearchRequest.Order;

/// What every engine must do: what it finds, counts, and takes in. An adapter's test says how to open one and inherits
/// the rest.
public abstract class SearchEngineContract extends CountingContract {
    @Test
    void aNewIndexIsEmptyAtPositionZero() {
        assertThat(engine.position()).isZero();
        assertThat(engine.outdated()).isFalse();
        assertThat(engine.check()).isEmpty();
        assertThat(search(new Query.Everything(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10)
                        .total())
                .isZero();
        assertThat(search("任何").hits()).isEmpty();
    }

    @Test
    void puttingTwiceIsPuttingOnce() {
        var put = document("same", "办法").article(1, "津贴").put();
        engine.apply(List.of(put, put), 1);
        engine.apply(List.of(put), 2);
        assertThat(search("津贴").total()).isEqualTo(1);
        assertThat(engine.figures().documents()).isEqualTo(1);
        assertThat(engine.figures().clauses()).isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsGone() {
        county();
        engine.apply(List.of(new IndexChange.Remove(new DocumentId("elderly"))), 9);
        assertThat(ids(search("高龄津贴"))).doesNotContain("elderly");
        assertThat(engine.suggest("gljt", 5, TODAY)).isEmpty();
        engine.apply(List.of(new IndexChange.Remove(new DocumentId("never-there"))), 10);
        assertThat(engine.position()).isEqualTo(10);
    }

    @Test
    void anEmptyChangeMovesThePosition() {
        engine.apply(List.of(), 7);
        assertThat(engine.position()).isEqualTo(7);
        assertThat(search("任何").position()).isEqualTo(7);
    }

    @Test
    void whatWasAppliedIsThereAfterReopening() {
        county();
        engine.close();
        engine = open(folder);
        assertThat(engine.position()).isEqualTo(4);
        assertThat(ids(search("高龄津贴"))).startsWith("elderly");
    }

    @Test
    void aDocumentWithoutClausesIsFoundByItsTitle() {
        engine.apply(List.of(document("bare", "云溪县养犬管理办法").put()), 1);
        assertThat(ids(search("《养犬管理办法》"))).containsExactly("bare");
        assertThat(ids(search("养犬管理"))).containsExactly("bare");
    }

    @Test
    void searchesGoOnWhileTheIndexIsRebuilt() throws Exception {
        county();
        var stop = new AtomicBoolean();
        var searching = CompletableFuture.supplyAsync(() -> {
            var searches = 0;
            while (!stop.get()) {
                assertThat(ids(search("高龄津贴"))).startsWith("elderly");
                searches++;
            }
            return searches;
        });
        for (var round = 0; round < 5; round++) {
            try (var rebuild = engine.rebuild()) {
                rebuild.add(all());
                rebuild.commit(100 + round);
            }
            assertThat(engine.position()).isEqualTo(100 + round);
        }
        stop.set(true);
        assertThat(searching.get()).isPositive();
        assertThat(engine.figures().documents()).isEqualTo(4);
    }

    @Test
    void anUnfinishedRebuildLeavesNoTrace() {
        county();
        try (var rebuild = engine.rebuild()) {
            rebuild.add(List.of(document("half", "半成品").article(1, "高龄津贴").build()));
        }
        assertThat(engine.position()).isEqualTo(4);
        assertThat(ids(search("高龄津贴"))).containsExactly("elderly");
        try (var rebuild = engine.rebuild()) {
            rebuild.commit(50);
        }
        assertThat(engine.figures().documents()).isZero();
    }
}
