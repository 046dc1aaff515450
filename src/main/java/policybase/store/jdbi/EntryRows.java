package policybase.store.jdbi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import policybase.document.Entry;
import policybase.document.TitleKey;
import policybase.document.Topic;
import policybase.store.Entries.Revised;
import policybase.store.Entries.Wanted;

/// Rows of entries: writing a revision with what lists and look-ups need, and the conditions of lists.
final class EntryRows {
    /// What the columns hold.
    private static final int QUESTION = 600;

    private static final int NAME = 200;

    private EntryRows() {}

    static void write(Handle handle, Revised revised, boolean isNew) {
        var entry = revised.entry();
        handle.createUpdate("insert into entry_revision (id, revision, seq, state, actor, at, note, content)"
                        + " values (:id, :revision, :seq, :state, :actor, :at, :note, :content)")
                .bind("id", entry.id().value())
                .bind("revision", entry.revision())
                .bind("seq", revised.seq())
                .bind("state", entry.state().name())
                .bind("actor", revised.actor())
                .bind("at", revised.at().toString())
                .bind("note", revised.note())
                .bind("content", Columns.write(entry))
                .execute();
        writeFace(handle, revised, isNew);
        writeNames(handle, entry);
    }

    private static void writeFace(Handle handle, Revised revised, boolean isNew) {
        var entry = revised.entry();
        var published =
                switch (entry.state()) {
                    case PUBLISHED -> ":revision";
                    case WITHDRAWN -> "null";
                    case DRAFT, DEPARTMENT, LEGAL, FINAL -> isNew ? "null" : "published";
                };
        var sql = isNew
                ? "insert into entry (id, revision, published, seq, state, department, owner, topics, question, review_on)"
                        + " values (:id, :revision, " + published
                        + ", :seq, :state, :department, :owner, :topics, :question, :review)"
                : "update entry set revision = :revision, published = " + published + ", seq = :seq, state = :state,"
                        + " department = :department, owner = :owner, topics = :topics, question = :question,"
                        + " review_on = :review where id = :id";
        var keeping = entry.keeping();
        handle.createUpdate(sql)
                .bind("id", entry.id().value())
                .bind("revision", entry.revision())
                .bind("seq", revised.seq())
                .bind("state", entry.state().name())
                .bind("department", cut(keeping.department(), NAME))
                .bind("owner", cut(keeping.owner(), NAME / 2))
                .bind(
                        "topics",
                        cut(
                                entry.reach().topics().stream()
                                        .map(Topic::path)
                                        .collect(Collectors.joining("|", "|", "|")),
                                QUESTION))
                .bind("question", cut(entry.question(), QUESTION))
                .bind("review", keeping.review().map(LocalDate::toString).orElse(null))
                .execute();
    }

    /// What the newest and the public revision rest on and ask.
    private static void writeNames(Handle handle, Entry entry) {
        var id = entry.id().value();
        handle.execute("delete from entry_basis where id = ?", id);
        handle.execute("delete from entry_question where id = ?", id);
        var published = handle.createQuery(
                        "select r.content from entry e join entry_revision r on r.id = e.id and r.revision = e.published where e.id = :id")
                .bind("id", id)
                .map((row, _) -> Columns.entry(row.getString("content")))
                .findOne();
        var both = Stream.concat(Stream.of(entry), published.stream()).toList();
        both.stream()
                .flatMap(one -> one.basis().stream())
                .map(basis -> basis.document().value())
                .distinct()
                .forEach(document ->
                        handle.execute("insert into entry_basis (id, document) values (?, ?)", id, document));
        both.stream()
                .flatMap(one -> one.questions().stream())
                .map(TitleKey::of)
                .filter(key -> !key.isEmpty())
                .map(key -> cut(key, QUESTION))
                .distinct()
                .forEach(key -> handle.execute("insert into entry_question (id, question_key) values (?, ?)", id, key));
    }

    static String where(Wanted wanted) {
        var parts = new ArrayList<String>();
        if (!wanted.states().isEmpty()) {
            parts.add(wanted.states().stream()
                    .map(state -> "'" + state.name() + "'")
                    .sorted()
                    .collect(Collectors.joining(", ", "e.state in (", ")")));
        }
        wanted.department().ifPresent(_ -> parts.add("e.department = :department"));
        wanted.owner().ifPresent(_ -> parts.add("e.owner = :owner"));
        wanted.topic().ifPresent(_ -> parts.add("(e.topics like :topic or e.topics like :subtopic)"));
        wanted.words().ifPresent(_ -> parts.add("e.question like :words"));
        wanted.reviewBy().ifPresent(_ -> parts.add("e.review_on <= :reviewBy and e.published is not null"));
        return parts.isEmpty() ? "" : "where " + String.join(" and ", parts);
    }

    static <S extends SqlStatement<S>> S bind(S statement, Wanted wanted) {
        wanted.department().ifPresent(name -> statement.bind("department", name));
        wanted.owner().ifPresent(name -> statement.bind("owner", name));
        wanted.topic()
                .ifPresent(name ->
                        statement.bind("topic", "%|" + plain(name) + "|%").bind("subtopic", "%|" + plain(name) + "/%"));
        wanted.words().ifPresent(words -> statement.bind("words", "%" + plain(words) + "%"));
        wanted.reviewBy().ifPresent(day -> statement.bind("reviewBy", day.toString()));
        return statement;
    }

    /// Without the signs that `like` reads as any letters.
    private static String plain(String words) {
        return words.replace("%", "").replace("_", "");
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
