package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What other systems may hold copies of, as it was last handed out: one line for each audience and item. A line that
/// changes moves to a new place in the order of all changes, so what stands after a place is all that changed since,
/// and all lines together are the whole. Recording is for `follow` only.
public interface Handouts {

    /// Who reads a copy.
    enum Audience {
        /// Anybody (公开).
        PUBLIC,
        /// Operators of the hotline (坐席): what is public and what is for them only.
        OPERATORS;

        /// As it stands in the interface.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What kind of item.
    enum Kind {
        DOCUMENT,
        ENTRY;

        /// As it stands in the interface.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Something that one audience may hold.
    record Item(Audience audience, Kind kind, String id) {}

    /// How an item was last handed out.
    ///
    /// @param seq place in the order of all changes of the base
    /// @param isThere whether it is to be held; else it was taken back
    /// @param state in one word, such as 现行有效
    /// @param reason why it changed, in one Chinese sentence
    /// @param hash SHA-256 of its text; that of the text last held when it was taken back
    record Line(
            long seq, Item item, boolean isThere, int revision, Instant at, String state, String reason, String hash) {}

    /// Up to where the lines follow the base.
    ///
    /// @param writing the form items are written in
    /// @param day on which states were judged
    /// @param documents place of the last change of documents seen
    /// @param entries place of the last revision of an entry seen
    record Mark(String writing, LocalDate day, long documents, long entries) {}

    /// @param base tells this base from every other
    /// @param horizon withdrawals up to this place may be forgotten
    record State(String base, Mark mark, long horizon) {}

    /// Empty before anything was recorded.
    Optional<State> state();

    Optional<Line> find(Item item);

    /// Lines after a place, in order, at most `limit`.
    List<Line> after(Audience audience, long seq, int limit);

    /// Place of the newest line there was, forgotten ones included; 0 when there was none.
    long head(Audience audience);

    /// Puts lines at the end of the order, in theirs, and moves the mark, in one transaction; the `seq` of the lines
    /// given means nothing.
    ///
    /// @param since the mark the lines were made from
    /// @param base used when nothing was recorded before
    /// @return false, and nothing recorded, when another was first
    boolean record(Optional<Mark> since, String base, List<Line> lines, Mark mark);

    /// Forgets what was taken back before a moment, and moves the horizon.
    ///
    /// @return how many lines
    int forget(Instant before);
}
