package policybase.evaluate;

/// Hears how far a long job is.
@FunctionalInterface
public interface Progress {

    /// @param step what is being done, in Chinese
    /// @param done how much of `total` is done
    void at(String step, int done, int total);
}
