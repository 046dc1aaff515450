package policybase.entry;

import java.util.List;
import java.util.Optional;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.store.ChangeLog;
import policybase.store.Documents;
import policybase.store.Entries;
import policybase.store.Store;
import policybase.validity.Liveness;
import policybase.validity.Standpoint;

/// The entries that may be told, judged at the moment of asking: nothing has to be switched off for an entry to fall
/// silent. The one source of entries for portal, hotline, API and answers.
public final class LiveEntries {
    private final Entries entries;
    private final Grounds grounds;

    public LiveEntries(Entries entries, Documents documents, ChangeLog changes) {
        this.entries = entries;
        this.grounds = new Grounds(documents, changes);
    }

    public static LiveEntries of(Store store) {
        return new LiveEntries(store.entries(), store.documents(), store.changes());
    }

    /// An entry with what the predicate says of it.
    public record Judged(Entry entry, Liveness liveness) {}

    /// The public revision, if it may be told.
    public Optional<Entry> find(EntryId id, Standpoint from) {
        return published(id, from).filter(entry -> judge(entry, from).isLive());
    }

    /// The public revision, live or silent; for those who keep entries, and for operators behind a warning.
    public Optional<Judged> look(EntryId id, Standpoint from) {
        return published(id, from).map(entry -> new Judged(entry, judge(entry, from)));
    }

    public Liveness judge(Entry entry, Standpoint from) {
        return Liveness.on(from.asOf(), entry, id -> grounds.of(id, from));
    }

    /// Every public entry with its standing, by id.
    public List<Judged> all(Standpoint from) {
        return entries.allPublished().stream()
                .map(entry -> new Judged(entry, judge(entry, from)))
                .toList();
    }

    private Optional<Entry> published(EntryId id, Standpoint from) {
        return from.knownAt().isPresent()
                ? entries.publishedAt(id, from.knownAt().get())
                : entries.published(id);
    }
}
