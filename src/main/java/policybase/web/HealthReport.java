package policybase.web;

/// How the system is. Well only when every part is.
///
/// @param lag changes in the store that the index has not seen yet
public record HealthReport(Part store, Part index, long lag, Part extraction) {

    /// @param note one Chinese sentence: what is wrong, or a figure worth knowing; may be empty
    public record Part(boolean well, String note) {}

    public boolean well() {
        return store.well() && index.well() && extraction.well();
    }
}
