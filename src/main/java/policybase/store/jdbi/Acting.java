package policybase.store.jdbi;

import java.util.List;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentId;
import policybase.validity.Timeline;

/// Watches whether a write changes that a document was ever in force, since what it did to others
/// stands or falls with that.
///
/// @param others the documents it acted on before the write; empty for most
/// @param was whether it was ever in force before the write; only asked where there are others
record Acting(DocumentId id, List<DocumentId> others, boolean was) {
    static Acting before(Handle handle, DocumentId id) {
        var others = handle.createQuery("select id from ground where by_id = :id and id <> :id order by id")
                .bind("id", id.value())
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list();
        return new Acting(id, others, !others.isEmpty() && everInForce(handle, id));
    }

    /// The others, when the answer is a new one.
    List<DocumentId> turned(Handle handle) {
        return others.isEmpty() || everInForce(handle, id) == was ? List.of() : others;
    }

    static void write(Handle handle, DocumentId id, DocumentId by) {
        handle.execute(
                "insert into ground (id, by_id) values (?, ?) on conflict (id, by_id) do nothing",
                id.value(),
                by.value());
    }

    private static boolean everInForce(Handle handle, DocumentId id) {
        return Timeline.of(Timelines.events(handle, id)).everInForce();
    }
}
