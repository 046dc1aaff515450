package policybase.search;

import java.util.Optional;

/// An engine: finds, is fed, can say how it is.
public interface SearchEngine extends Searcher, IndexSink, AutoCloseable {

    /// Empty when well; else one Chinese sentence about what is wrong.
    Optional<String> check();

    IndexFigures figures();

    /// The words and names of the documents, those of the latest commit.
    Vocabulary vocabulary();

    /// Reads what the first search would otherwise wait for. Finding by meaning does without until this
    /// is done: a server does it in the background, a command before it asks.
    void ready();

    @Override
    void close();

    /// @param documents policy documents, @param clauses clauses, @param vectors clauses that have their meaning vector
    /// already
    record IndexFigures(long documents, long clauses, long vectors, long bytes) {}
}
