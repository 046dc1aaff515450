package policybase.entry;

import java.util.List;

/// How often something is asked (热度). What is asked seldom counts as never: it may be one person's own matter.
@FunctionalInterface
public interface Popularity {
    /// Where nobody counts.
    Popularity UNKNOWN = (_, _) -> 0;

    /// @param questions the ways it is asked
    /// @param target address of its answer, as operators tell it; may be empty
    int of(List<String> questions, String target);
}
