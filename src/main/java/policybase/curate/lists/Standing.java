package policybase.curate.lists;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import policybase.store.ListVersions.Draft;
import policybase.store.ListVersions.Edit;
import policybase.store.ListVersions.Version;

/// A list with all there is to it.
///
/// @param live what is in force
/// @param next what would be in force if the draft went live
/// @param versions those that went live, the first first
/// @param problems why the draft cannot go live, by the keys of its rows
public record Standing(
        ListKind kind, Edition live, Edition next, Draft draft, List<Version> versions, List<Problem> problems) {
    public Standing {
        versions = List.copyOf(versions);
        problems = List.copyOf(problems);
    }

    /// @param told what is wrong with the row, in sentences
    public record Problem(String key, List<String> told) {
        public Problem {
            told = List.copyOf(told);
        }
    }

    /// The number of the version in force; 0 where that is the file alone.
    public int version() {
        return versions.isEmpty() ? 0 : versions.getLast().number();
    }

    public Optional<Edit> edit(String key) {
        return draft.edits().stream().filter(edit -> edit.key().equals(key)).findFirst();
    }

    /// Logins of all who wrote on the draft.
    public Set<String> writers() {
        return draft.edits().stream().map(Edit::writer).collect(Collectors.toSet());
    }
}
