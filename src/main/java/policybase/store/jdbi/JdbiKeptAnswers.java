package policybase.store.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswers;

/// Answers as they were given; rows are only added.
final class JdbiKeptAnswers implements KeptAnswers {
    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiKeptAnswers(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public void keep(List<KeptAnswer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        ledger.inTurn(handle -> {
            answers.forEach(answer -> insert(handle, answer));
            return answers.size();
        });
    }

    /// One statement that writes at once: a transaction that reads first may find its snapshot overtaken.
    private static void insert(Handle handle, KeptAnswer answer) {
        handle.createUpdate("insert into kept_answer (number, id, at, as_of, outcome, channel, question, content)"
                        + " select coalesce(max(number), 0) + 1, :id, :at, :asOf, :outcome, :channel, :question, :content"
                        + " from kept_answer where true on conflict (id) do nothing")
                .bind("id", answer.id())
                .bind("at", answer.at().toString())
                .bind("asOf", answer.asOf().toString())
                .bind("outcome", answer.outcome())
                .bind("channel", answer.channel())
                .bind("question", head(answer.question()))
                .bind("content", Columns.write(answer))
                .execute();
    }

    @Override
    public Optional<KeptAnswer> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select content from kept_answer where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Columns::keptAnswer));
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select number, content from kept_answer"
                        + " where number > :number order by number limit :limit")
                .bind("number", number)
                .bind("limit", limit)
                .map((row, _) -> new Numbered(row.getLong("number"), Columns.keptAnswer(row.getString("content"))))
                .list());
    }

    @Override
    public List<KeptAnswer> newest(int limit) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select content from kept_answer order by number desc limit :limit")
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .map(Columns::keptAnswer)
                        .list());
    }

    @Override
    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from kept_answer")
                .mapTo(Long.class)
                .one());
    }

    /// As much of a question as its column takes; what is longer is nobody's but its asker's.
    private static String head(String question) {
        return question.substring(0, Math.min(question.length(), 700));
    }

    @Override
    public List<Often> often(Instant since, List<String> outcomes, int times, int days, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select asked, count(*) as times from"
                        + " (select rtrim(question, '？?！!。. ') as asked, substr(at, 1, 10) as day from kept_answer"
                        + " where at >= :since and question <> '' and outcome in (<outcomes>)) as one"
                        + " group by asked having count(*) >= :times and count(distinct day) >= :days"
                        + " order by times desc, asked limit :limit")
                .bind("since", since.toString())
                .bindList("outcomes", outcomes)
                .bind("times", times)
                .bind("days", days)
                .bind("limit", limit)
                .map((row, _) -> new Often(row.getString("asked"), row.getInt("times")))
                .list());
    }

    @Override
    public List<Asked> asked(Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select asked, outcome, count(*) as times from"
                        + " (select rtrim(question, '？?！!。. ') as asked, outcome from kept_answer"
                        + " where at >= :from and at < :before and question <> '') as one"
                        + " group by asked, outcome order by times desc, asked, outcome")
                .bind("from", from.toString())
                .bind("before", before.toString())
                .map((row, _) -> new Asked(row.getString("asked"), row.getString("outcome"), row.getLong("times")))
                .list());
    }

    @Override
    public List<Hour> perHour(Instant from, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("select hour, outcome, channel, count(*) as times from"
                        + " (select substr(at, 1, 13) as hour, outcome, channel from kept_answer"
                        + " where at >= :from and at < :before) as one"
                        + " group by hour, outcome, channel order by hour, outcome, channel")
                .bind("from", from.toString())
                .bind("before", before.toString())
                .map((row, _) -> new Hour(
                        Instant.parse(row.getString("hour") + ":00:00Z"),
                        row.getString("outcome"),
                        row.getString("channel"),
                        row.getLong("times")))
                .list());
    }

    @Override
    public Optional<Instant> first() {
        return jdbi.withHandle(handle -> handle.createQuery("select min(at) as first from kept_answer")
                .map((row, _) -> Optional.ofNullable(row.getString("first")))
                .one()
                .map(Instant::parse));
    }

    @Override
    public int note(List<Lapse> lapses) {
        if (lapses.isEmpty()) {
            return 0;
        }
        return ledger.inTurn(handle ->
                lapses.stream().mapToInt(lapse -> insert(handle, lapse)).sum());
    }

    private static int insert(Handle handle, Lapse lapse) {
        return handle.createUpdate("insert into answer_lapse (answer, statement, cause, found_at, content)"
                        + " values (:answer, :statement, :cause, :foundAt, :content)"
                        + " on conflict (answer, statement, cause) do nothing")
                .bind("answer", lapse.answer())
                .bind("statement", lapse.statement())
                .bind("cause", lapse.cause().name())
                .bind("foundAt", lapse.foundAt().toString())
                .bind("content", Columns.write(lapse))
                .execute();
    }

    @Override
    public List<Lapse> lapses() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select content from answer_lapse order by found_at desc, answer, statement")
                .mapTo(String.class)
                .map(Columns::lapse)
                .list());
    }
}
