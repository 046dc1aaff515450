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
import policybase.store.GoldenQuestions;

/// Golden questions and their runs; rows are only added.
final class JdbiGoldenQuestions implements GoldenQuestions {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiGoldenQuestions(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Optional<Question> write(Question question, Deed deed) {
        return ledger.inTurn(handle -> {
            var number = question.number() == 0 ? next(handle, "golden_question") : question.number();
            var newest = handle.createQuery(
                            "select coalesce(max(revision), 0) from golden_question where number = :number")
                    .bind("number", number)
                    .mapTo(Integer.class)
                    .one();
            if (question.revision() != newest + 1 || question.number() != 0 && newest == 0) {
                return Optional.<Question>empty();
            }
            handle.createUpdate(
                            "insert into golden_question (number, revision, question, wanted, words, day, asked,"
                                    + " actor, at) values (:number, :revision, :text, :wanted, :words, :day, :asked, :actor, :at)")
                    .bind("number", number)
                    .bind("revision", question.revision())
                    .bind("text", question.text())
                    .bind("wanted", question.wanted())
                    .bind("words", question.words())
                    .bind("day", question.day().map(LocalDate::toString).orElse(""))
                    .bind("asked", flag(question.asked()))
                    .bind("actor", question.actor())
                    .bind("at", question.at().toString())
                    .execute();
            JdbiAuditLog.append(handle, deed);
            return revisions(handle, number).stream().findFirst();
        });
    }

    private static long next(Handle handle, String table) {
        return handle.createQuery("select coalesce(max(number), 0) + 1 from " + table)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public List<Question> asked() {
        return jdbi.withHandle(handle -> handle.createQuery("select q.* from golden_question q where q.asked = 'y' and"
                        + " q.revision = (select max(r.revision) from golden_question r where r.number = q.number)"
                        + " order by q.number")
                .map((row, _) -> question(row))
                .list());
    }

    @Override
    public List<Question> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from golden_question order by number, revision")
                .map((row, _) -> question(row))
                .list());
    }

    @Override
    public List<Question> revisions(long number) {
        return jdbi.withHandle(handle -> revisions(handle, number));
    }

    private static List<Question> revisions(Handle handle, long number) {
        return handle.createQuery("select * from golden_question where number = :number order by revision desc")
                .bind("number", number)
                .map((row, _) -> question(row))
                .list();
    }

    @Override
    public Run keep(Run run, Deed deed) {
        return ledger.inTurn(handle -> {
            var number = next(handle, "golden_run");
            handle.createUpdate("insert into golden_run (number, begun, ended, actor, seq)"
                            + " values (:number, :begun, :ended, :actor, :seq)")
                    .bind("number", number)
                    .bind("begun", run.begun().toString())
                    .bind("ended", run.ended().toString())
                    .bind("actor", run.actor())
                    .bind("seq", run.seq())
                    .execute();
            for (var result : run.results()) {
                write(handle, "golden_result", "run", Long.toString(number), result);
            }
            JdbiAuditLog.append(handle, deed);
            return new Run(number, run.begun(), run.ended(), run.actor(), run.seq(), run.results());
        });
    }

    /// @param columns names of what it belongs to, which has these values
    static void write(Handle handle, String table, String columns, String values, Result result) {
        handle.createUpdate("insert into " + table + " (" + columns
                        + ", question, revision, place, cited, met, outcome, told) values (" + values
                        + ", :question, :revision, :place, :cited, :met, :outcome, :told)")
                .bind("question", result.question())
                .bind("revision", result.revision())
                .bind("place", result.place())
                .bind("cited", flag(result.cited()))
                .bind("met", flag(result.met()))
                .bind("outcome", result.outcome())
                .bind("told", result.told())
                .execute();
    }

    @Override
    public List<Run> runs(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from golden_run order by number desc limit :limit")
                        .bind("limit", limit)
                        .map((row, _) -> run(handle, row))
                        .list());
    }

    @Override
    public Optional<Run> run(long number) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from golden_run where number = :number")
                .bind("number", number)
                .map((row, _) -> run(handle, row))
                .findOne());
    }

    private static Run run(Handle handle, ResultSet row) throws SQLException {
        var number = row.getLong("number");
        return new Run(
                number,
                Instant.parse(row.getString("begun")),
                Instant.parse(row.getString("ended")),
                row.getString("actor"),
                row.getLong("seq"),
                handle.createQuery("select * from golden_result where run = :run order by question")
                        .bind("run", number)
                        .map((result, _) -> result(result))
                        .list());
    }

    static Result result(ResultSet row) throws SQLException {
        return new Result(
                row.getLong("question"),
                row.getInt("revision"),
                row.getInt("place"),
                isSet(row, "cited"),
                isSet(row, "met"),
                row.getString("outcome"),
                row.getString("told"));
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getLong("number"),
                row.getInt("revision"),
                row.getString("question"),
                row.getString("wanted"),
                row.getString("words"),
                Optional.of(row.getString("day")).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                isSet(row, "asked"),
                row.getString("actor"),
                Instant.parse(row.getString("at")));
    }

    private static String flag(boolean yes) {
        return yes ? "y" : "n";
    }

    private static boolean isSet(ResultSet row, String column) throws SQLException {
        return "y".equals(row.getString(column));
    }
}
