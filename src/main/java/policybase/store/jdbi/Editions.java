package policybase.store.jdbi;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.Stage;

/// What was public when: head facts of each published revision, written with the revision.
final class Editions {
    private Editions() {}

    /// Drafts leave what is public as it is.
    static void write(Handle handle, PolicyDocument document, Instant at) {
        switch (document.stage()) {
            case PUBLISHED -> write(handle, document, at.toString(), Columns.write(document.metadata()));
            case WITHDRAWN -> write(handle, document, at.toString(), null);
            case DRAFT, IN_REVIEW -> {}
        }
    }

    /// The text of the revision public at a moment.
    static Optional<String> revisionAt(Handle handle, DocumentId id, Instant moment) {
        return handle
                .createQuery("select revision, recorded_at, metadata from edition where id = :id order by revision")
                .bind("id", id.value())
                .map((row, _) -> new Edition(
                        row.getInt("revision"),
                        Instant.parse(row.getString("recorded_at")),
                        row.getString("metadata") != null))
                .list()
                .stream()
                .filter(edition -> !edition.at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .filter(Edition::isPublic)
                .map(edition -> handle.createQuery(
                                "select content from revision where id = :id and revision = :revision")
                        .bind("id", id.value())
                        .bind("revision", edition.revision())
                        .mapTo(String.class)
                        .one());
    }

    private record Edition(int revision, Instant at, boolean isPublic) {}

    /// Writes what a base filled by an older program lacks.
    static void fill(Handle handle) {
        var filled = handle.createQuery("select count(*) from edition")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (filled) {
            return;
        }
        handle.createQuery(
                        "select content, stage, recorded_at from revision where stage in (<stages>) order by id, revision")
                .bindList("stages", Stage.PUBLISHED.name(), Stage.WITHDRAWN.name())
                .map((row, _) -> {
                    var document = Columns.document(row.getString("content"));
                    write(handle, document, Instant.parse(row.getString("recorded_at")));
                    return document.id();
                })
                .forEach(id -> Timelines.events(handle, id)
                        .forEach(event -> event.byId().ifPresent(by -> Acting.write(handle, id, by))));
    }

    private static void write(Handle handle, PolicyDocument document, String at, @Nullable String metadata) {
        handle.createUpdate(
                        "insert into edition (id, revision, recorded_at, metadata) values (:id, :revision, :at, :metadata)")
                .bind("id", document.id().value())
                .bind("revision", document.revision())
                .bind("at", at)
                .bind("metadata", metadata)
                .execute();
    }
}
