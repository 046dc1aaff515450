package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import policybase.store.Deed;
import policybase.store.Reports;

/// Reports of operators; rows are only added.
final class JdbiReports implements Reports {
    private static final String STATE = "coalesce((select s.state from report_step s where s.number = g.number"
            + " order by s.ordinal desc limit 1), 'OPEN')";

    private static final String CLOSED = " in ('ANSWERED', 'DECLINED')";

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
        return jdbi.withHandle(handle -> whole(
                handle,
                handle.createQuery("select * from report where reporter = :reporter order by number desc limit :limit")
                        .bind("reporter", reporter)
                        .bind("limit", limit)));
    }

    @Override
    public List<Filed> list(boolean open, int offset, int limit) {
        return jdbi.withHandle(handle -> whole(
                handle,
                handle.createQuery("select g.* from report g where " + STATE + (open ? " not" : "") + CLOSED
                                + " order by " + (open ? "g.due_on, g.number" : "g.number desc")
                                + " limit :limit offset :offset")
                        .bind("limit", limit)
                        .bind("offset", offset)));
    }

    @Override
    public long count(boolean open) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from report g where " + STATE + (open ? " not" : "") + CLOSED)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long count(Instant from, Instant before) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from report where at >= :from and at < :before")
                        .bind("from", from.toString())
                        .bind("before", before.toString())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Closed> closed(Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select g.at, g.due_on, s.at as closed from report g"
                        + " join report_step s on s.number = g.number and s.ordinal ="
                        + " (select max(o.ordinal) from report_step o where o.number = g.number)"
                        + " where s.state" + CLOSED + " and s.at >= :from and s.at < :before order by s.at, g.number")
                .bind("from", from.toString())
                .bind("before", before.toString())
                .map((row, _) -> new Closed(
                        Instant.parse(row.getString("at")),
                        LocalDate.parse(row.getString("due_on")),
                        Instant.parse(row.getString("closed"))))
                .list());
    }

    @Override
    public List<Filed> uncounted(int limit) {
        return jdbi.withHandle(handle -> whole(
                handle,
                handle.createQuery(
                                "select g.* from report g where g.kind = 'GAP' and g.number > "
                                        + "(select coalesce(max(c.number), 0) from report_gap c) order by g.number limit :limit")
                        .bind("limit", limit)));
    }

    @Override
    public void counted(long number, long gap) {
        ledger.inTurn(handle -> handle.execute("insert into report_gap (number, gap) values (?, ?)", number, gap));
    }

    @Override
    public List<Filed> of(long gap) {
        return jdbi.withHandle(handle -> whole(
                handle,
                handle.createQuery("select g.* from report g join report_gap c on c.number = g.number"
                                + " where c.gap = :gap order by g.number")
                        .bind("gap", gap)));
    }

    @Override
    public Map<Long, Long> gaps(List<Long> numbers) {
        var found = jdbi.withHandle(handle -> Lots.read(
                handle,
                "select * from report_gap where number in (<keys>)",
                numbers,
                row -> row.getLong("number"),
                row -> row.getLong("gap")));
        var gaps = new HashMap<Long, Long>();
        found.forEach((number, ones) -> gaps.put(number, ones.getFirst()));
        return gaps;
    }

    private static Optional<Filed> find(Handle handle, long number) {
        return whole(
                        handle,
                        handle.createQuery("select * from report where number = :number")
                                .bind("number", number))
                .stream()
                .findFirst();
    }

    private static List<Filed> whole(Handle handle, Query query) {
        var bare = query.map((row, _) -> filed(row)).list();
        var steps = Lots.read(
                handle,
                "select * from report_step where number in (<keys>) order by number, ordinal",
                bare.stream().map(Filed::number).toList(),
                row -> row.getLong("number"),
                JdbiReports::step);
        return bare.stream()
                .map(one -> new Filed(one.number(), one.report(), steps.getOrDefault(one.number(), List.of())))
                .toList();
    }

    /// Without its steps.
    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getLong("number"),
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
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                State.valueOf(row.getString("state")),
                row.getString("reply"),
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }
}
