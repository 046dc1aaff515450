package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import policybase.store.Handouts.Audience;

/// Addresses of other systems that are told of changes (变更通知, webhook), and what was sent to them. Deliveries are
/// kept, so that one that was under way when the process ended is sent again.
public interface Hooks {

    /// An address.
    ///
    /// @param audience whose changes it is told of
    /// @param secret signs what is sent
    /// @param told place of the newest change that a delivery speaks of
    /// @param stoppedAt since when it is told nothing more
    record Hook(
            String id,
            String name,
            String address,
            Audience audience,
            String secret,
            Instant madeAt,
            String madeBy,
            long told,
            Optional<Instant> stoppedAt) {
        @Override
        public String toString() {
            return "Hook[" + id + "]";
        }
    }

    /// How far a delivery is.
    enum Progress {
        /// To be sent, for the first time or again.
        WAITING,
        DONE,
        /// Given up after the last attempt; a person may have it sent again.
        DEAD
    }

    /// One thing sent, or to be sent.
    ///
    /// @param nextAt when it is to be sent next; when it was settled, that moment
    /// @param note what became of the last attempt, in plain Chinese
    record Delivery(
            String id,
            String hook,
            Instant madeAt,
            String body,
            Progress progress,
            int attempts,
            Instant nextAt,
            String note) {}

    /// All, newest first.
    List<Hook> all();

    /// Those that a delivery may be made for: not stopped, and none is waiting.
    List<Hook> free();

    void add(Hook hook, Deed deed);

    /// False when there is no such address or it was stopped before.
    boolean stop(String id, Deed deed);

    /// Adds a delivery and moves what its address was told of, in one transaction; false, and nothing done, when a
    /// delivery of that address is waiting already, or the address is stopped or was told meanwhile.
    ///
    /// @param from what the address had been told of
    boolean make(Delivery delivery, long from, long told);

    /// Those to be sent by now, the longest waiting first; none of stopped addresses.
    List<Delivery> due(Instant now, int limit);

    /// Keeps what became of an attempt.
    void settle(Delivery delivery);

    /// The newest of an address, newest first.
    List<Delivery> latest(String hook, int limit);

    /// Has one that was given up sent again; false when it was not given up.
    boolean again(String delivery, Deed deed);

    /// Forgets what was settled before a moment.
    void forget(Instant before);
}
