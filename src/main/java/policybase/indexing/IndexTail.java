package policybase.indexing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.search.IndexChange;
import policybase.search.IndexDocument;
import policybase.search.IndexSink;
import policybase.store.ChangeLog;
import policybase.store.Documents;

/// Brings the index to where the change log stands. It reads what is published *now*, so replaying a change is
/// harmless, and a
/// document withdrawn since is removed however late its older changes come.
public final class IndexTail {
    private static final Logger LOG = LoggerFactory.getLogger(IndexTail.class);

    /// Changes read at once: small enough to commit every few seconds, large enough to share the cost of a commit.
    private static final int BATCH = 500;

    private final Documents documents;
    private final ChangeLog changes;
    private final IndexSink sink;
    private final Function<PolicyDocument, List<String>> audiences;
    private volatile Optional<Progress> rebuilding = Optional.empty();

    /// How far a rebuild is, in documents.
    public record Progress(long done, long of) {}

    /// Nothing is known of audiences.
    public IndexTail(Documents documents, ChangeLog changes, IndexSink sink) {
        this(documents, changes, sink, _ -> List.of());
    }

    /// @param audiences tells whom a document is meant for (服务对象)
    public IndexTail(
            Documents documents, ChangeLog changes, IndexSink sink, Function<PolicyDocument, List<String>> audiences) {
        this.audiences = audiences;
        this.documents = documents;
        this.changes = changes;
        this.sink = sink;
    }

    /// Applies all that is new; rebuilds first when the index was made by other code or data. Returns how many changes
    /// it took.
    public long catchUp() {
        if (sink.outdated() || sink.position() > changes.last()) {
            LOG.info("index is of another make, rebuilding beside it");
            return rebuild(_ -> {});
        }
        var taken = 0L;
        while (true) {
            var batch = changes.after(sink.position(), BATCH);
            if (batch.isEmpty()) {
                if (taken > 0) {
                    sink.settle();
                }
                return taken;
            }
            sink.apply(project(batch), batch.getLast().seq());
            taken += batch.size();
        }
    }

    /// Makes the index anew beside the old one and swaps; searches go on meanwhile. Returns how many documents it
    /// holds.
    ///
    /// @param progress told the number of documents done so far
    public long rebuild(LongConsumer progress) {
        var upTo = changes.last();
        var done = 0L;
        var all = documents.allPublished();
        rebuilding = Optional.of(new Progress(0, all.size()));
        try (var rebuild = sink.rebuild()) {
            var batch = new ArrayList<IndexDocument>();
            for (var id : all) {
                documents
                        .published(id)
                        .map(held -> Projection.of(held, audiences))
                        .ifPresent(batch::add);
                rebuilding = Optional.of(new Progress(done + batch.size(), all.size()));
                if (batch.size() >= BATCH) {
                    rebuild.add(batch);
                    done += batch.size();
                    progress.accept(done);
                    batch = new ArrayList<>();
                }
            }
            rebuild.add(batch);
            done += batch.size();
            progress.accept(done);
            rebuild.commit(upTo);
        } finally {
            rebuilding = Optional.empty();
        }
        return done;
    }

    /// How far the rebuild under way is; empty when none is.
    public Optional<Progress> rebuilding() {
        return rebuilding;
    }

    /// Changes of the log that the index has not seen.
    public long lag() {
        return Math.max(0, changes.last() - sink.position());
    }

    private List<IndexChange> project(List<Change> batch) {
        var ids = new LinkedHashSet<DocumentId>();
        batch.forEach(change -> ids.add(change.id()));
        return ids.stream().map(this::project).toList();
    }

    private IndexChange project(DocumentId id) {
        return documents
                .published(id)
                .<IndexChange>map(held -> new IndexChange.Put(Projection.of(held, audiences)))
                .orElseGet(() -> new IndexChange.Remove(id));
    }
}
