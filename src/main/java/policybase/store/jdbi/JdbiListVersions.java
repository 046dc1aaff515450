package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import policybase.store.Deed;
import policybase.store.GoldenQuestions.Result;
import policybase.store.ListVersions;

/// Versions of lists; a row that is not there is kept as no letters at all, as no row is empty.
final class JdbiListVersions implements ListVersions {
    private static final int NONE = -1;

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiListVersions(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public List<Version> versions(String list) {
        return jdbi.withHandle(handle -> versions(
                handle.createQuery("select * from list_version where list = :list order by number")
                        .bind("list", list),
                handle.createQuery("select * from list_edit where list = :list order by number, ordinal")
                        .bind("list", list)));
    }

    @Override
    public Map<String, List<Version>> versions() {
        return jdbi
                .withHandle(handle -> versions(
                        handle.createQuery("select * from list_version order by list, number"),
                        handle.createQuery("select * from list_edit order by list, number, ordinal")))
                .stream()
                .collect(Collectors.groupingBy(Version::list));
    }

    /// Two statements, however many versions there are.
    private static List<Version> versions(Query versions, Query edits) {
        var byVersion = new HashMap<String, List<Edit>>();
        edits.map((row, _) -> Map.entry(row.getString("list") + " " + row.getInt("number"), edit(row)))
                .forEach(one -> byVersion
                        .computeIfAbsent(one.getKey(), _ -> new ArrayList<>())
                        .add(one.getValue()));
        return versions.map((row, _) -> version(
                        row, byVersion.getOrDefault(row.getString("list") + " " + row.getInt("number"), List.of())))
                .list();
    }

    @Override
    public Map<String, Draft> drafts() {
        return jdbi.withHandle(handle -> {
            var edits = Lots.read(
                    handle,
                    "select * from list_draft_edit where list in (<keys>) order by list, ordinal",
                    handle.createQuery("select list from list_draft order by list")
                            .mapTo(String.class)
                            .list(),
                    row -> row.getString("list"),
                    JdbiListVersions::edit);
            return handle
                    .createQuery("select * from list_draft")
                    .map((row, _) -> draft(row, edits.getOrDefault(row.getString("list"), List.of())))
                    .stream()
                    .collect(Collectors.toMap(Draft::list, draft -> draft));
        });
    }

    @Override
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from list_version")
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Optional<Draft> draft(String list) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from list_draft where list = :list")
                .bind("list", list)
                .map((row, _) -> draft(
                        row,
                        handle.createQuery("select * from list_draft_edit where list = :list order by ordinal")
                                .bind("list", list)
                                .map((edit, _) -> edit(edit))
                                .list()))
                .findOne());
    }

    private static Draft draft(ResultSet row, List<Edit> edits) throws SQLException {
        return new Draft(
                row.getString("list"),
                row.getInt("revision"),
                edits,
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }

    @Override
    public boolean save(Draft draft, Deed deed) {
        return ledger.inTurn(handle -> {
            if (revision(handle, draft.list()) != draft.revision() - 1) {
                return false;
            }
            write(handle, draft);
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    @Override
    public boolean add(Version version, OptionalInt draft, Deed deed) {
        return ledger.inTurn(handle -> {
            var newest = handle.createQuery("select coalesce(max(number), 0) from list_version where list = :list")
                    .bind("list", version.list())
                    .mapTo(Integer.class)
                    .one();
            if (version.number() != newest + 1
                    || draft.isPresent() && draft.getAsInt() != revision(handle, version.list())) {
                return false;
            }
            write(handle, version);
            if (draft.isPresent()) {
                write(
                        handle,
                        new Draft(version.list(), draft.getAsInt() + 1, List.of(), version.actor(), version.at()));
            }
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    private static int revision(Handle handle, String list) {
        return handle.createQuery("select revision from list_draft where list = :list")
                .bind("list", list)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    private static void write(Handle handle, Draft draft) {
        handle.execute("delete from list_draft_edit where list = ?", draft.list());
        handle.execute("delete from list_draft where list = ?", draft.list());
        handle.execute(
                "insert into list_draft (list, revision, actor, at) values (?, ?, ?, ?)",
                draft.list(),
                draft.revision(),
                draft.actor(),
                draft.at().toString());
        write(handle, "list_draft_edit", Map.of("list", draft.list()), draft.edits());
    }

    private static void write(Handle handle, Version version) {
        handle.execute(
                "insert into list_version (list, number, why, restores, actor, at) values (?, ?, ?, ?, ?, ?)",
                version.list(),
                version.number(),
                version.why(),
                version.restores().orElse(NONE),
                version.actor(),
                version.at().toString());
        write(handle, "list_edit", Map.of("list", version.list(), "number", version.number()), version.edits());
    }

    /// @param of the columns that say whose edits they are
    private static void write(Handle handle, String table, Map<String, Object> of, List<Edit> edits) {
        var batch = handle.prepareBatch("insert into " + table + " (" + String.join(", ", of.keySet())
                + ", ordinal, row_key, file_row, was, becomes, writer) values (:" + String.join(", :", of.keySet())
                + ", :ordinal, :key, :file, :was, :becomes, :writer)");
        for (var edit : edits) {
            batch.bindMap(of)
                    .bind("ordinal", batch.size())
                    .bind("key", edit.key())
                    .bind("file", text(edit.file()))
                    .bind("was", text(edit.was()))
                    .bind("becomes", text(edit.becomes()))
                    .bind("writer", edit.writer())
                    .add();
        }
        batch.execute();
    }

    @Override
    public void keep(Trial trial, Deed deed) {
        ledger.inTurn(handle -> {
            var number = handle.createQuery("select coalesce(max(number), 0) + 1 from list_trial")
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into list_trial (number, list, digest, begun, ended, actor) values (?, ?, ?, ?, ?, ?)",
                    number,
                    trial.list(),
                    trial.digest(),
                    trial.begun().toString(),
                    trial.ended().toString(),
                    trial.actor());
            for (var tried : trial.results()) {
                JdbiGoldenQuestions.write(handle, "list_trial_result", "trial, side", number + ", 'b'", tried.before());
                JdbiGoldenQuestions.write(handle, "list_trial_result", "trial, side", number + ", 'a'", tried.after());
            }
            JdbiAuditLog.append(handle, deed);
            return number;
        });
    }

    @Override
    public Optional<Trial> trial(String list, String digest) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from list_trial where list = :list"
                        + " and digest = :digest order by number desc limit 1")
                .bind("list", list)
                .bind("digest", digest)
                .map((row, _) -> new Trial(
                        list,
                        digest,
                        Instant.parse(row.getString("begun")),
                        Instant.parse(row.getString("ended")),
                        row.getString("actor"),
                        results(handle, row.getLong("number"))))
                .findOne());
    }

    private static List<Tried> results(Handle handle, long trial) {
        var before = side(handle, trial, "b");
        var after = side(handle, trial, "a");
        var all = new ArrayList<Tried>();
        for (var place = 0; place < before.size(); place++) {
            all.add(new Tried(before.get(place), after.get(place)));
        }
        return all;
    }

    private static List<Result> side(Handle handle, long trial, String side) {
        return handle.createQuery(
                        "select * from list_trial_result where trial = :trial and side = :side order by question")
                .bind("trial", trial)
                .bind("side", side)
                .map((row, _) -> JdbiGoldenQuestions.result(row))
                .list();
    }

    private static Version version(ResultSet row, List<Edit> edits) throws SQLException {
        var restores = row.getInt("restores");
        return new Version(
                row.getString("list"),
                row.getInt("number"),
                edits,
                row.getString("why"),
                restores == NONE ? OptionalInt.empty() : OptionalInt.of(restores),
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }

    private static Edit edit(ResultSet row) throws SQLException {
        return new Edit(
                row.getString("row_key"),
                cells(row.getString("file_row")),
                cells(row.getString("was")),
                cells(row.getString("becomes")),
                row.getString("writer"));
    }

    private static String text(Optional<List<String>> cells) {
        return cells.map(all -> String.join("\t", all)).orElse("");
    }

    private static Optional<List<String>> cells(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty()).map(some -> List.of(some.split("\t", -1)));
    }
}
