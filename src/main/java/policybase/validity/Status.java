package policybase.validity;

import java.time.LocalDate;
import java.util.Optional;

/// Whether a document is in force on one day, since when, and why.
///
/// @param since first day of this status; empty when it reaches back beyond what is known
/// @param because the event that made it so; empty only when nothing is known
/// @param reason the same as one Chinese sentence for readers
public record Status(StatusLabel label, Optional<LocalDate> since, Optional<Event> because, String reason) {
    public boolean inForce() {
        return label.inForce();
    }
}
