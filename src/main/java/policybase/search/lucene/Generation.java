package policybase.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import policybase.document.Fault;
import policybase.search.IndexChange;
import policybase.search.IndexDocument;

/// One generation of the index: a folder with a writer and the searchers of its last commit. What is not committed is
/// not there, neither for searches nor after a crash.
final class Generation implements AutoCloseable {
    /// Documents are gathered in so much memory before they go to disk, in MB; the serving process has 700.
    private static final double BUFFER = 32;

    private final Path folder;
    private final LuceneSchema schema;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    private final SearcherManager searchers;

    /// Opens the generation in a folder, or begins one there.
    Generation(Path folder, Analyzer analyzer, LuceneSchema schema, CommitPoint code) throws IOException {
        this.folder = folder;
        this.schema = schema;
        directory = FSDirectory.open(folder);
        var isNew = !DirectoryReader.indexExists(directory);
        var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER).setCommitOnClose(false);
        try {
            writer = new IndexWriter(directory, config);
            if (isNew) {
                commit(code.at(0));
            }
            searchers = new SearcherManager(directory, new Snapshot.Factory());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// Opens the generation in a folder for searches alone, while another process writes it.
    Generation(Path folder, LuceneSchema schema) throws IOException {
        this.folder = folder;
        this.schema = schema;
        directory = FSDirectory.open(folder);
        writer = null;
        try {
            searchers = new SearcherManager(directory, new Snapshot.Factory());
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    boolean isWritable() {
        return writer != null;
    }

    void apply(List<IndexChange> changes) throws IOException {
        var out = writer();
        for (var change : changes) {
            switch (change) {
                case IndexChange.Put(var document) -> put(document);
                case IndexChange.Remove(var id) -> out.deleteDocuments(new Term(LuceneSchema.ID, id.value()));
            }
        }
    }

    void put(IndexDocument document) throws IOException {
        writer().updateDocuments(new Term(LuceneSchema.ID, document.id().value()), schema.block(document));
    }

    /// Makes everything since the last commit durable and visible, together with what it brings the index to.
    void commit(CommitPoint point) throws IOException {
        var out = writer();
        out.setLiveCommitData(point.data().entrySet());
        out.commit();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /// Something asked of a snapshot.
    interface Inquiry<T> {
        T of(Snapshot snapshot) throws IOException;
    }

    <T> T ask(Inquiry<T> inquiry) throws IOException {
        var snapshot = (Snapshot) searchers.acquire();
        try {
            return inquiry.of(snapshot);
        } finally {
            searchers.release(snapshot);
        }
    }

    long bytes() throws IOException {
        var sum = 0L;
        for (var file : directory.listAll()) {
            try {
                sum += directory.fileLength(file);
            } catch (java.nio.file.NoSuchFileException _) {
                // merged away between listing and asking
            }
        }
        return sum;
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new Fault(Fault.Kind.BUSY, "另一个进程正在使用索引，这里只能查询。");
        }
        return writer;
    }

    /// Uncommitted changes are dropped. Searches that still run keep what they see.
    @Override
    public void close() throws IOException {
        searchers.close();
        if (writer != null) {
            writer.rollback();
        }
        directory.close();
    }
}
