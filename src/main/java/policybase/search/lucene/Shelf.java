package policybase.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.document.Fault;
import policybase.search.IndexChange;
import policybase.search.IndexDocument;
import policybase.search.IndexSink;

/// Holds the generation in use, and swaps it for a rebuilt one while searches go on.
final class Shelf {
    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);

    private final Generations generations;
    private final LuceneSchema schema;
    private volatile Make make;
    private volatile Generation current;
    private boolean rebuilding;

    /// What an index is made with now.
    record Make(PolicyAnalyzer analyzer, CommitPoint code) {}

    /// Opens the generation in use; begins a new one where there is none, or where the one there cannot be read.
    Shelf(Generations generations, LuceneSchema schema, Make make) {
        this.generations = generations;
        this.schema = schema;
        this.make = make;
        try {
            current = openOrRead();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "索引打不开。", e);
        }
    }

    /// From now on an index is made with this; the one in use stays until it is rebuilt, which [#outdated] asks for.
    void make(Make next) {
        make = next;
    }

    <T> T ask(Generation.Inquiry<T> inquiry) {
        while (true) {
            var asked = current;
            try {
                return asked.ask(inquiry);
            } catch (AlreadyClosedException e) {
                synchronized (this) {
                    if (asked == current) {
                        throw new Fault(Fault.Kind.BROKEN, "索引已关闭。", e);
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                throw new Fault(Fault.Kind.BROKEN, "索引读不出。", e);
            }
        }
    }

    /// When the files are gone from under it the engine begins anew and says so: whoever feeds it must look at the
    /// position again.
    synchronized void apply(List<IndexChange> changes, long upTo) {
        try {
            if (current.isWritable() && !isThere()) {
                restart();
                throw new Fault(Fault.Kind.BUSY, "索引文件已被删除，已从头开始重建。");
            }
            current.apply(changes);
            current.commit(point().at(upTo));
            current.refresh();
        } catch (IOException | AlreadyClosedException e) {
            restart();
            throw new Fault(Fault.Kind.BUSY, "索引写入失败，将重试。", e);
        }
    }

    boolean outdated() {
        return !point().madeLike(make.code());
    }

    Optional<String> check() {
        try {
            if (!isThere()) {
                return Optional.of("索引文件已被删除，等待重建。");
            }
            return outdated() ? Optional.of("索引由旧版词典或程序生成，等待重建。") : Optional.empty();
        } catch (IOException e) {
            return Optional.of("索引目录读不出：" + e.getMessage());
        }
    }

    long bytes() throws IOException {
        return current.bytes();
    }

    synchronized void close() {
        try {
            current.close();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "索引关不上。", e);
        }
    }

    synchronized IndexSink.Rebuild rebuild() {
        if (rebuilding || !current.isWritable()) {
            throw new Fault(Fault.Kind.BUSY, rebuilding ? "索引正在重建。" : "另一个进程正在使用索引，这里只能查询。");
        }
        try {
            var with = make;
            var next = new Generation(generations.next(), with.analyzer(), schema, with.code());
            rebuilding = true;
            return new Rebuilding(next, with.code());
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "新索引建不起来。", e);
        }
    }

    private CommitPoint point() {
        return ask(Snapshot::point);
    }

    private boolean isThere() throws IOException {
        return generations.current().filter(current.folder()::equals).isPresent();
    }

    /// While another process writes the index it can still be searched here.
    private Generation openOrRead() throws IOException {
        try {
            var opened = open();
            generations.sweep(opened.folder());
            return opened;
        } catch (LockObtainFailedException e) {
            var written = generations.current();
            if (written.isEmpty()) {
                throw new Fault(Fault.Kind.BUSY, "另一个进程正在使用索引。", e);
            }
            return new Generation(written.get(), schema);
        }
    }

    private Generation open() throws IOException {
        var there = generations.current();
        var analyzer = make.analyzer();
        var code = make.code();
        if (there.isPresent()) {
            try {
                var generation = new Generation(there.get(), analyzer, schema, code);
                if (generation.<CommitPoint>ask(Snapshot::point).schema().equals(code.schema())) {
                    return generation;
                }
                generation.close();
            } catch (CorruptIndexException
                    | IndexFormatTooOldException
                    | IndexFormatTooNewException
                    | java.io.EOFException
                    | java.nio.file.NoSuchFileException _) {
                // made by another release, or damaged: it is only a projection, and begins anew
            }
        }
        var fresh = new Generation(generations.next(), analyzer, schema, code);
        generations.use(fresh.folder());
        return fresh;
    }

    /// Searches that come meanwhile wait.
    private synchronized void restart() {
        try {
            current.close();
        } catch (IOException | AlreadyClosedException e) {
            LOG.warn("a broken index did not close cleanly", e);
        }
        try {
            current = open();
        } catch (IOException e) {
            throw new Fault(Fault.Kind.BROKEN, "索引打不开。", e);
        }
    }

    private synchronized void swap(Generation next) throws IOException {
        var old = current;
        generations.use(next.folder());
        current = next;
        old.close();
        generations.delete(old.folder());
    }

    private synchronized void finished() {
        rebuilding = false;
    }

    /// A generation being filled beside the one in use.
    private final class Rebuilding implements IndexSink.Rebuild {
        private final Generation next;
        private final CommitPoint code;
        private boolean done;

        /// @param code of what it is made with, which may be other than what is wanted when it is done
        Rebuilding(Generation next, CommitPoint code) {
            this.next = next;
            this.code = code;
        }

        @Override
        public void add(List<IndexDocument> documents) {
            try {
                for (var document : documents) {
                    next.put(document);
                }
            } catch (IOException | AlreadyClosedException e) {
                throw new Fault(Fault.Kind.BROKEN, "新索引写入失败。", e);
            }
        }

        @Override
        public void commit(long upTo) {
            try {
                next.commit(code.at(upTo));
                next.refresh();
                if (ask(Snapshot::isNamed)) {
                    next.ask(Snapshot::readNames);
                }
                swap(next);
                done = true;
                finished();
            } catch (IOException | AlreadyClosedException e) {
                throw new Fault(Fault.Kind.BROKEN, "新索引未能启用。", e);
            }
        }

        @Override
        public void close() {
            if (done) {
                return;
            }
            done = true;
            finished();
            try {
                next.close();
                generations.delete(next.folder());
            } catch (IOException e) {
                throw new Fault(Fault.Kind.BROKEN, "新索引清理失败。", e);
            }
        }
    }
}
