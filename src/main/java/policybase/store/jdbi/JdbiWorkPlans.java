package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import policybase.store.Deed;
import policybase.store.WorkPlans;

/// The ledger of tasks; rows are only added.
final class JdbiWorkPlans implements WorkPlans {
    private static final String NEWEST = "select i.plan, i.item_key, l.* from work_plan_item i"
            + " join work_plan_line l using (number)"
            + " join (select number, max(revision) as revision from work_plan_line group by number) newest"
            + " using (number, revision)";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiWorkPlans(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public int put(String plan, List<Placed> lines, Deed deed) {
        return ledger.inTurn(handle -> {
            var held = new HashMap<String, Item>();
            read(handle, "").stream()
                    .filter(item -> item.plan().equals(plan))
                    .forEach(item -> held.put(item.key(), item));
            var put = 0;
            for (var placed : lines) {
                var before = Optional.ofNullable(held.get(placed.key()));
                var isSame = before.filter(item -> item.line().equals(placed.line()) && item.place() == placed.place())
                        .isPresent();
                if (!isSame) {
                    var number = before.map(Item::number).orElseGet(() -> insert(handle, plan, placed.key()));
                    insert(handle, number, before.map(Item::revision).orElse(0) + 1, placed, deed);
                    put++;
                }
            }
            JdbiAuditLog.append(handle, deed);
            return put;
        });
    }

    private static long insert(Handle handle, String plan, String key) {
        var number = handle.createQuery("select coalesce(max(number), 0) + 1 from work_plan_item")
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into work_plan_item (number, plan, item_key) values (:number, :plan, :key)")
                .bind("number", number)
                .bind("plan", plan)
                .bind("key", key)
                .execute();
        return number;
    }

    private static void insert(Handle handle, long number, int revision, Placed placed, Deed deed) {
        var line = placed.line();
        handle.createUpdate("insert into work_plan_line (number, revision, place, part, heading, content, lead_body,"
                        + " co_bodies, due, due_on, actor, at) values (:number, :revision, :place, :part, :heading,"
                        + " :content, :lead, :others, :due, :day, :actor, :at)")
                .bind("number", number)
                .bind("revision", revision)
                .bind("place", placed.place())
                .bind("part", line.part())
                .bind("heading", line.heading())
                .bind("content", line.content())
                .bind("lead", line.lead())
                .bind("others", line.others())
                .bind("due", line.due())
                .bind("day", line.day().map(LocalDate::toString).orElse(""))
                .bind("actor", deed.by().name())
                .bind("at", deed.at().toString())
                .execute();
    }

    @Override
    public List<Item> all() {
        return jdbi.withHandle(handle -> read(handle, ""));
    }

    @Override
    public Optional<Item> find(long number) {
        return jdbi.withHandle(handle -> find(handle, number));
    }

    private static Optional<Item> find(Handle handle, long number) {
        return read(handle, " where number = " + number).stream().findFirst();
    }

    @Override
    public boolean step(long number, int seen, Step step, Deed deed) {
        return ledger.inTurn(handle -> {
            if (find(handle, number).filter(item -> item.steps().size() == seen).isEmpty()) {
                return false;
            }
            handle.createUpdate("insert into work_plan_step (number, ordinal, done, actor, at, note)"
                            + " values (:number, :ordinal, :done, :actor, :at, :note)")
                    .bind("number", number)
                    .bind("ordinal", seen + 1)
                    .bind("done", step.done() ? "y" : "n")
                    .bind("actor", step.actor())
                    .bind("at", step.at().toString())
                    .bind("note", step.note())
                    .execute();
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    @Override
    public boolean judge(long number, Evidence evidence, Deed deed) {
        return ledger.inTurn(handle -> {
            var added = handle.createUpdate("insert into work_plan_evidence (number, ordinal, target, title, accepted,"
                            + " actor, at) select i.number, (select coalesce(max(e.ordinal), 0) + 1 from"
                            + " work_plan_evidence e where e.number = i.number), :target, :title, :accepted, :actor,"
                            + " :at from work_plan_item i where i.number = :number")
                    .bind("number", number)
                    .bind("target", evidence.target())
                    .bind("title", evidence.title())
                    .bind("accepted", evidence.accepted() ? "y" : "n")
                    .bind("actor", evidence.actor())
                    .bind("at", evidence.at().toString())
                    .execute();
            if (added > 0) {
                JdbiAuditLog.append(handle, deed);
            }
            return added > 0;
        });
    }

    /// Three statements for the whole ledger, or for one number of it.
    private static List<Item> read(Handle handle, String where) {
        var steps = grouped(
                handle,
                "select * from work_plan_step" + where + " order by number, ordinal",
                (row, _) -> new Step(
                        row.getString("done").equals("y"),
                        row.getString("actor"),
                        Instant.parse(row.getString("at")),
                        row.getString("note")));
        var evidence = grouped(
                handle,
                "select * from work_plan_evidence" + where + " order by number, ordinal",
                (row, _) -> new Evidence(
                        row.getString("target"),
                        row.getString("title"),
                        row.getString("accepted").equals("y"),
                        row.getString("actor"),
                        Instant.parse(row.getString("at"))));
        return handle.createQuery(NEWEST + where + " order by i.plan, l.place, number")
                .map((row, _) -> item(row, steps, evidence))
                .list();
    }

    private static <T> Map<Long, List<T>> grouped(Handle handle, String sql, RowMapper<T> mapper) {
        var grouped = new HashMap<Long, List<T>>();
        handle.createQuery(sql)
                .map((row, context) -> Map.entry(row.getLong("number"), mapper.map(row, context)))
                .forEach(entry -> grouped.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return grouped;
    }

    private static Item item(ResultSet row, Map<Long, List<Step>> steps, Map<Long, List<Evidence>> evidence)
            throws SQLException {
        var number = row.getLong("number");
        var newest = new LinkedHashMap<String, Evidence>();
        evidence.getOrDefault(number, List.of()).forEach(one -> newest.put(one.target(), one));
        return new Item(
                number,
                row.getString("plan"),
                row.getString("item_key"),
                row.getInt("place"),
                row.getInt("revision"),
                new Line(
                        row.getString("part"),
                        row.getString("heading"),
                        row.getString("content"),
                        row.getString("lead_body"),
                        row.getString("co_bodies"),
                        row.getString("due"),
                        Optional.of(row.getString("due_on"))
                                .filter(day -> !day.isEmpty())
                                .map(LocalDate::parse)),
                steps.getOrDefault(number, List.of()),
                List.copyOf(newest.values()));
    }
}
