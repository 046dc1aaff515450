package policybase.indexing;

import policybase.document.EntryId;
import policybase.search.EntryIndex;
import policybase.store.Entries;

/// Brings the index of entries to where the store stands. It reads what is public *now*, so replaying a change is
/// harmless. What is silent stays in the index: whoever tells an entry judges it at that moment.
public final class EntryTail {
    private static final int BATCH = 500;

    private final Entries entries;
    private final EntryIndex index;
    private long seq;

    public EntryTail(Entries entries, EntryIndex index) {
        this.entries = entries;
        this.index = index;
    }

    /// Takes in all that is new.
    public synchronized void catchUp() {
        if (seq == 0) {
            var upTo = entries.last();
            entries.allPublished().forEach(index::put);
            seq = upTo;
            return;
        }
        for (var batch = entries.after(seq, BATCH); !batch.isEmpty(); batch = entries.after(seq, BATCH)) {
            batch.stream().map(revised -> revised.entry().id()).distinct().forEach(this::take);
            seq = batch.getLast().seq();
        }
    }

    private void take(EntryId id) {
        entries.published(id).ifPresentOrElse(index::put, () -> index.remove(id));
    }
}
