package policybase.store;

import java.util.Set;

/// Tasks that follow from the base by themselves and that a person has dealt with (已处理). Only ever added.
public interface SettledTasks {

    /// Keeps that a task was dealt with; false when it already was.
    ///
    /// @param task what tells it apart from all others
    /// @param deed its target is the task, its `after` what was done
    boolean settle(String task, Deed deed);

    /// All that were ever dealt with.
    Set<String> all();
}
