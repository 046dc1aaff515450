package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.access.Role;
import policybase.document.DocumentId;
import policybase.document.Fact;

class TenPeopleTest {
    @TempDir
    Path folder;

    /// Ten people change one document at the same time, each again and again until it is done, each after looking at
    /// what the
    /// others did: nothing is lost, and every refusal shows what came between.
    @Test
    void tenPeopleAtOnceNeverOverwriteOneAnotherSilently() throws Exception {
        try (var world = new ReviewWorld(folder)) {
            work(world);
        }
    }

    private static void work(ReviewWorld world) throws Exception {
        var id = world.take(ReviewWorld.PAPER);
        var people = new ArrayList<By>();
        for (var i = 0; i < 10; i++) {
            people.add(world.hire("curator" + i, "采编" + i, Role.CURATOR));
        }
        var start = new CountDownLatch(1);
        var refused = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var jobs = new ArrayList<Future<?>>();
            for (var i = 0; i < 10; i++) {
                var by = people.get(i);
                var word = "、主题" + i;
                jobs.add(pool.submit(() -> {
                    start.await();
                    add(world, id, by, word, refused);
                    return true;
                }));
            }
            start.countDown();
            for (var job : jobs) {
                job.get();
            }
        }
        var document = world.document(id);
        for (var i = 0; i < 10; i++) {
            assertThat(Facts.value(document.metadata(), Fact.SOURCE)).contains("主题" + i);
        }
        assertThat(document.revision()).isEqualTo(11);
        assertThat(refused).as("at least one came too late and was told").hasPositiveValue();
    }

    private static void add(ReviewWorld world, DocumentId id, By by, String word, AtomicInteger refused) {
        var seen = world.document(id);
        while (true) {
            var wanted = Facts.value(seen.metadata(), Fact.SOURCE) + word;
            switch (world.desk.save(
                    id, seen.revision(), by, "来源", document -> Facts.with(document, Fact.SOURCE, wanted, ""))) {
                case Saved.Done _ -> {
                    return;
                }
                case Saved.Stale stale -> {
                    refused.incrementAndGet();
                    assertThat(stale.facts())
                            .filteredOn(one -> one.fact() == Fact.SOURCE)
                            .singleElement()
                            .satisfies(one -> {
                                assertThat(one.wanted()).isEqualTo(wanted);
                                assertThat(one.current()).isNotEqualTo(one.base());
                            });
                    seen = stale.current();
                }
            }
        }
    }
}
