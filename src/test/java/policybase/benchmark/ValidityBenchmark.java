package policybase.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import policybase.document.DocumentId;
import policybase.document.Stage;
import policybase.indexing.IndexTail;
import policybase.register.Entry;
import policybase.register.Register;
import policybase.register.Wanted;
import policybase.search.Filters;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.lucene.LuceneEngine;
import policybase.store.Store;
import policybase.store.jdbi.JdbiStore;
import policybase.testing.Samples;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Standpoint;

/// 100,000 documents with 300,000 events in a real store and index: the status of all on a day nobody asked about
/// before, of one, and what the filter by force costs a search. Filling takes minutes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class ValidityBenchmark {
    private static final Path FOLDER = Path.of("target", "validity-benchmark");
    private static final int DOCUMENTS = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 7_900;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    private final Random random = new Random(20_261_123);
    private final List<DocumentId> ids = new ArrayList<>();
    private Optional<Store> store = Optional.empty();
    private Optional<LuceneEngine> engine = Optional.empty();
    private Optional<Register> register = Optional.empty();

    @Setup
    public void open() throws IOException {
        Files.createDirectories(FOLDER);
        store = Optional.of(JdbiStore.sqlite(FOLDER.resolve("policybase.db")));
        engine = Optional.of(
                new LuceneEngine(FOLDER.resolve("index"), new HanlpSegmenter(Dictionary.empty()), Synonyms.none()));
        fill(store.get(), engine.get());
        ids.addAll(store.get().documents().allPublished());
        register = Optional.of(new Register(store.get().catalogue(), store.get().changes()));
    }

    /// What an earlier run has filled is used again.
    private void fill(Store filled, LuceneEngine made) {
        for (var i = (int) filled.documents().count(Stage.PUBLISHED); i < DOCUMENTS; i++) {
            var document = Samples.document(
                    i, "云溪县第" + i + "号补贴发放办法", "云府规〔" + (2005 + i % 21) + "〕" + (i / 21 + 1) + "号", Texts.text(i, 80));
            filled.ledger().record(document, events(), "benchmark", NOW, "");
        }
        if (made.position() < filled.changes().last()) {
            new IndexTail(filled.documents(), filled.changes(), made).rebuild(_ -> {});
        }
    }

    /// Three on average: each takes effect, and some are amended, renewed, suspended, repealed or run out.
    private List<Event> events() {
        var start = FIRST.plusDays(random.nextInt(DAYS));
        var events = new ArrayList<Event>();
        events.add(Samples.commences(start));
        events.add(Samples.event(EventKind.TERM_ENDS, start.plusYears(3 + random.nextInt(15)), Standing.CONFIRMED));
        var more =
                List.of(EventKind.AMENDED, EventKind.REPEALED, EventKind.LAPSED, EventKind.KEPT, EventKind.SUSPENDED);
        events.add(Samples.event(
                more.get(random.nextInt(more.size())), start.plusDays(1 + random.nextInt(6_000)), Standing.CONFIRMED));
        return events;
    }

    @Benchmark
    public int statusOfAllOnADay() {
        var day = FIRST.plusDays(random.nextInt(DAYS));
        return new Register(store.orElseThrow().catalogue(), store.orElseThrow().changes())
                .rows(Standpoint.of(day), Wanted.EVERYTHING)
                .entries()
                .size();
    }

    @Benchmark
    public int statusOfAllOnAnotherDay() {
        return register.orElseThrow()
                .rows(Standpoint.of(FIRST.plusDays(random.nextInt(DAYS))), Wanted.EVERYTHING)
                .entries()
                .size();
    }

    @Benchmark
    public Optional<Entry> statusOfOne() {
        return register.orElseThrow().entry(ids.get(random.nextInt(ids.size())), Standpoint.of(TODAY));
    }

    @Benchmark
    public SearchPage searchInForce() {
        return search(Filters.IN_FORCE);
    }

    @Benchmark
    public SearchPage searchUnfiltered() {
        return search(new Filters(Filters.Validity.ANY, Map.of()));
    }

    private SearchPage search(Filters filters) {
        return engine.orElseThrow()
                .search(new SearchRequest(new Query.Words("高龄津贴 标准"), filters, Order.RELEVANCE, 0, 10, TODAY));
    }

    @TearDown
    public void close() {
        engine.orElseThrow().close();
        store.orElseThrow().close();
    }
}
