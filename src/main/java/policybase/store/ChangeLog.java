package policybase.store;

import java.util.List;
import policybase.document.Change;

/// The log of changes, in the order of their transactions; gaps in `seq` mean nothing.
public interface ChangeLog {

    /// Changes after a position, oldest first, at most `limit`.
    List<Change> after(long seq, int limit);

    /// Position of the newest change, 0 when there is none.
    long last();
}
