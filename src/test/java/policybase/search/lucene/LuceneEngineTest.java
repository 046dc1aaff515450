package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.search.Filters;
import policybase.search.IndexChange;
import policybase.search.Query;
import policybase.search.SearchEngine;
import policybase.search.SearchEngineContract;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher.Suggestion;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

class LuceneEngineTest extends SearchEngineContract {
    private static final Segmenter SEGMENTER = new HanlpSegmenter(Dictionary.of(List.of("高龄津贴", "最低生活保障")));
    private static final Synonyms SYNONYMS = Synonyms.of(Map.of("低保", List.of("最低生活保障")));

    @Override
    protected SearchEngine open(Path folder) {
        return new LuceneEngine(folder, SEGMENTER, SYNONYMS);
    }

    @Test
    void everydayWordsFindFormalOnes() {
        county();
        assertThat(ids(search("低保怎么办"))).startsWith("subsistence");
    }

    @Test
    void deletingTheIndexLeavesAnEmptyOneAtPositionZero() throws IOException {
        county();
        engine.close();
        delete(folder);
        engine = open(folder);
        assertThat(engine.position()).isZero();
        assertThat(search("高龄津贴").total()).isZero();
        county();
        assertThat(ids(search("高龄津贴"))).startsWith("elderly");
    }

    @Test
    void deletingTheIndexUnderARunningEngineIsNoticedAtTheNextChange() throws IOException {
        county();
        delete(folder);
        assertThat(engine.check()).isPresent();
        assertThatThrownBy(() -> engine.apply(List.of(), 5)).isInstanceOf(Fault.class);
        assertThat(engine.position()).isZero();
        assertThat(engine.check()).isEmpty();
        county();
        assertThat(ids(search("高龄津贴"))).startsWith("elderly");
    }

    @Test
    void onlyTheGenerationInUseIsKept() throws IOException {
        county();
        try (var rebuild = engine.rebuild()) {
            rebuild.add(all());
            rebuild.commit(5);
        }
        Files.createDirectories(folder.resolve("gen-000099"));
        Files.createDirectories(folder.resolve("vectors"));
        engine.close();
        engine = open(folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("CURRENT", "gen-000002", "vectors");
        }
        assertThat(engine.position()).isEqualTo(5);
    }

    @Test
    void anIndexOfAnotherDictionaryIsOutdatedUntilRebuilt() {
        county();
        engine.close();
        engine = new LuceneEngine(folder, new HanlpSegmenter(Dictionary.of(List.of("老人的生活"))), SYNONYMS);
        assertThat(engine.outdated()).isTrue();
        assertThat(engine.check()).isPresent();
        assertThat(engine.position()).isEqualTo(4);
        engine.apply(List.of(), 6);
        assertThat(engine.outdated()).isTrue();
        try (var rebuild = engine.rebuild()) {
            rebuild.add(all());
            rebuild.commit(6);
        }
        assertThat(engine.outdated()).isFalse();
        assertThat(engine.check()).isEmpty();
    }

    @Test
    void namesAreMadeByWhoWritesAndAWithdrawnDocumentIsGoneBeforeTheyAre() {
        county();
        var vocabulary = engine.vocabulary();
        var withdrawn = engine.suggest("高龄", 1, TODAY).getFirst();
        assertThat(vocabulary.isName(withdrawn.text())).isTrue();
        engine.apply(
                List.of(
                        new IndexChange.Remove(new DocumentId(withdrawn.id())),
                        new IndexChange.Put(document("bridges", "关于公路桥梁管养的办法").build())),
                5);
        assertThat(engine.suggest("高龄", 5, TODAY)).extracting(Suggestion::id).doesNotContain(withdrawn.id());
        assertThat(vocabulary.isName(withdrawn.text())).isFalse();
        assertThat(vocabulary.namesNear(withdrawn.text(), 5)).doesNotContain(withdrawn.text());
        assertThat(engine.suggest("公路桥梁", 5, TODAY)).isEmpty();
        engine.settle();
        assertThat(engine.suggest("公路桥梁", 5, TODAY)).extracting(Suggestion::id).containsExactly("bridges");
        assertThat(vocabulary.isName("关于公路桥梁管养的办法")).isTrue();
    }

    @Test
    void onlyOneRebuildAtATime() {
        try (var _ = engine.rebuild()) {
            assertThatThrownBy(engine::rebuild).isInstanceOf(Fault.class);
        }
        engine.rebuild().close();
    }

    @Test
    void aSecondEngineOnTheSameFolderMayLookButNotRebuild() {
        county();
        try (var second = open(folder)) {
            assertThat(second.position()).isEqualTo(4);
            assertThatThrownBy(second::rebuild).isInstanceOf(Fault.class);
        }
        assertThat(ids(search("高龄津贴"))).startsWith("elderly");
    }

    @Test
    void aDamagedIndexBeginsAnew() throws IOException {
        county();
        engine.close();
        try (var files = Files.list(folder.resolve("gen-000001"))) {
            for (var file : files.filter(file -> file.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        engine = open(folder);
        assertThat(engine.position()).isZero();
        assertThat(search("高龄津贴").total()).isZero();
    }

    /// A process killed at any moment leaves files as they are at that moment: the folder is copied again and again
    /// while changes go in, and every copy must open at a position whose documents it holds.
    @Test
    void killedAtAnyMomentTheIndexOpensAtItsLastCommit() throws Exception {
        var writing = CompletableFuture.runAsync(() -> {
            for (var i = 1; i <= 40; i++) {
                engine.apply(
                        List.of(document("doc-" + i, "文件" + i).article(1, "正文").put()), i);
            }
        });
        var positions = new HashSet<Long>();
        for (var round = 0; !writing.isDone(); round++) {
            var copy = folder.resolveSibling(folder.getFileName() + "-copy-" + round);
            copy(folder, copy);
            try (var killed = open(copy)) {
                var page = killed.search(new policybase.search.SearchRequest(
                        new Query.Everything(), Filters.IN_FORCE, Order.NEWEST, 0, 0, TODAY));
                assertThat((long) page.total()).isEqualTo(killed.position());
                positions.add(killed.position());
            } finally {
                delete(copy);
            }
        }
        writing.get();
        assertThat(engine.position()).isEqualTo(40);
        assertThat(positions).isNotEmpty();
    }

    /// As the disk would be after a power cut: a copy taken while files come and go holds some and lacks others.
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(from)) {
            files = walk.sorted(Comparator.comparing((Path file) ->
                                    !file.getFileName().toString().startsWith("segments_"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            copy(from, to);
            return;
        }
        for (var file : files) {
            var target = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file) || file.getFileName().toString().equals("write.lock")) {
                continue;
            }
            Files.createDirectories(target.getParent());
            try {
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            } catch (java.nio.file.NoSuchFileException _) {
                // gone since it was listed
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Test
    void everyChangeOfOneApplyIsSeenTogether() {
        engine.apply(
                List.of(
                        document("first", "甲").article(1, "正文").put(),
                        new IndexChange.Remove(new policybase.document.DocumentId("first")),
                        document("second", "乙").article(1, "正文").put()),
                1);
        assertThat(ids(search("正文"))).containsExactly("second");
    }
}
