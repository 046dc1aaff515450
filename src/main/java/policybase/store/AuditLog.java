package policybase.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Who did what, in a chain of hashes that shows when a line was changed. Lines are only ever added.
public interface AuditLog {

    AuditLine append(Deed deed);

    /// The newest line.
    Optional<AuditLine> last();

    /// Lines that fit, newest first.
    List<AuditLine> find(Wanted wanted, int offset, int limit);

    long count(Wanted wanted);

    /// Every line in order, for export and for checking.
    void each(Consumer<AuditLine> reader);

    /// Which lines are wanted; an empty text means any.
    ///
    /// @param who a login
    /// @param what how the word for the deed begins
    /// @param target what its target holds
    record Wanted(String who, String what, String target, Optional<Instant> from, Optional<Instant> before) {
        public static final Wanted ALL = new Wanted("", "", "", Optional.empty(), Optional.empty());
    }
}
