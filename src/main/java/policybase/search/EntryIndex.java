package policybase.search;

import java.util.List;
import policybase.document.Entry;
import policybase.document.EntryId;

/// Finds public entries (咨询条目) by what people ask, beside the clauses: by words, characters and meaning. It only
/// proposes: whether an entry answers, and may be told, is judged by whoever asks.
public interface EntryIndex {

    /// One question of an entry, as near to a text as one can tell.
    ///
    /// @param place from 0, in the order of likeness
    /// @param cosine of the meanings; −1 where there is no vector
    record Candidate(EntryId id, String question, int place, double cosine) {}

    /// One question with the entry it belongs to.
    record Asking(EntryId id, String question, Entry.Visibility visibility) {}

    /// The questions most like a text, at most `limit` by words and as many by meaning.
    List<Candidate> find(String text, int limit);

    /// Every question there is, standard ones first within their entry; for suggestions.
    List<Asking> questions();

    /// Takes an entry in, or its newer revision.
    void put(Entry entry);

    void remove(EntryId id);
}
