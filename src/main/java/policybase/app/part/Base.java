package policybase.app.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.access.Keys;
import policybase.access.People;
import policybase.answer.Answerer;
import policybase.answer.Guide;
import policybase.answer.Inquiry;
import policybase.app.config.Config;
import policybase.curate.Intake;
import policybase.curate.cleanup.CleanupDesk;
import policybase.document.Fault;
import policybase.extract.Extractor;
import policybase.extract.TikaExtractor;
import policybase.indexing.IndexTail;
import policybase.interpretation.Interpretations;
import policybase.interpretation.WorkDays;
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
public final class Base implements AutoCloseable {
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
    private final Lazy<Extractor> extractor =
            new Lazy<>(() -> new TikaExtractor(Extracting.settings(config(), temporary())));
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
    private final Lazy<IndexLock> lock = new Lazy<>(() -> IndexLock.on(folders().data()));

    public Base(Folders folders, Config config) {
        this.folders = folders;
        this.config = config;
    }

    public Folders folders() {
        return folders;
    }

    public Config config() {
        return config;
    }

    public Clock clock() {
        return clock;
    }

    public Store store() {
        return store.get();
    }

    public Originals originals() {
        return new FileOriginals(folders.originals());
    }

    public Extractor extractor() {
        return extractor.get();
    }

    public Optional<Extractor> extractorMade() {
        return extractor.made();
    }

    public Segmenter segmenter() {
        return segmenter.get();
    }

    public Synonyms synonyms() {
        return synonyms.get();
    }

    public Embedder embedder() {
        return embedder.get();
    }

    public VectorCache vectors() {
        return vectors.get();
    }

    public LuceneEngine engine() {
        return engine.get();
    }

    public IndexTail tail() {
        return new IndexTail(
                store().documents(),
                store().changes(),
                engine(),
                TopicClassifier.ofAudiences(folders.dictionary())::of);
    }

    public Intake intake(Intake.Together together) {
        var structurer = new Structurer(Reference.load(folders.dictionary()));
        return new Intake(extractor(), structurer, store(), originals(), clock, together, screen());
    }

    public Screen screen() {
        return Screen.load(folders.dictionary());
    }

    /// A folder for files that are gone when this closes.
    public Path temporary() {
        return temporary.get();
    }

    public EntryParts entries() {
        return entries;
    }

    public CleanupDesk cleanups() {
        return new CleanupDesk(store(), intake(Intake.Together.ONE_BY_ONE), clock);
    }

    /// Without keeping what is answered, for measuring.
    public Inquiry inquiry() {
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
    public Suggester suggester() {
        var reviewed = entries.suggestions();
        return new Suggester(engine(), lexicon.get(), (typed, day) -> Stream.concat(
                        reviewed.fitting(typed, day).stream(), entries.often().fitting(typed, day).stream())
                .toList());
    }

    /// Understands texts by the dictionary and by the words of an engine's documents.
    public QueryReader understanding(SearchEngine engine) {
        return new QueryReader(segmenter(), synonyms(), lexicon.get(), engine.vocabulary());
    }

    public People people() {
        return new People(store().accounts(), clock, chance::token);
    }

    public Keys keys() {
        return new Keys(store().keys(), clock, chance::token);
    }

    /// Unguessable texts.
    public Chance chance() {
        return chance;
    }

    public Register register() {
        return register.get();
    }

    /// Checks interpretations (政策解读).
    public Interpretations interpretations() {
        return new Interpretations(store().documents(), store().catalogue(), WorkDays.load(folders.dictionary()));
    }

    /// Brings the index up to date unless another process has it in hand and will do so itself.
    public void catchUpIfFree() {
        if (lock.get().isTaken()) {
            tail().catchUp();
        }
    }

    /// Takes the right to write the index; a fault when another process has it.
    public void requireIndexLock() {
        if (!lock.get().isTaken()) {
            throw new Fault(Fault.Kind.BUSY, "索引正由另一个进程（如 serve）使用，请先停止它。");
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
        lock.made().ifPresent(IndexLock::close);
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
    public LuceneEngine engineOn(Path index) {
        return config.meaning().enabled()
                ? new LuceneEngine(index, segmenter(), synonyms.get(), embedder(), vectors())
                : new LuceneEngine(index, segmenter(), synonyms.get());
    }

    private Embedder makeEmbedder() {
        return config.meaning().enabled() ? new OnnxEmbedder(temporary.get()) : Embedder.OFF;
    }

    private Path makeTemporary() {
        try {
            return Files.createTempDirectory("policybase-");
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "临时文件夹建不了，请检查磁盘空间。", e);
        }
    }
}
