package policybase.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Errors people reported (纠错) and the replies to them; only ever added.
public interface Corrections {

    /// Keeps a new one without replies; false when its number is taken.
    boolean add(Correction correction);

    /// Adds a reply; false when there is no such open one.
    boolean reply(String number, Correction.Reply reply);

    Optional<Correction> find(String number);

    /// Open or closed ones, the one due first at the head.
    List<Correction> list(boolean open, int offset, int limit);

    long count(boolean open);

    /// How many came in a stretch of time.
    long count(Instant from, Instant before);

    /// Those closed in a stretch of time.
    List<Closed> closed(Instant from, Instant before);

    /// When it came, when a reply was owed, and when it was closed.
    record Closed(Instant at, LocalDate due, Instant closed) {}
}
