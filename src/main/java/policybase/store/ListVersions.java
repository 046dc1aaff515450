package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import policybase.store.GoldenQuestions.Result;

/// Lists people keep at the desk (词表): the versions of each on top of the file that comes with the program, the
/// draft of the next one, and trials of drafts on golden questions. Versions and trials are only added. Each write has
/// its line in the audit log.
public interface ListVersions {

    /// One row of a list as it was and as it becomes, by columns; columns hold no tabs and no line ends.
    ///
    /// @param key what tells it from the other rows of its list
    /// @param file how the row stood in the file then; empty where it did not
    /// @param was empty for a row that is added
    /// @param becomes empty for a row that is taken out
    /// @param writer login of who wrote it
    record Edit(
            String key,
            Optional<List<String>> file,
            Optional<List<String>> was,
            Optional<List<String>> becomes,
            String writer) {
        public Edit {
            file = file.map(List::copyOf);
            was = was.map(List::copyOf);
            becomes = becomes.map(List::copyOf);
        }
    }

    /// What went live at a moment.
    ///
    /// @param number runs on from 1; 0 is the file alone
    /// @param restores the version it goes back to; empty for one that goes on
    record Version(
            String list, int number, List<Edit> edits, String why, OptionalInt restores, String actor, Instant at) {
        public Version {
            edits = List.copyOf(edits);
        }
    }

    /// What is to become the next version.
    ///
    /// @param revision counts savings, from 1; 0 where nobody ever wrote one
    record Draft(String list, int revision, List<Edit> edits, String actor, Instant at) {
        public Draft {
            edits = List.copyOf(edits);
        }
    }

    /// One golden question by the lists in force and by the draft.
    record Tried(Result before, Result after) {}

    /// @param digest of all lists as they would be
    record Trial(String list, String digest, Instant begun, Instant ended, String actor, List<Tried> results) {
        public Trial {
            results = List.copyOf(results);
        }
    }

    /// All versions of a list, the first first.
    List<Version> versions(String list);

    /// All versions of every list that has any, by list, the first first.
    Map<String, List<Version>> versions();

    /// The drafts of all lists that have one, by list.
    Map<String, Draft> drafts();

    /// How many versions there are of all lists: changes when one goes live.
    long count();

    Optional<Draft> draft(String list);

    /// Keeps a draft whose revision is the next one.
    ///
    /// @return whether it is kept; not when somebody else saved meanwhile
    boolean save(Draft draft, Deed deed);

    /// Adds the next version. With the revision of the draft it is made of, that draft is emptied.
    ///
    /// @return whether it is added; not when there is another version or another draft meanwhile
    boolean add(Version version, OptionalInt draft, Deed deed);

    void keep(Trial trial, Deed deed);

    /// The newest trial of a list in that very form.
    Optional<Trial> trial(String list, String digest);
}
