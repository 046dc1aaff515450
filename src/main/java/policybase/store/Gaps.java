package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people asked in vain (未命中问题), counted by meaning. For staff, never public.
public interface Gaps {

    /// One asking in vain. All texts masked.
    ///
    /// @param key what it has in common with others of the same meaning
    /// @param tried what was understood and shown
    record Missed(String key, String text, Gap.Place place, Gap.Why why, LocalDate day, String tried) {}

    /// Counts one asking. A gap already answered, asked in vain once more, is open again.
    ///
    /// @return the number of its gap
    long count(Missed missed, Instant at);

    Optional<Gap> find(long number);

    /// Gaps that stand so, the most frequent first.
    List<Gap> list(Set<Gap.State> states, int offset, int limit);

    long count(Set<Gap.State> states);

    /// Adds a step to a gap that is there.
    void add(long number, Gap.Step step);

    /// How often was asked in vain on each day of a stretch, both ends included; days without are left out.
    List<DayCount> perDay(LocalDate from, LocalDate to);

    /// The same without how and what became of it, the most frequent first: one pass over many.
    List<Head> heads(Set<Gap.State> states, int limit);

    record Head(long number, String question, Instant first, long times, LocalDate last) {}

    /// Steps of one kind on all gaps, those on the most frequent gaps first: one pass over many.
    List<Taken> taken(Gap.Kind kind, int limit);

    record Taken(long number, Gap.Step step) {}

    /// Gaps that are answered now and were in a stretch of time.
    List<Closed> answered(Instant from, Instant before);

    /// When a gap was first asked, and when asking again gave an answer.
    record Closed(Instant asked, Instant answered) {}

    record DayCount(LocalDate day, Gap.Place place, long times) {}
}
