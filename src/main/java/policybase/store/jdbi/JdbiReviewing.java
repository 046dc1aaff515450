package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.store.Deed;
import policybase.store.Ledger.Recorded;
import policybase.store.Reviewing;
import policybase.validity.Event;

/// The review before publication in tables of its own; each write with its line in the audit log.
final class JdbiReviewing implements Reviewing {
    private static final String STANDING = "k.id, k.revision, k.state, k.steps, k.department, d.published";
    private static final String FROM = " from desk_document k join document d on d.id = k.id";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiReviewing(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    /// The page is found in the index first; only its rows are then read.
    @Override
    public List<Row> list(Wanted wanted, int offset, int limit) {
        return jdbi.withHandle(handle -> DeskFilter.bind(
                        handle.createQuery("select " + STANDING
                                + ", k.title, k.number, k.issuers, k.taken_at, k.changed_at,"
                                + " k.changed_by, k.doubts, k.errors, k.kinds from (select k.id from desk_document k"
                                + DeskFilter.where(wanted) + DeskFilter.ORDER + " limit :limit offset :offset) page"
                                + " join desk_document k on k.id = page.id join document d on d.id = k.id"
                                + DeskFilter.ORDER),
                        wanted)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> row(row))
                .list());
    }

    @Override
    public Map<State, Integer> counts(Wanted wanted) {
        return jdbi.withHandle(handle -> DeskFilter.bind(
                        handle.createQuery("select k.state, count(*) as documents from desk_document k"
                                + DeskFilter.where(wanted) + " group by k.state"),
                        wanted)
                .map((row, _) -> Map.entry(State.valueOf(row.getString("state")), row.getInt("documents")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Optional<Standing> find(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + STANDING + FROM + " where k.id = :id")
                .bind("id", id.value())
                .map((row, _) -> standing(row))
                .findOne());
    }

    @Override
    public Optional<PolicyDocument> revision(DocumentId id, int revision) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select content from revision where id = :id and revision = :revision")
                        .bind("id", id.value())
                        .bind("revision", revision)
                        .mapTo(String.class)
                        .findOne()
                        .map(Columns::document));
    }

    @Override
    public List<Step> trail(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from review_step where id = :id order by number")
                .bind("id", id.value())
                .map((row, _) -> step(row))
                .list());
    }

    @Override
    public List<Returned> returned() {
        return DeskFilter.returned(jdbi);
    }

    @Override
    public boolean step(Standing seen, State next, Step step, Deed deed) {
        return ledger.inTurn(handle -> {
            var moved = handle.createUpdate("update desk_document set state = :next, steps = :number, changed_at = :at,"
                            + " changed_by = :person where id = :id and revision = :revision and steps = :steps"
                            + " and state = :state")
                    .bind("next", next.name())
                    .bind("number", seen.steps() + 1)
                    .bind("at", step.at().toString())
                    .bind("person", step.person())
                    .bind("id", seen.id().value())
                    .bind("revision", seen.revision())
                    .bind("steps", seen.steps())
                    .bind("state", seen.state().name())
                    .execute();
            if (moved == 0) {
                handle.rollback();
                return false;
            }
            write(handle, seen.id(), seen.steps() + 1, step);
            JdbiAuditLog.append(handle, deed);
            return true;
        });
    }

    @Override
    public Recorded record(PolicyDocument document, List<Event> events, Step step, Deed deed) {
        return ledger.inTurn(handle -> {
            var recorded = JdbiLedger.record(handle, document, events, step.person(), step.at(), step.note());
            if (recorded instanceof Recorded.Done) {
                var id = document.id();
                handle.execute("update desk_document set steps = steps + 1 where id = ?", id.value());
                var number = handle.createQuery("select steps from desk_document where id = :id")
                        .bind("id", id.value())
                        .mapTo(Integer.class)
                        .one();
                write(handle, id, number, step);
                JdbiAuditLog.append(handle, deed);
            }
            return recorded;
        });
    }

    private static void write(Handle handle, DocumentId id, int number, Step step) {
        handle.execute(
                "insert into review_step (id, number, act, revision, hash, login, person, at, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                number,
                step.act().name(),
                step.revision(),
                step.hash(),
                step.login(),
                step.person(),
                step.at().toString(),
                step.note());
    }

    @Override
    public void assign(DocumentId id, String department) {
        ledger.inTurn(handle ->
                handle.execute("update desk_document set department = ? where id = ?", department, id.value()));
    }

    @Override
    public List<Judgement> judgements(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select j.* from screening_judgement j where j.id = :id"
                        + " and j.number = (select max(n.number) from screening_judgement n"
                        + " where n.id = j.id and n.finding = j.finding) order by j.finding")
                .bind("id", id.value())
                .map((row, _) -> new Judgement(
                        row.getString("finding"),
                        Choice.valueOf(row.getString("choice")),
                        row.getString("login"),
                        row.getString("person"),
                        Instant.parse(row.getString("at")),
                        row.getString("reason")))
                .list());
    }

    @Override
    public void judge(DocumentId id, Judgement judgement, Deed deed) {
        ledger.inTurn(handle -> {
            handle.createUpdate(
                            "insert into screening_judgement (id, finding, number, choice, login, person, at, reason)"
                                    + " select :id, :finding, coalesce(max(number), 0) + 1, :choice, :login, :person, :at, :reason"
                                    + " from screening_judgement where id = :id and finding = :finding")
                    .bind("id", id.value())
                    .bind("finding", judgement.finding())
                    .bind("choice", judgement.choice().name())
                    .bind("login", judgement.login())
                    .bind("person", judgement.person())
                    .bind("at", judgement.at().toString())
                    .bind("reason", judgement.reason())
                    .execute();
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public Optional<NormativeDecision> normative(DocumentId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from normative_decision where id = :id order by change_seq desc limit 1")
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(Columns::decision));
    }

    @Override
    public void decide(DocumentId id, NormativeDecision decision, Deed deed) {
        ledger.inTurn(handle -> {
            JdbiLedger.decide(handle, id, decision);
            return JdbiAuditLog.append(handle, deed);
        });
    }

    @Override
    public void like(DocumentId id, long print) {
        ledger.inTurn(handle -> Likenesses.write(handle, id, print));
    }

    @Override
    public List<Alike> alike(long print, int furthest) {
        return jdbi.withHandle(handle -> Likenesses.near(handle, print, furthest));
    }

    @Override
    public List<DocumentId> withoutPrint(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("select k.id from desk_document k"
                        + " left join likeness l on l.id = k.id and l.band = 0 where l.id is null limit :most")
                .bind("most", most)
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list());
    }

    @Override
    public boolean plan(Plan plan, Deed deed) {
        return ledger.inTurn(handle -> {
            var isAdded = InterpretationPlanRows.add(handle, plan);
            if (isAdded) {
                JdbiAuditLog.append(handle, deed);
            }
            return isAdded;
        });
    }

    @Override
    public List<Plan> plans(DocumentId id) {
        return jdbi.withHandle(handle -> InterpretationPlanRows.of(handle, id));
    }

    @Override
    public Map<DocumentId, List<Plan>> plans() {
        return jdbi.withHandle(InterpretationPlanRows::all);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                standing(row),
                new Face(
                        row.getString("title"),
                        row.getString("number"),
                        row.getString("issuers"),
                        row.getInt("doubts"),
                        row.getInt("errors"),
                        kinds(row.getString("kinds"))),
                Instant.parse(row.getString("taken_at")),
                Instant.parse(row.getString("changed_at")),
                row.getString("changed_by"));
    }

    private static Set<Problem.Step> kinds(String text) {
        var kinds = EnumSet.noneOf(Problem.Step.class);
        Arrays.stream(text.split(","))
                .filter(word -> !word.isEmpty())
                .map(Problem.Step::valueOf)
                .forEach(kinds::add);
        return kinds;
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new DocumentId(row.getString("id")),
                row.getInt("revision"),
                State.valueOf(row.getString("state")),
                row.getInt("steps"),
                row.getObject("published") != null,
                row.getString("department"));
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("number"),
                Act.valueOf(row.getString("act")),
                row.getInt("revision"),
                row.getString("hash"),
                row.getString("login"),
                row.getString("person"),
                Instant.parse(row.getString("at")),
                row.getString("note"));
    }
}
