package policybase.entry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import policybase.document.DocumentId;
import policybase.store.ChangeLog;
import policybase.store.Documents;
import policybase.validity.Ground;
import policybase.validity.Standpoint;

/// The documents under entries, remembered as long as the change log does not name them: asking costs one look at the
/// newest change, so nothing remembered is ever older than the store.
final class Grounds {
    /// More changes than this are not gone through one by one.
    private static final int MOST = 500;

    private final Documents documents;
    private final ChangeLog changes;
    private final Map<DocumentId, Optional<Ground>> held = new HashMap<>();
    private long seq = -1;

    Grounds(Documents documents, ChangeLog changes) {
        this.documents = documents;
        this.changes = changes;
    }

    /// As of now. What a moment in the past knew is read afresh.
    Optional<Ground> of(DocumentId id, Standpoint from) {
        return from.knownAt().isPresent() ? read(id, from) : current(id, from);
    }

    /// The same for many in a row, all as of this moment.
    synchronized Function<DocumentId, Optional<Ground>> now(Standpoint from) {
        if (from.knownAt().isPresent()) {
            return id -> read(id, from);
        }
        refresh();
        return id -> held(id, from);
    }

    private synchronized Optional<Ground> current(DocumentId id, Standpoint from) {
        refresh();
        return held(id, from);
    }

    private synchronized Optional<Ground> held(DocumentId id, Standpoint from) {
        return held.computeIfAbsent(id, one -> read(one, from));
    }

    private Optional<Ground> read(DocumentId id, Standpoint from) {
        return documents.published(id, from).map(one -> Ground.of(one.document(), one.timeline()));
    }

    private void refresh() {
        var last = changes.last();
        if (last == seq) {
            return;
        }
        var changed = changes.after(seq, MOST);
        if (seq < 0 || changed.size() == MOST) {
            held.clear();
        } else {
            changed.forEach(change -> held.remove(change.id()));
        }
        seq = last;
    }
}
