package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people said of tasks that follow from the base by themselves: that one is dealt with (已办结), or that it is not
/// after all. Only ever added; the newest word on a task holds.
public interface SettledTasks {

    /// A task as it stood when somebody dealt with it.
    ///
    /// @param task what tells it apart from all others
    /// @param reason why it was to be done, in a word for people
    /// @param href where it was worked off
    /// @param department whose it was; empty when not known
    /// @param note what was done
    record Settled(
            String task,
            String reason,
            String title,
            String href,
            String department,
            String actor,
            Instant at,
            String note) {}

    /// Keeps that a task was dealt with; false when it already is.
    boolean settle(Settled settled, Deed deed);

    /// Takes that back; false when the task is not dealt with, or no longer.
    boolean reopen(String task, Deed deed);

    /// Keys of all that are dealt with.
    Set<String> all();

    /// Empty when it is not dealt with.
    Optional<Settled> find(String task);

    /// Those dealt with, the latest first.
    List<Settled> latest(int limit);
}
