package policybase.extract;

import java.nio.file.Path;

/// Reads text out of files, never in the calling process. Safe for many threads at once; starts its workers when first
/// asked.
public interface Extractor extends AutoCloseable {

    /// Extracts one file. The name may differ from the file's own (originals are kept by hash) and is only a hint:
    /// content wins.
    /// A bad file gives [Extraction.Unreadable], never an exception.
    Extraction extract(Path file, String name);

    /// How the workers are: alive or not started yet, busy, restarted how often; for `/health`.
    Workers workers();

    @Override
    void close();

    /// @param running child processes alive now
    /// @param restarts times a child was killed or died
    record Workers(int running, long files, long restarts) {}
}
