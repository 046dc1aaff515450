package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.Entry.State;
import policybase.document.EntryId;

/// Entries (咨询条目) in all their revisions, which are only ever added. Saving is for `curate.entry` and `app` only.
/// Whether an entry may be told is not decided here: see `validity.Liveness`.
public interface Entries {

    /// One revision with who made it.
    ///
    /// @param seq place in the order of all changes of the base, documents and entries together
    record Revised(long seq, Entry entry, String actor, Instant at, String note) {}

    /// Begins the note of a revision that a review sent back.
    String RETURNED = "退回：";

    /// Outcome of saving.
    sealed interface Saved {
        record Done(Revised revised) implements Saved {}

        /// Somebody else was first; `current` is what is held now.
        record Stale(Entry current) implements Saved {}
    }

    /// Adds a revision. `entry.revision()` must be one more than the newest held (1 for a new entry).
    /// PUBLISHED makes it the public one, WITHDRAWN leaves none public, other states leave the public one as it is.
    Saved save(Entry entry, String actor, Instant at, String note);

    /// The newest revision, whatever its state.
    Optional<Entry> find(EntryId id);

    /// The public revision; empty when never published or withdrawn.
    Optional<Entry> published(EntryId id);

    /// What was public at a moment.
    Optional<Entry> publishedAt(EntryId id, Instant moment);

    /// All revisions, oldest first.
    List<Revised> history(EntryId id);

    /// Drafts that came back from a review and were not submitted again: each as it is now, with who sent it back, when
    /// and why.
    List<Revised> returned();

    /// The public revision of every entry that has one, in order of id.
    List<Entry> allPublished();

    /// Ids of entries whose newest or public revision rests on a document, in order.
    List<EntryId> restingOn(DocumentId document);

    /// Entries whose newest or public revision has this question among its own (as `TitleKey` compares), in order.
    List<EntryId> asking(String question);

    /// What a list of entries is narrowed to; an empty part narrows nothing.
    ///
    /// @param topic a topic's name, with or without its sub-topic
    /// @param words in the standard question
    /// @param reviewBy entries whose review date is this day or earlier
    record Wanted(
            Set<State> states,
            Optional<String> department,
            Optional<String> owner,
            Optional<String> topic,
            Optional<String> words,
            Optional<LocalDate> reviewBy) {
        public static final Wanted ALL = new Wanted(
                Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Wanted {
            states = Set.copyOf(states);
        }
    }

    /// Newest revisions, the latest changed first.
    List<Entry> list(Wanted wanted, int offset, int limit);

    /// How many there are.
    int count(Wanted wanted);

    /// Departments that own an entry, in order.
    List<String> departments();

    /// Revisions after a position, oldest first, at most `limit`.
    List<Revised> after(long seq, int limit);

    /// Position of the newest revision, 0 when there is none.
    long last();
}
