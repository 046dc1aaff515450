package policybase.validity;

import java.time.LocalDate;

/// A stretch of days, both ends included, on which a document has one status. `LocalDate.MIN` and `MAX` mean without
/// end.
public record Window(LocalDate from, LocalDate to, Status status) {
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
