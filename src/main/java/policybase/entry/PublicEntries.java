package policybase.entry;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.store.Entries;

/// Every public entry, remembered: reading them all is slow, and asking whether one has changed is not.
final class PublicEntries {
    /// More changes than this are not gone through one by one.
    private static final int MOST = 500;

    private final Entries entries;
    private final TreeMap<EntryId, Entry> held = new TreeMap<>();
    private long seq = -1;

    PublicEntries(Entries entries) {
        this.entries = entries;
    }

    /// As of now, by id.
    synchronized Collection<Entry> all() {
        var last = entries.last();
        if (last != seq) {
            refresh();
            seq = last;
        }
        return List.copyOf(held.values());
    }

    private void refresh() {
        var changed = seq < 0 ? List.<Entries.Revised>of() : entries.after(seq, MOST);
        if (seq < 0 || changed.size() == MOST) {
            held.clear();
            entries.allPublished().forEach(entry -> held.put(entry.id(), entry));
            return;
        }
        changed.stream().map(revised -> revised.entry().id()).distinct().forEach(id -> entries.published(id)
                .ifPresentOrElse(entry -> held.put(id, entry), () -> held.remove(id)));
    }
}
