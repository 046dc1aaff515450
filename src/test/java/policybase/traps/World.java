package policybase.traps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.answer.Answerer;
import policybase.answer.Inquiry;
import policybase.curate.Intake;
import policybase.curate.Taken;
import policybase.document.DocumentId;
import policybase.document.Stage;
import policybase.indexing.IndexTail;
import policybase.search.lucene.LuceneEngine;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.testing.PlainExtractor;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Segmenter;
import policybase.text.Synonyms;
import policybase.validity.Status;

/// A base of its own for one case: real intake, store, index and answers; only the reading of files is plain.
final class World implements AutoCloseable {
    /// Late enough that every document of every case has long been written.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T01:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Shared shared;
    private final Store store;
    private final Map<String, DocumentId> ids = new LinkedHashMap<>();
    private final LuceneEngine engine;

    World(Path folder, Shared shared) {
        this.folder = folder;
        this.shared = shared;
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        engine = new LuceneEngine(folder.resolve("index"), shared.segmenter, shared.synonyms);
    }

    /// What is dear to make and the same for every case.
    static final class Shared {
        private final Segmenter segmenter;
        private final Synonyms synonyms;
        private final Structurer structurer;

        Shared(Path dictionary) {
            segmenter = new HanlpSegmenter(Dictionary.load(dictionary));
            synonyms = Synonyms.load(dictionary);
            structurer = new Structurer(Reference.load(dictionary));
        }
    }

    /// Takes the documents in, in the given order, and then brings the index up to date.
    void take(Map<String, String> texts, List<String> order) {
        var intake = new Intake(
                new PlainExtractor(),
                shared.structurer,
                store,
                new FileOriginals(folder.resolve("originals")),
                CLOCK,
                Intake.Together.ONE_BY_ONE);
        for (var name : order) {
            var taken = intake.take(written(name, texts.getOrDefault(name, "")), name + ".txt", true, "测试");
            if (taken.getFirst() instanceof Taken.Imported imported) {
                ids.put(name, imported.id());
                if (imported.heldBack().isPresent()) {
                    // what screening holds back (a 征求意见稿) a person publishes all the same: what then?
                    var published = store.documents()
                            .find(imported.id())
                            .orElseThrow()
                            .document()
                            .next(Stage.PUBLISHED);
                    store.ledger().record(published, List.of(), "测试", CLOCK.instant(), "");
                    intake.carry(published, "测试");
                }
            } else {
                throw new AssertionError("没有收进来：" + taken);
            }
        }
        new IndexTail(store.documents(), store.changes(), engine).catchUp();
    }

    Map<String, DocumentId> ids() {
        return ids;
    }

    Status status(String name, LocalDate day) {
        var id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("案例里没有文件" + name);
        }
        return store.documents().published(id).orElseThrow().timeline().statusOn(day);
    }

    Inquiry inquiry() {
        return new Inquiry(engine, new Answerer(store.documents(), shared.segmenter, shared.synonyms, "12345"));
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name + ".txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        store.close();
    }
}
