package policybase.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.IntToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import policybase.meaning.Embedder;
import policybase.meaning.Probe;
import policybase.meaning.VectorCache;
import policybase.search.Once;

/// How near clauses are to a text in meaning (语义). Made beside the index, by the address of each clause's vector, so
/// vectors may come later than their clauses, and outlive the index.
final class Meanings {
    private final Embedder embedder;
    private final VectorCache cache;
    private final UnaryOperator<float[]> turn;
    private final Executor beside;

    /// @param turn turns the vector of a question towards its answers; see [policybase.meaning.Projection]
    /// @param beside where part of the work may be done meanwhile
    Meanings(Embedder embedder, VectorCache cache, UnaryOperator<float[]> turn, Executor beside) {
        this.embedder = embedder;
        this.cache = cache;
        this.turn = turn;
        this.beside = beside;
    }

    /// The same with another turn.
    Meanings with(UnaryOperator<float[]> other) {
        return new Meanings(embedder, cache, other, beside);
    }

    /// Cosine at each place, −1 where there is no clause or no vector.
    ///
    /// @param plain with the question's vector
    /// @param turned with that vector turned
    @SuppressWarnings("ArrayRecordComponent") // one number for every clause of the index, read and dropped
    record Near(float[] plain, float[] turned) {}

    String version() {
        return embedder.version();
    }

    /// Brings the model into memory.
    void load() {
        embedder.embed(List.of("政策"));
    }

    /// Addresses of the vectors of a clause's passages.
    Optional<byte[]> keys(List<String> passages) {
        return passages.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ClauseVectors.bytes(passages.stream().map(cache::key).toList()));
    }

    /// How near each clause is to a text. Empty while there are no vectors at all, or while what belongs to which
    /// clause is not read yet.
    Optional<Near> near(Snapshot snapshot, String text) throws IOException {
        if (vectors(snapshot) == 0 || text.isBlank()) {
            return Optional.empty();
        }
        var clauses = snapshot.vectors();
        var rows = clauses.rows(cache);
        var places = snapshot.getIndexReader().maxDoc();
        var vector = embedder.ask(text);
        var probe = Probe.of(vector);
        var turn = Probe.of(this.turn.apply(vector));
        var plain = new float[clauses.size()];
        var turned = new float[clauses.size()];
        var middle = rows.length / 2;
        var rest = begin(() -> {
            cache.scan(rows, middle, rows.length, probe, turn, plain, turned);
            return true;
        });
        cache.scan(rows, 0, middle, probe, turn, plain, turned);
        rest.get();
        return Optional.of(nearest(clauses, plain, turned, places));
    }

    /// The same for single clauses, when it is asked for them; 0 where nothing is known.
    IntToDoubleFunction nearness(Snapshot snapshot, String text) throws IOException {
        if (vectors(snapshot) == 0) {
            return _ -> 0;
        }
        var clauses = snapshot.vectors();
        var rows = clauses.rows(cache);
        var probe = Probe.of(embedder.ask(text));
        return place -> Arrays.stream(clauses.of(place))
                .filter(vector -> rows[vector] >= 0)
                .mapToDouble(vector -> cache.dot(rows[vector], probe))
                .max()
                .orElse(0);
    }

    /// Begins what is going to be asked for, on another core if one is idle.
    <T> Once<T> begin(Callable<T> work) {
        var begun = new Once<>(work);
        beside.execute(begun);
        return begun;
    }

    /// Begins to make the vector of a text, if there is anything to compare it with.
    void prepare(Snapshot snapshot, String text) {
        if (vectors(snapshot) > 0) {
            begin(() -> embedder.ask(text));
        }
    }

    /// How many vectors can be compared with in a snapshot now.
    int vectors(Snapshot snapshot) {
        return snapshot.vectorsIfRead().isEmpty() ? 0 : cache.size();
    }

    /// By place, the nearest of a clause's vectors.
    private static Near nearest(ClauseVectors clauses, float[] plain, float[] turned, int places) {
        var near = new Near(new float[places], new float[places]);
        Arrays.fill(near.plain(), -1);
        Arrays.fill(near.turned(), -1);
        for (var i = 0; i < plain.length; i++) {
            var place = clauses.place(i);
            near.plain()[place] = Math.max(near.plain()[place], plain[i]);
            near.turned()[place] = Math.max(near.turned()[place], turned[i]);
        }
        return near;
    }

    /// Clauses that have a vector.
    long count(Snapshot snapshot) throws IOException {
        var clauses = snapshot.vectors();
        var rows = clauses.look(cache);
        return IntStream.range(0, rows.length)
                .filter(i -> rows[i] >= 0)
                .map(clauses::place)
                .distinct()
                .count();
    }

    /// Makes vectors for clauses that have none, at most so many.
    ///
    /// @return how many were made; 0 when all are there
    int make(Snapshot snapshot, int limit) throws IOException {
        var clauses = snapshot.vectors();
        var rows = clauses.rows(cache);
        if (Arrays.stream(rows).allMatch(row -> row >= 0)) {
            return 0;
        }
        var missing = new LinkedHashSet<String>();
        for (var i = 0; i < rows.length && missing.size() < limit; i++) {
            if (rows[i] < 0) {
                for (var passage : passages(snapshot, clauses.place(i))) {
                    if (cache.find(passage) < 0) {
                        missing.add(passage);
                    }
                }
            }
        }
        var texts = List.copyOf(missing);
        if (!texts.isEmpty()) {
            cache.add(texts, embedder.embed(texts));
        }
        clauses.look(cache);
        return texts.size();
    }

    private static List<String> passages(Snapshot snapshot, int place) throws IOException {
        var catalog = snapshot.catalog();
        var document = snapshot.document(catalog.place(catalog.documentAt(place)));
        return Passages.of(document.metadata().title(), snapshot.clause(place));
    }
}
