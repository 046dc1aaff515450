package policybase.meaning;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Another embedder, with the vectors of the questions last asked: one question is compared with clauses and with
/// entries, now among documents in force, now among all, and goes through the model once.
public final class RecentQuestions implements Embedder {
    /// When so many are kept they are all forgotten: more are never asked at one time.
    private static final int MOST = 16;

    private final Embedder embedder;
    private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

    public RecentQuestions(Embedder embedder) {
        this.embedder = embedder;
    }

    @Override
    public float[][] embed(List<String> texts) {
        return embedder.embed(texts);
    }

    /// Whoever asks for one that is being made waits for it.
    @Override
    public float[] ask(String question) {
        if (vectors.size() >= MOST) {
            vectors.clear();
        }
        return vectors.computeIfAbsent(question, embedder::ask);
    }

    @Override
    public int dimensions() {
        return embedder.dimensions();
    }

    @Override
    public String version() {
        return embedder.version();
    }

    @Override
    public void close() {
        embedder.close();
    }
}
