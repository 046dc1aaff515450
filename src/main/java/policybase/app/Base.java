package policybase.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import policybase.access.Keys;
import policybase.access.People;
import policybase.answer.Answerer;
import policybase.answer.Guide;
import policybase.answer.Inquiry;
import policybase.app.config.Config;
import policybase.app.part.Chance;
import policybase.curate.Intake;
import policybase.curate.cleanup.CleanupDesk;
import policybase.document.Fault;
import policybase.extract.ExtractSettings;
import policybase.extract.Extractor;
import policybase.extract.TikaExtractor;
import policybase.indexing.IndexTail;
import policybase.meaning.Embedder;
import policybase.meaning.OnnxEmbedder;
import policybase.meaning.VectorCache;
import policybase.register.Register;
import policybase.screening.Screen;
import policybase.search.SearchEngine;
import policybase.search.lucene.LuceneEngine;
import policybase.search.reading.QueryReader;
import policybase.search.reading.Suggester;
import policybase.store.Originals;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.structure.Reference;
import policybase.structure.Structurer;
import policybase.structure.TopicClassifier;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Lexicon;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// One base with all its parts, strung together by their constructors; each is made when first asked for, so that a
/// command pays only for what it uses. Closing closes what was made, in the opposite order.
final class Base implements AutoCloseable {
    /// Policy is dated by the days of China, wherever the machine stands.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Folders folders;
    private final Config config;
    private final Chance chance = new Chance();
    private final Clock clock = Clock.system(ZONE);
    private final Lazy<Path> temporary = new Lazy<>(this::makeTemporary);
    private final Lazy<Store> store = new Lazy<>(this::openStore);
    private final Lazy<Register> register = new Lazy<>(() -> new Register(store().catalogue(), store().changes()));
    private final EntryParts entries = new EntryParts(this);
    private final Lazy<Extractor> extractor = new Lazy<>(() -> new TikaExtractor(extractSettings()));
    private final Lazy<Segmenter> segmenter =
            new Lazy<>(() -> new HanlpSegmenter(Dictionary.load(folders().dictionary())));
    private final Lazy<Synonyms> synonyms =
            new Lazy<>(() -> Synonyms.load(folders().dictionary()));
    private final Lazy<Lexicon> lexicon =
            new Lazy<>(() -> Lexicon.load(folders().dictionary()));
    private final Lazy<Embedder> embedder = new Lazy<>(this::makeEmbedder);
    private final Lazy<VectorCache> vectors =
            new Lazy<>(() -> VectorCache.open(folders().vectors(), embedder()));
    private final Lazy<LuceneEngine> engine =
            new Lazy<>(() -> engineOn(folders().index()));
    private Optional<FileChannel> lock = Optional.empty();

    Base(Folders folders, Config config) {
        this.folders = folders;
        this.config = config;
    }

    Folders folders() {
        return folders;
    }

    Config config() {
        return config;
    }

    Clock clock() {
        return clock;
    }

    Store store() {
        return store.get();
    }

    Originals originals() {
        return new FileOriginals(folders.originals());
    }

    Extractor extractor() {
        return extractor.get();
    }

    Optional<Extractor> extractorMade() {
        return extractor.made();
    }

    Segmenter segmenter() {
        return segmenter.get();
    }

    Synonyms synonyms() {
        return synonyms.get();
    }

    Embedder embedder() {
        return embedder.get();
    }

    VectorCache vectors() {
        return vectors.get();
    }

    LuceneEngine engine() {
        return engine.get();
    }

    IndexTail tail() {
        return new IndexTail(
                store().documents(),
                store().changes(),
                engine(),
                TopicClassifier.ofAudiences(folders.dictionary())::of);
    }

    Intake intake(Intake.Together together) {
        var structurer = new Structurer(Reference.load(folders.dictionary()));
        return new Intake(extractor(), structurer, store(), originals(), clock, together, screen());
    }

    Screen screen() {
        return Screen.load(folders.dictionary());
    }

    /// A folder for files that are gone when this closes.
    Path temporary() {
        return temporary.get();
    }

    EntryParts entries() {
        return entries;
    }

    CleanupDesk cleanups() {
        return new CleanupDesk(store(), intake(Intake.Together.ONE_BY_ONE), clock);
    }

    /// Without keeping what is answered, for measuring.
    Inquiry inquiry() {
        return new Inquiry(
                engine(),
                new Answerer(
                                store().documents(),
                                segmenter(),
                                synonyms.get(),
                                Guide.load(folders.dictionary(), config.site().hotline()),
                                config.site().hotline())
                        .with(entries.answers()),
                understanding(engine())::read);
    }

    /// Completes what is typed.
    Suggester suggester() {
        return new Suggester(engine(), lexicon.get(), entries.suggestions()::fitting);
    }

    /// Understands texts by the dictionary and by the words of an engine's documents.
    QueryReader understanding(SearchEngine engine) {
        return new QueryReader(segmenter(), synonyms(), lexicon.get(), engine.vocabulary());
    }

    People people() {
        return new People(store().accounts(), clock, chance::token);
    }

    Keys keys() {
        return new Keys(store().keys(), clock, chance::token);
    }

    /// Unguessable texts.
    Chance chance() {
        return chance;
    }

    Register register() {
        return register.get();
    }

    /// Brings the index up to date unless another process has it in hand and will do so itself.
    void catchUpIfFree() {
        if (takeIndexLock()) {
            tail().catchUp();
        }
    }

    /// Takes the right to write the index; a fault when another process has it.
    void requireIndexLock() {
        if (!takeIndexLock()) {
            throw new Fault(Fault.Kind.BUSY, "索引正由另一个进程（如 serve）使用，请先停止它。");
        }
    }

    private boolean takeIndexLock() {
        if (lock.isPresent()) {
            return true;
        }
        try {
            Files.createDirectories(folders.data());
            var channel = FileChannel.open(
                    folders.data().resolve("policybase.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            lock = Optional.of(channel);
            return true;
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据文件夹写不了：" + folders.data() + "。请检查磁盘空间和权限。", e);
        }
    }

    @Override
    public void close() {
        extractor.made().ifPresent(Extractor::close);
        entries.close();
        engine.made().ifPresent(LuceneEngine::close);
        vectors.made().ifPresent(VectorCache::close);
        embedder.made().ifPresent(Embedder::close);
        store.made().ifPresent(Store::close);
        lock.ifPresent(Base::release);
        temporary.made().ifPresent(Folders::remove);
    }

    private Store openStore() {
        try {
            Files.createDirectories(folders.data());
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "数据文件夹建不了：" + folders.data() + "。请检查磁盘空间和权限。", e);
        }
        return JdbiStore.sqlite(folders.database());
    }

    /// An engine of the product's make on another folder, for judged sets.
    LuceneEngine engineOn(Path index) {
        return config.meaning().enabled()
                ? new LuceneEngine(index, segmenter(), synonyms.get(), embedder(), vectors())
                : new LuceneEngine(index, segmenter(), synonyms.get());
    }

    private Embedder makeEmbedder() {
        return config.meaning().enabled() ? new OnnxEmbedder(temporary.get()) : Embedder.OFF;
    }

    private ExtractSettings extractSettings() {
        var settings = ExtractSettings.standard(
                        Path.of(System.getProperty("java.home", "")),
                        System.getProperty("java.class.path", ""),
                        temporary.get())
                .withWorkers(config.extraction().workers(), 1);
        settings = settings.withTimeouts(config.extraction().timeout(), settings.ocrTimeout());
        var tesseract = config.extraction().ocr() ? onPath("tesseract") : Optional.<Path>empty();
        return tesseract.isPresent() ? settings.withTesseract(tesseract.get()) : settings;
    }

    private static Optional<Path> onPath(String command) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private Path makeTemporary() {
        try {
            return Files.createTempDirectory("policybase-");
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "临时文件夹建不了，请检查磁盘空间。", e);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "索引锁没有释放。", e);
        }
    }
}
