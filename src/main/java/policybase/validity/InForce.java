package policybase.validity;

import java.time.LocalDate;

/// The one predicate: is a document in force on a day. Search, suggestion, answers and exports all ask here, or filter
/// by the
/// windows that `Timeline.windows` cuts by this very rule.
public final class InForce {
    private InForce() {}

    /// Fails closed: without a confirmed and unbroken reason the answer is no.
    public static boolean on(LocalDate day, Timeline timeline) {
        return timeline.statusOn(day).inForce();
    }
}
