package policybase.curate.lists;

import java.util.List;
import java.util.Optional;
import policybase.curate.lists.ListTexts.Texts;
import policybase.store.ListVersions.Tried;

/// What the running program makes of lists: given by whoever strings its parts together.
public interface Live {

    /// How far something is that takes a while.
    ///
    /// @param what in a few words
    record Progress(String what, long done, long of) {}

    /// Told how far it is.
    interface Hearer {
        void hear(Progress progress);
    }

    /// Makes parts of lists that are not in force, to see that they can be made.
    ///
    /// @throws policybase.document.Fault INVALID when they cannot
    void check(Texts texts);

    /// Asks all golden questions by the lists in force and by these.
    ///
    /// @throws policybase.document.Fault INVALID when parts of these cannot be made
    List<Tried> compare(Texts texts, Hearer hearer);

    /// Takes up what is in force now: every question that comes after goes by it.
    void reload();

    /// How far the index is in being made anew; empty when it is as the lists want it.
    Optional<Progress> indexing();
}
