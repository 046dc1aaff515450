package policybase.calendar;

import java.time.LocalDate;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.validity.Status;

/// A public document whose force ends or begins on a day that is already known.
///
/// @param turnsOn the first day of the new status
/// @param status the status until then
/// @param then the status from then on
public record Upcoming(DocumentId id, Metadata metadata, LocalDate turnsOn, Status status, Status then) {

    /// Whether it loses force; else it gains it.
    public boolean ends() {
        return status.inForce() && !then.inForce();
    }

    /// The last day of the status it has now.
    public LocalDate lastDay() {
        return turnsOn.minusDays(1);
    }

    /// Days from a day to the last one; 0 on that day itself.
    public long daysLeft(LocalDate today) {
        return today.until(lastDay(), java.time.temporal.ChronoUnit.DAYS);
    }
}
