package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.document.NormativeDecision;
import policybase.store.Catalogue;
import policybase.store.Listed;
import policybase.store.Listed.Edition;
import policybase.validity.Event;
import policybase.validity.Timeline;

/// Reads the catalogue: three tables, each in one pass.
final class JdbiCatalogue implements Catalogue {
    private final Jdbi jdbi;

    JdbiCatalogue(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Snapshot all() {
        return jdbi.inTransaction(handle -> {
            var seq = last(handle);
            var editions = new TreeMap<DocumentId, List<Edition>>();
            rows(handle, "select id, revision, recorded_at, metadata from edition order by id, revision", row -> of(
                            editions, row)
                    .add(edition(row)));
            var events = new HashMap<DocumentId, List<Event>>();
            rows(handle, "select id, content from event", row -> of(events, row)
                    .add(Columns.event(row.getString("content"))));
            var decisions = new HashMap<DocumentId, List<NormativeDecision>>();
            rows(handle, "select id, content from normative_decision order by id, change_seq", row -> of(decisions, row)
                    .add(Columns.decision(row.getString("content"))));
            var timelines = Timelines.of(events);
            var listed = new ArrayList<Listed>(editions.size());
            editions.forEach((id, own) -> listed.add(new Listed(
                    id,
                    own,
                    timelines.getOrDefault(id, Timeline.of(List.of())),
                    decisions.getOrDefault(id, List.of()))));
            return new Snapshot(seq, listed);
        });
    }

    @Override
    public Snapshot after(long seq) {
        return jdbi.inTransaction(handle -> {
            var last = last(handle);
            var changed = handle.createQuery("select distinct id from change_log where seq > :seq order by id")
                    .bind("seq", seq)
                    .map((row, _) -> new DocumentId(row.getString("id")))
                    .list();
            return new Snapshot(
                    last,
                    changed.stream().flatMap(id -> find(handle, id).stream()).toList());
        });
    }

    @Override
    public Optional<Listed> find(DocumentId id) {
        return jdbi.inTransaction(handle -> find(handle, id));
    }

    private static Optional<Listed> find(Handle handle, DocumentId id) {
        var editions = handle.createQuery(
                        "select revision, recorded_at, metadata from edition where id = :id order by revision")
                .bind("id", id.value())
                .map((row, _) -> edition(row))
                .list();
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        var decisions = handle.createQuery("select content from normative_decision where id = :id order by change_seq")
                .bind("id", id.value())
                .map((row, _) -> Columns.decision(row.getString("content")))
                .list();
        return Optional.of(new Listed(id, editions, Timelines.of(handle, id), decisions));
    }

    private static long last(Handle handle) {
        return handle.createQuery("select coalesce(max(seq), 0) from change_log")
                .mapTo(Long.class)
                .one();
    }

    private interface Read {
        void row(ResultSet row) throws SQLException;
    }

    private static void rows(Handle handle, String sql, Read read) {
        handle.createQuery(sql)
                .map((row, _) -> {
                    read.row(row);
                    return true;
                })
                .forEach(_ -> {});
    }

    private static <T> List<T> of(Map<DocumentId, List<T>> lists, ResultSet row) throws SQLException {
        return lists.computeIfAbsent(new DocumentId(row.getString("id")), _ -> new ArrayList<>(3));
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getInt("revision"),
                Instant.parse(row.getString("recorded_at")),
                Optional.ofNullable(row.getString("metadata")).map(Columns::metadata));
    }
}
