package policybase.search;

import java.util.Optional;

/// An engine: finds, is fed, can say how it is.
public interface SearchEngine extends Searcher, IndexSink, AutoCloseable {

    /// Empty when well; else one Chinese sentence about what is wrong.
    Optional<String> check();

    IndexFigures figures();

    /// Reads what finding by meaning needs; searches go on without until it is there. A server does so in the
    /// background, a
    /// command before it asks.
    void ready();

    @Override
    void close();

    /// @param documents policy documents, @param clauses clauses, @param vectors clauses that have their meaning vector
    /// already
    record IndexFigures(long documents, long clauses, long vectors, long bytes) {}
}
