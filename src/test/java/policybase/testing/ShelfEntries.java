package policybase.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.EntryId;
import policybase.document.TitleKey;
import policybase.store.Entries;

/// Entries in memory, for pages.
public final class ShelfEntries implements Entries {
    private final List<Revised> revisions = new ArrayList<>();

    @Override
    public synchronized Saved save(Entry entry, String actor, Instant at, String note) {
        var held = find(entry.id());
        if (entry.revision() != held.map(Entry::revision).orElse(0) + 1) {
            return new Saved.Stale(held.orElse(entry));
        }
        var revised = new Revised(revisions.size() + 1L, entry, actor, at, note);
        revisions.add(revised);
        return new Saved.Done(revised);
    }

    /// Puts a published one there.
    public void put(Entry entry) {
        save(entry, "测试", EntrySamples.APPROVED, "");
    }

    @Override
    public synchronized Optional<Entry> find(EntryId id) {
        return of(id).reduce((earlier, later) -> later);
    }

    private java.util.stream.Stream<Entry> of(EntryId id) {
        return revisions.stream().map(Revised::entry).filter(entry -> entry.id().equals(id));
    }

    @Override
    public synchronized Optional<Entry> published(EntryId id) {
        return publishedAt(id, Instant.MAX);
    }

    @Override
    public synchronized Optional<Entry> publishedAt(EntryId id, Instant moment) {
        return revisions.stream()
                .filter(revised -> !revised.at().isAfter(moment))
                .map(Revised::entry)
                .filter(entry -> entry.id().equals(id))
                .filter(entry -> entry.state() == State.PUBLISHED || entry.state() == State.WITHDRAWN)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.state() == State.PUBLISHED);
    }

    @Override
    public synchronized List<Revised> history(EntryId id) {
        return revisions.stream()
                .filter(revised -> revised.entry().id().equals(id))
                .toList();
    }

    @Override
    public synchronized List<Revised> returned() {
        return List.of();
    }

    @Override
    public synchronized List<Entry> allPublished() {
        return revisions.stream()
                .map(revised -> revised.entry().id())
                .distinct()
                .sorted()
                .flatMap(id -> published(id).stream())
                .toList();
    }

    @Override
    public synchronized List<EntryId> restingOn(DocumentId document) {
        return revisions.stream()
                .map(Revised::entry)
                .filter(entry -> entry.basis().stream()
                        .anyMatch(basis -> basis.document().equals(document)))
                .map(Entry::id)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<EntryId> asking(String question) {
        return revisions.stream()
                .map(Revised::entry)
                .filter(entry -> entry.questions().stream().map(TitleKey::of).anyMatch(TitleKey.of(question)::equals))
                .map(Entry::id)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Entry> list(Wanted wanted, int offset, int limit) {
        return allPublished().stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(Wanted wanted) {
        return allPublished().size();
    }

    @Override
    public List<String> departments() {
        return allPublished().stream()
                .map(entry -> entry.keeping().department())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public synchronized List<Revised> after(long seq, int limit) {
        return revisions.stream()
                .filter(revised -> revised.seq() > seq)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized long last() {
        return revisions.size();
    }
}
