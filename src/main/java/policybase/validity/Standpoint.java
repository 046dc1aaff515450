package policybase.validity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The two clocks of a question (field §1.8): the day it is about, and what the base knew.
///
/// @param asOf day on which validity is judged
/// @param knownAt the base as it was at this moment; empty: all it knows
public record Standpoint(LocalDate asOf, Optional<Instant> knownAt) {

    /// About a day, by all that is known.
    public static Standpoint of(LocalDate asOf) {
        return new Standpoint(asOf, Optional.empty());
    }

    /// The timeline as it was known.
    public Timeline seen(Timeline timeline) {
        return knownAt.map(timeline::knownAt).orElse(timeline);
    }

    /// The status on the day, by what was known.
    public Status status(Timeline timeline) {
        return seen(timeline).statusOn(asOf);
    }
}
