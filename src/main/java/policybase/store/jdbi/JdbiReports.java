package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.store.Deed;
import policybase.store.Reports;

/// Reports of operators; rows are only added.
final class JdbiReports implements Reports {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiReports(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Filed report(Report report, Deed deed) {
        return ledger.inTurn(handle -> {
            var number = handle.createQuery("select coalesce(max(number), 0) + 1 from report")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("insert into report (number, kind, asked, target, channel, region, note, reporter, at,"
                            + " due_on) values (:number, :kind, :asked, :target, :channel, :region, :note, :reporter,"
                            + " :at, :due)")
                    .bind("number", number)
                    .bind("kind", report.kind().name())
                    .bind("asked", report.text())
                    .bind("target", report.target())
                    .bind("channel", report.channel())
                    .bind("region", report.region())
                    .bind("note", report.note())
                    .bind("reporter", report.reporter())
                    .bind("at", report.at().toString())
                    .bind("due", report.due().toString())
                    .execute();
            JdbiAuditLog.append(handle, deed);
            return new Filed(number, report, List.of());
        });
    }

    @Override
    public boolean step(long number, int seen, Step step, Deed deed) {
        return ledger.inTurn(handle -> {
            var held = find(handle, number);
            if (held.filter(one -> one.steps().size() == seen).isEmpty()) {
                return false;
            }
            handle.createUpdate("insert into report_step (number, ordinal, state, reply, actor, at)"
                            + " values (:number, :ordinal, :state, :reply, :actor, :at)")
                    .bind("number", number)
                    .bind("ordinal", seen + 1)
                    .bind("state", step.state().name())
                    .bind("reply", step.reply())
                    .bind("actor", step.actor())
                    .bind("at", step.at().toString())
                    .execute();
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    @Override
    public Optional<Filed> find(long number) {
        return jdbi.withHandle(handle -> find(handle, number));
    }

    @Override
    public List<Filed> of(String reporter, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from report where reporter = :reporter order by number desc limit :limit")
                .bind("reporter", reporter)
                .bind("limit", limit)
                .map((row, _) -> filed(handle, row))
                .list());
    }

    @Override
    public List<Filed> in(State state, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select g.* from report g where coalesce((select s.state"
                        + " from report_step s where s.number = g.number order by s.ordinal desc limit 1), 'OPEN')"
                        + " = :state order by g.number limit :limit")
                .bind("state", state.name())
                .bind("limit", limit)
                .map((row, _) -> filed(handle, row))
                .list());
    }

    private static Optional<Filed> find(Handle handle, long number) {
        return handle.createQuery("select * from report where number = :number")
                .bind("number", number)
                .map((row, _) -> filed(handle, row))
                .findOne();
    }

    private static Filed filed(Handle handle, ResultSet row) throws SQLException {
        var number = row.getLong("number");
        return new Filed(
                number,
                new Report(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("asked"),
                        row.getString("target"),
                        row.getString("channel"),
                        row.getString("region"),
                        row.getString("note"),
                        row.getString("reporter"),
                        Instant.parse(row.getString("at")),
                        LocalDate.parse(row.getString("due_on"))),
                handle.createQuery("select * from report_step where number = :number order by ordinal")
                        .bind("number", number)
                        .map((step, _) -> step(step))
                        .list());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                State.valueOf(row.getString("state")),
                row.getString("reply"),
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }
}
