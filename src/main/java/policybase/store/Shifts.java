package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What operators of the hotline (坐席) carry from call to call and from shift to shift, by account: how far they have
/// read, what they told, what they keep at hand. What callers asked is masked before it comes here.
public interface Shifts {

    /// How far an operator has read the changes of the base.
    Optional<Read> read(String login);

    /// They have read up to a position; in one transaction with its line in the audit log.
    void markRead(String login, Read read, Deed deed);

    /// Up to which change, and when.
    record Read(long seq, Instant at) {}

    /// An answer was told on the telephone; in one transaction with its line in the audit log.
    void told(Told told, Deed deed);

    /// What an operator told last, each target once, newest first.
    List<Told> lately(String login, int limit);

    /// What all operators were asked most since a moment.
    List<Hot> hot(Instant since, int limit);

    /// An answer as it was told.
    ///
    /// @param question what was asked, masked
    /// @param target the address of the entry or clause
    /// @param title how the target is called
    record Told(String login, String question, String target, String title, Instant at) {}

    /// What was told often.
    record Hot(String target, String title, int times) {}

    /// Keeps something at hand, or lays it away again; with its line in the audit log.
    void keep(String login, Kept kept, Deed deed);

    void layAway(String login, String target, Deed deed);

    /// What an operator keeps at hand, newest first.
    List<Kept> kept(String login);

    /// Something kept at hand (收藏).
    record Kept(String target, String title, Instant at) {}
}
