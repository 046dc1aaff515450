package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.EntryId;
import policybase.validity.Liveness;

/// What the keepers of entries have to do because an entry fell silent (待更新). Only ever added; closing one is a line
/// of its own. For staff, never public.
public interface EntryTasks {

    /// Why. Two of equal entry, revision, `why`, `since` and `reason` are the same.
    ///
    /// @param revision the public one that fell silent
    /// @param since first day of silence; empty when not known
    /// @param owner the person it is for
    record Cause(
            EntryId entry,
            int revision,
            String question,
            Liveness.Why why,
            Optional<LocalDate> since,
            String reason,
            String department,
            String owner) {}

    /// @param number runs on from 1
    /// @param closed empty as long as nobody dealt with it
    record Task(long number, Cause cause, Instant raised, Optional<Flags.Closing> closed) {
        public boolean isOpen() {
            return closed.isEmpty();
        }
    }

    /// Raises tasks; those already raised for the same cause, open or closed, are not raised again.
    ///
    /// @return how many were new
    int raise(List<Cause> causes, Instant at);

    /// Closes an open task; false when there is no such open task.
    boolean close(long number, String actor, Instant at, String note);

    /// Open tasks, oldest first.
    List<Task> open();

    /// Some of the open tasks, oldest first.
    ///
    /// @param department whose entry it is; empty: anybody's
    List<Task> open(String department, int offset, int limit);

    /// How many of them are open.
    int openCount(String department);

    /// Tasks of one entry, oldest first.
    List<Task> of(EntryId id);
}
