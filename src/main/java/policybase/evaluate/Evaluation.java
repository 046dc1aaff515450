package policybase.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.evaluate.Ranking.Found;
import policybase.meaning.Backfill;
import policybase.meaning.Passage;
import policybase.search.ClauseRanker;
import policybase.search.Filters;
import policybase.search.IndexDocument;
import policybase.search.Query;
import policybase.search.SearchEngine;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.Understanding;

/// Asks the questions of a judged set as a reader would: through the query parser and a search engine that holds the
/// set's entries as documents.
///
/// @param indexes folder for the indexes of judged sets; each is kept and used again while its entries, the engine and
///     its data stay the same
/// @param engines opens an engine on a folder
/// @param meaning embeds what has no vector before anything is asked; empty for search by words alone
/// @param nanos a clock of nanoseconds, for the times
/// @param asOf day on which the questions are asked
/// @param understanding how questions are understood, by the words of an engine's entries
public record Evaluation(
        Path indexes,
        Function<Path, SearchEngine> engines,
        Optional<Backfill> meaning,
        LongSupplier nanos,
        LocalDate asOf,
        Progress progress,
        Function<SearchEngine, Understanding> understanding) {
    /// Questions are understood by their syntax alone.
    public Evaluation(
            Path indexes,
            Function<Path, SearchEngine> engines,
            Optional<Backfill> meaning,
            LongSupplier nanos,
            LocalDate asOf,
            Progress progress) {
        this(indexes, engines, meaning, nanos, asOf, progress, _ -> Understanding.BY_SYNTAX);
    }

    /// Entries wanted for each question: as deep as any of the measures looks.
    private static final int DEEP = 100;

    /// Clauses looked at to find that many entries: those of one entry crowd together.
    private static final int DEEPER = 1000;

    /// Documents on a reader's page: what the times are taken of.
    private static final int PAGE = 10;

    /// Documents or texts handed over at a time.
    private static final int BATCH = 256;

    /// @param folder a BEIR folder, read by [JudgedSet#read]
    public Report run(Path folder, JudgedSet set) {
        try (var engine = open(folder, set)) {
            return ask(engine, set);
        }
    }

    /// An engine that holds the entries of a set, ready to be asked. The caller closes it.
    public SearchEngine open(Path folder, JudgedSet set) {
        var documents = IntStream.range(0, set.entries().size())
                .mapToObj(i -> Entries.document(i, set.entries().get(i)))
                .toList();
        meaning.ifPresent(backfill -> embed(backfill, documents));
        var engine = engines.apply(indexes.resolve(key(folder) + (meaning.isPresent() ? "-meaning" : "-words")));
        if (engine.outdated() || engine.position() != documents.size()) {
            index(engine, documents);
        }
        engine.ready();
        return engine;
    }

    private void embed(Backfill backfill, List<IndexDocument> documents) {
        var texts = documents.stream()
                .flatMap(document -> document.clauses().stream()
                        .flatMap(clause ->
                                Passage.of(document.metadata().title().cited(), clause.headings(), clause.text())
                                        .stream()))
                .toList();
        for (var from = 0; from < texts.size(); from += BATCH) {
            backfill.fill(texts.subList(from, Math.min(texts.size(), from + BATCH)), BATCH);
            progress.at("计算语义向量", Math.min(texts.size(), from + BATCH), texts.size());
        }
    }

    private void index(SearchEngine engine, List<IndexDocument> documents) {
        try (var rebuild = engine.rebuild()) {
            for (var from = 0; from < documents.size(); from += BATCH) {
                var to = Math.min(documents.size(), from + BATCH);
                rebuild.add(documents.subList(from, to));
                progress.at("建立索引", to, documents.size());
            }
            rebuild.commit(documents.size());
        }
    }

    private Report ask(SearchEngine engine, JudgedSet set) {
        var rankings = new ArrayList<Ranking>();
        var millis = new ArrayList<Double>();
        for (var question : set.questions()) {
            var start = nanos.getAsLong();
            search(engine, question.text(), PAGE);
            millis.add((nanos.getAsLong() - start) / 1e6);
            rankings.add(new Ranking(question.id(), found(engine, set, question.text())));
            progress.at("提问", rankings.size(), set.questions().size());
        }
        return Report.of(set, rankings, millis);
    }

    /// The documents a reader gets, and behind them, where the engine can tell, those it ranks but does not show
    /// because they hold too little of the question.
    private List<Found> found(SearchEngine engine, JudgedSet set, String text) {
        var scores = new LinkedHashMap<DocumentId, Double>();
        search(engine, text, DEEP).hits().forEach(hit -> scores.put(hit.id(), hit.score()));
        if (scores.size() < DEEP && engine instanceof ClauseRanker ranker) {
            ranker.rank(query(engine, text), Filters.IN_FORCE, asOf, DEEPER)
                    .forEach(clause -> scores.putIfAbsent(clause.id(), clause.score()));
        }
        return scores.entrySet().stream()
                .limit(DEEP)
                .map(entry -> new Found(
                        set.entries().get(Entries.ordinal(entry.getKey())).id(), entry.getValue()))
                .toList();
    }

    private Query query(SearchEngine engine, String text) {
        return understanding.apply(engine).of(text, asOf).query();
    }

    private SearchPage search(SearchEngine engine, String text, int limit) {
        return engine.search(new SearchRequest(
                query(engine, text), Filters.IN_FORCE, SearchRequest.Order.RELEVANCE, 0, limit, asOf));
    }

    /// Name of the index of a set: the hash of its entries.
    private static String key(Path folder) {
        try (var input = Files.newInputStream(folder.resolve("corpus.jsonl"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException e) {
            throw new Fault(Fault.Kind.INVALID, "评测文件读不出：" + folder, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
