package policybase.store;

import java.util.List;
import java.util.Optional;

/// What became of each file that was offered, by hash, newest word last.
public interface IntakeLog {

    /// @param outcome draft or published (taken in and all done), container, or quarantined
    /// @param reason why it is in quarantine, or empty
    record Entry(String sha256, String name, String outcome, String reason) {}

    Optional<Entry> find(String sha256);

    /// Writes or replaces the word on a file.
    void put(Entry entry);

    /// Files in quarantine, by name.
    List<Entry> quarantined();
}
