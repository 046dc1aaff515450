package policybase.entry;

import java.time.LocalDate;
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
    private final PublicEntries published;
    private final ChangeLog changes;
    private final Grounds grounds;
    private Open open = new Open(-1, -1, LocalDate.MIN, List.of());

    /// What was found open, of which changes, on which day.
    private record Open(long entries, long documents, LocalDate day, List<Entry> found) {}

    public LiveEntries(Entries entries, Documents documents, ChangeLog changes) {
        this.entries = entries;
        this.published = new PublicEntries(entries);
        this.changes = changes;
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
        var ground = grounds.now(from);
        return published.all().stream()
                .map(entry -> new Judged(entry, Liveness.on(from.asOf(), entry, ground)))
                .toList();
    }

    /// Every entry the public may be told on a day, as known now, by id. Kept until an entry or a document changes or
    /// another day is asked about, so that lists on pages cost nothing.
    public synchronized List<Entry> open(LocalDate day) {
        var asked = new Open(entries.last(), changes.last(), day, List.of());
        var isKept = open.entries() == asked.entries() && open.documents() == asked.documents();
        if (!isKept || !open.day().equals(day)) {
            var found = all(Standpoint.of(day)).stream()
                    .filter(judged -> judged.liveness().isLive())
                    .map(Judged::entry)
                    .filter(entry -> entry.reach().visibility() == Entry.Visibility.PUBLIC)
                    .toList();
            open = new Open(asked.entries(), asked.documents(), day, found);
        }
        return open.found();
    }

    private Optional<Entry> published(EntryId id, Standpoint from) {
        return from.knownAt().isPresent()
                ? entries.publishedAt(id, from.knownAt().get())
                : entries.published(id);
    }
}
