package policybase.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import policybase.answer.Answerer;
import policybase.answer.Inquiry;
import policybase.calendar.Calendar;
import policybase.curate.Intake;
import policybase.document.DocumentId;
import policybase.entry.LiveEntries;
import policybase.entry.Popularity;
import policybase.indexing.IndexTail;
import policybase.register.Register;
import policybase.register.Years;
import policybase.search.lucene.LuceneEngine;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.structure.TopicClassifier;
import policybase.testing.PlainExtractor;
import policybase.testing.ShelfHandouts;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.web.view.SiteSettings;

/// A server over a real base that documents can be taken into while it runs: store, engine, dictionary and pages as
/// they are in service.
final class Living implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path DICTIONARY = Path.of("corpus", "dictionary");

    private final Path folder;
    private final Clock clock = Clock.fixed(TODAY.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
    private final Store store;
    private final LuceneEngine engine;
    private final Structurer structurer = new Structurer(Reference.load(DICTIONARY));
    private final Server server;

    Living(Path folder) {
        this.folder = folder;
        store = JdbiStore.sqlite(folder.resolve("policybase.db"));
        var segmenter = new HanlpSegmenter(Dictionary.load(DICTIONARY));
        var synonyms = Synonyms.load(DICTIONARY);
        engine = new LuceneEngine(folder.resolve("index"), segmenter, synonyms);
        var register = new Register(store.catalogue(), store.changes());
        server = new Server(new Server.Parts(
                new Inquiry(engine, new Answerer(store.documents(), segmenter, synonyms, "12345")),
                engine,
                store.documents(),
                store.keptAnswers(),
                register,
                new FileOriginals(folder.resolve("originals")),
                clock,
                () -> Site.WELL,
                () -> "",
                new Server.Time(
                        new Calendar(register::snapshot, store.changes()),
                        new Years(register::snapshot),
                        List.of(180, 90, 30, 7),
                        Optional::empty),
                new SiteSettings("云溪县政策文件库", "云溪县", "12345", "云溪县人民政府办公室", ""),
                LiveEntries.of(store),
                Popularity.UNKNOWN,
                ShelfHandouts.parts(store.documents(), store.changes(), store.entries(), clock)));
        server.start("127.0.0.1", 0);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    /// Publishes texts and brings the index up to date.
    void take(String... texts) {
        var intake = new Intake(
                new PlainExtractor(),
                structurer,
                store,
                new FileOriginals(folder.resolve("originals")),
                clock,
                Intake.Together.ONE_BY_ONE);
        for (var text : texts) {
            var name = text.lines().findFirst().orElseThrow() + ".txt";
            intake.take(written(name, text), name, true, "测试");
        }
        new IndexTail(store.documents(), store.changes(), engine, TopicClassifier.ofAudiences(DICTIONARY)::of)
                .catchUp();
    }

    DocumentId titled(String title) {
        return store.documents().titled(title).getFirst();
    }

    private Path written(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        engine.close();
        store.close();
    }
}
