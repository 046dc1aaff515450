package policybase.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Embeds what has no vector yet, a few texts at a time, so that the thread that calls it can be stopped between two
/// calls and nothing is lost.
public final class Backfill {
    private final Embedder embedder;
    private final VectorCache cache;

    public Backfill(Embedder embedder, VectorCache cache) {
        this.embedder = embedder;
        this.cache = cache;
    }

    /// Embeds the first `limit` of these texts that have no vector.
    ///
    /// @return how many were embedded; 0 means that all of them have their vectors
    public int fill(Iterable<String> texts, int limit) {
        var missing = new LinkedHashSet<String>();
        for (var text : texts) {
            if (missing.size() == limit) {
                break;
            }
            if (cache.find(text) < 0) {
                missing.add(text);
            }
        }
        if (!missing.isEmpty()) {
            List<String> batch = new ArrayList<>(missing);
            cache.add(batch, embedder.embed(batch));
        }
        return missing.size();
    }
}
