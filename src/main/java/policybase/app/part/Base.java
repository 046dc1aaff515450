package policybase.app.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import policybase.access.Keys;
import policybase.access.People;
import policybase.answer.Answerer;
import policybase.answer.EntryAnswers;
import policybase.answer.Inquiry;
import policybase.app.config.Config;
import policybase.curate.Intake;
import policybase.curate.cleanup.CleanupDesk;
import policybase.document.Fault;
import policybase.extract.Extractor;
import policybase.extract.TikaExtractor;
import policybase.indexing.IndexTail;
import policybase.interpretation.Interpretations;
import policybase.interpretation.Planning;
import policybase.meaning.Embedder;
import policybase.meaning.OnnxEmbedder;
import policybase.meaning.RecentQuestions;
import policybase.meaning.VectorCache;
import policybase.register.Register;
import policybase.screening.Screen;
import policybase.search.IndexSink;
import policybase.search.SearchEngine;
import policybase.search.Searcher;
import policybase.search.Vocabulary;
import policybase.search.lucene.LuceneEngine;
import policybase.search.reading.QueryReader;
import policybase.store.Originals;
import policybase.store.Store;
import policybase.store.files.FileOriginals;
import policybase.store.jdbi.JdbiStore;
import policybase.text.Segmenter;
import policybase.text.Synonyms;

/// One base with all its parts, strung together by their constructors; each is made when first asked for, so that a
/// command pays only for what it uses. Closing closes what was made, in the opposite order.
public final class Base implements AutoCloseable {
    /// Policy is dated by the days of China, wherever the machine stands.
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// For work begun before it is asked for.
    private static final Executor BESIDE = Thread::startVirtualThread;

    private final Folders folders;
    private final Config config;
    private final Quiet quiet = new Quiet();
    private final Chance chance = new Chance();
    private final Clock clock;
    private final Lazy<Path> temporary = new Lazy<>(Folders::makeTemporary);
    private final Lazy<Store> store = new Lazy<>(this::openStore);
    private final Lazy<Register> register = new Lazy<>(() -> new Register(store().catalogue(), store().changes()));
    private final Wording wording = new Wording(this, this::reword);
    private final EntryParts entries = new EntryParts(this);
    private final FollowParts follow = new FollowParts(this);
    private final Lazy<Extractor> extractor =
            new Lazy<>(() -> new TikaExtractor(Extracting.settings(config(), temporary())));
    private final Supplier<Inquiry.Parts> asking = wording.part(
            () -> asking(words(), engine(), engine().vocabulary(), entries().answers()));
    private final Lazy<Embedder> embedder = new Lazy<>(this::makeEmbedder);
    private final Lazy<VectorCache> vectors =
            new Lazy<>(() -> VectorCache.open(folders().vectors(), embedder()));
    private final Lazy<LuceneEngine> engine =
            new Lazy<>(() -> engineOn(folders().index()));
    private final Lazy<IndexTail> tail = new Lazy<>(() -> tail(engine()));
    private final Lazy<IndexLock> lock = new Lazy<>(() -> IndexLock.on(folders().data()));

    public Base(Folders folders, Config config) {
        this(folders, config, Clock.system(ZONE));
    }

    /// @param clock of China's days
    public Base(Folders folders, Config config, Clock clock) {
        this.folders = folders;
        this.config = config;
        this.clock = clock;
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

    /// The lists in force, and what is made of them.
    public Wording wording() {
        return wording;
    }

    public Words words() {
        return wording.now();
    }

    public Segmenter segmenter() {
        return words().segmenter();
    }

    public Synonyms synonyms() {
        return words().synonyms();
    }

    /// The index is made anew in the background where these cut texts otherwise.
    private void reword(Words next) {
        engine.made().ifPresent(made -> made.reword(next.segmenter(), next.synonyms()));
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

    /// Follows the change log; one for the whole process.
    public IndexTail tail() {
        return tail.get();
    }

    /// The same into another index.
    IndexTail tail(IndexSink sink) {
        return new IndexTail(store().documents(), store().changes(), sink, document -> words().audiences()
                .of(document));
    }

    public Intake intake(Intake.Together together) {
        return new Intake(extractor(), words().structurer(), store(), originals(), clock, together, screen());
    }

    public Screen screen() {
        return words().screen();
    }

    /// A folder for files that are gone when this closes.
    public Path temporary() {
        return temporary.get();
    }

    /// What other systems hold copies of.
    public FollowParts follow() {
        return follow;
    }

    public EntryParts entries() {
        return entries;
    }

    public CleanupDesk cleanups() {
        return new CleanupDesk(store(), intake(Intake.Together.ONE_BY_ONE), clock);
    }

    /// Without keeping what is answered, for measuring. Goes by the lists in force whenever it is asked.
    public Inquiry inquiry() {
        return new Inquiry(quiet.noticing(asking));
    }

    public Quiet quiet() {
        return quiet;
    }

    /// What a question goes through by the words of some lists.
    Inquiry.Parts asking(Words words, Searcher searcher, Vocabulary vocabulary, EntryAnswers reviewed) {
        var hotline = config.site().hotline();
        var answerer = new Answerer(store().documents(), words.segmenter(), words.synonyms(), words.guide(), hotline)
                .with(reviewed);
        return new Inquiry.Parts(
                searcher,
                answerer,
                new QueryReader(words.segmenter(), words.synonyms(), words.lexicon(), vocabulary)::read,
                BESIDE);
    }

    /// Completes what is typed.
    public Searcher suggester() {
        return Completing.of(this);
    }

    /// Understands texts by the dictionary and by the words of an engine's documents.
    public QueryReader understanding(SearchEngine engine) {
        return new QueryReader(segmenter(), synonyms(), words().lexicon(), engine.vocabulary());
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
        return new Interpretations(
                store().documents(), store().catalogue(), store().reviewing(), words().workDays(), clock());
    }

    /// Where plans of interpretation (解读方案) are made.
    public Planning planning() {
        return new Planning(store().reviewing(), interpretations(), clock());
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
        return engineOn(index, words());
    }

    LuceneEngine engineOn(Path index, Words words) {
        return config.meaning().enabled()
                ? new LuceneEngine(index, words.segmenter(), words.synonyms(), embedder(), vectors(), BESIDE)
                : new LuceneEngine(index, words.segmenter(), words.synonyms());
    }

    private Embedder makeEmbedder() {
        return config.meaning().enabled() ? new RecentQuestions(new OnnxEmbedder(temporary.get())) : Embedder.OFF;
    }
}
