package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What operators of the hotline must know for a time (坐席通知). Never changed: a notice ends by its day, or is taken
/// down.
public interface Notices {
    /// Gives it a number; in one transaction with its line in the audit log.
    long post(Notice notice, Deed deed);

    /// Takes one down from now on.
    ///
    /// @return whether it was there and up
    boolean takeDown(long number, Deed deed);

    /// Those that hold on a day, newest first.
    List<Posted> on(LocalDate day);

    /// Whatever was posted, newest first.
    List<Posted> newest(int limit);

    /// @param from first day, @param until last day
    /// @param author name of who wrote it
    record Notice(String text, LocalDate from, LocalDate until, String author, Instant at) {}

    record Posted(long number, Notice notice, boolean isDown) {}
}
