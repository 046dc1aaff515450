package policybase.search;

import java.util.List;

/// Takes changes into the index.
public interface IndexSink {

    /// Applies changes and remembers the change-log position they bring the index to, in one commit, visible to
    /// searches
    /// when this returns.
    void apply(List<IndexChange> changes, long upTo);

    /// Told when all there was to apply is applied: what the first reader would otherwise wait for is made now, on the
    /// caller's thread.
    void settle();

    /// Change-log position of the last commit; 0 for a new index.
    long position();

    /// Starts a new generation beside the one in use because its schema, analyzer, dictionary or model differ from the
    /// code's, or because it was asked for. Searches go on in the old one until [Rebuild#commit].
    Rebuild rebuild();

    /// Whether the index in use was made by other code or data than now runs and must be rebuilt.
    boolean outdated();

    /// A generation being filled; closing it without `commit` throws it away.
    interface Rebuild extends AutoCloseable {
        void add(List<IndexDocument> documents);

        void commit(long upTo);

        @Override
        void close();
    }
}
