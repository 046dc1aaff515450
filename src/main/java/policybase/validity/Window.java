package policybase.validity;

import java.time.LocalDate;

/// A stretch of days, both ends included, on which a document has one status. `LocalDate.MIN` and `MAX` mean without
/// end.
public record Window(LocalDate from, LocalDate to, Status status) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// Whether it is the one day of which the way a term is counted leaves open whether it is the last in force.
    public boolean isLastDayInDoubt() {
        return from.equals(to)
                && status.label() == StatusLabel.UNVERIFIED
                && status.because()
                        .filter(event -> event.kind() == EventKind.TERM_ENDS)
                        .filter(event -> event.on().filter(from::equals).isPresent())
                        .isPresent();
    }
}
