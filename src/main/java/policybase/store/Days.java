package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rounds of the days: what turned when a day began, each day once.
public interface Days {

    /// The newest day whose round is done.
    Optional<LocalDate> last();

    /// Records the rounds up to a day with what turned since the last one, and a VALIDITY change for each
    /// document that turned, in one transaction.
    ///
    /// @param since what [#last] told; false, and nothing recorded, when another was first
    boolean record(Optional<LocalDate> since, LocalDate day, List<Turn> turns, String actor, Instant at);

    /// What turned in a stretch of days, both ends included, newest first.
    List<Turn> turns(LocalDate from, LocalDate to);
}
