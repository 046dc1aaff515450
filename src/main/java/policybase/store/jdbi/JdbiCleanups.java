package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Decision;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.State;
import policybase.store.Cleanup.Step;
import policybase.store.Cleanups;

/// Clean-ups, their items, and the steps people took on them.
final class JdbiCleanups implements Cleanups {
    private static final String STEP_COLUMNS = "s.revision, s.state, s.target, s.actor, s.at, s.note";

    private final Jdbi jdbi;

    JdbiCleanups(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public boolean open(Cleanup cleanup) {
        return jdbi.inTransaction(handle -> {
            var source = cleanup.source().value();
            var opened = handle.createUpdate("insert into cleanup (source, opened_at, opened_by, problems)"
                            + " values (:source, :at, :by, :problems) on conflict (source) do nothing")
                    .bind("source", source)
                    .bind("at", cleanup.openedAt().toString())
                    .bind("by", cleanup.openedBy())
                    .bind("problems", String.join("\n", cleanup.problems()))
                    .execute();
            if (opened == 0) {
                return false;
            }
            write(handle, cleanup.source(), 1, cleanup.decision(), cleanup.openedBy(), cleanup.openedAt());
            for (var item : cleanup.items()) {
                handle.execute(
                        "insert into cleanup_item (source, ordinal, content) values (?, ?, ?)",
                        source,
                        item.ordinal(),
                        Columns.write(item.line()));
                write(handle, cleanup.source(), item.ordinal(), item.step());
            }
            return true;
        });
    }

    @Override
    public Optional<Cleanup> find(DocumentId source) {
        return jdbi.inTransaction(handle -> read(handle, source));
    }

    @Override
    public boolean holds(DocumentId source) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from cleanup where source = :source")
                        .bind("source", source.value())
                        .mapTo(Integer.class)
                        .one()
                > 0);
    }

    @Override
    public List<Cleanup> all() {
        return jdbi.inTransaction(
                handle -> handle
                        .createQuery("select source from cleanup order by opened_at desc, source")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .flatMap(source -> read(handle, new DocumentId(source)).stream())
                        .toList());
    }

    @Override
    public boolean step(DocumentId source, int ordinal, Step step) {
        return jdbi.inTransaction(handle -> write(handle, source, ordinal, step));
    }

    @Override
    public boolean revise(DocumentId source, int revision, Decision decision, String actor, Instant at) {
        return jdbi.inTransaction(handle -> write(handle, source, revision, decision, actor, at));
    }

    @Override
    public List<Step> steps(DocumentId source, int ordinal) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + STEP_COLUMNS
                        + " from cleanup_step s where s.source = :source and s.ordinal = :ordinal order by s.revision")
                .bind("source", source.value())
                .bind("ordinal", ordinal)
                .map((row, _) -> step(row))
                .list());
    }

    /// Only the revision that follows the newest one can be added, and by one person only.
    private static boolean write(Handle handle, DocumentId source, int ordinal, Step step) {
        return handle.createUpdate(
                                "insert into cleanup_step (source, ordinal, revision, state, target, actor, at, note)"
                                        + " select :source, :ordinal, :revision, :state, :target, :actor, :at, :note where :revision ="
                                        + " (select coalesce(max(revision), 0) + 1 from cleanup_step where source = :source and ordinal = :ordinal)"
                                        + " on conflict (source, ordinal, revision) do nothing")
                        .bind("source", source.value())
                        .bind("ordinal", ordinal)
                        .bind("revision", step.revision())
                        .bind("state", step.state().name())
                        .bind("target", step.target().map(DocumentId::value).orElse(null))
                        .bind("actor", step.actor())
                        .bind("at", step.at().toString())
                        .bind("note", step.note())
                        .execute()
                > 0;
    }

    private static boolean write(
            Handle handle, DocumentId source, int revision, Decision decision, String actor, Instant at) {
        return handle.createUpdate("insert into cleanup_decision (source, revision, content, actor, at)"
                                + " select :source, :revision, :content, :actor, :at where :revision ="
                                + " (select coalesce(max(revision), 0) + 1 from cleanup_decision where source = :source)"
                                + " on conflict (source, revision) do nothing")
                        .bind("source", source.value())
                        .bind("revision", revision)
                        .bind("content", Columns.write(decision))
                        .bind("actor", actor)
                        .bind("at", at.toString())
                        .execute()
                > 0;
    }

    private static Optional<Cleanup> read(Handle handle, DocumentId source) {
        return handle.createQuery("select c.opened_at, c.opened_by, c.problems, d.revision, d.content from cleanup c"
                        + " join cleanup_decision d on d.source = c.source where c.source = :source"
                        + " order by d.revision desc limit 1")
                .bind("source", source.value())
                .map((row, _) -> new Cleanup(
                        source,
                        Instant.parse(row.getString("opened_at")),
                        row.getString("opened_by"),
                        row.getString("problems").lines().toList(),
                        row.getInt("revision"),
                        Columns.cleanupDecision(row.getString("content")),
                        items(handle, source)))
                .findOne();
    }

    private static List<Item> items(Handle handle, DocumentId source) {
        return handle.createQuery("select i.ordinal, i.content, " + STEP_COLUMNS + " from cleanup_item i"
                        + " join cleanup_step s on s.source = i.source and s.ordinal = i.ordinal"
                        + " where i.source = :source and s.revision = (select max(revision) from cleanup_step"
                        + " where source = i.source and ordinal = i.ordinal) order by i.ordinal")
                .bind("source", source.value())
                .map((row, _) -> new Item(row.getInt("ordinal"), Columns.line(row.getString("content")), step(row)))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("target")).map(DocumentId::new),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                row.getString("note"));
    }
}
