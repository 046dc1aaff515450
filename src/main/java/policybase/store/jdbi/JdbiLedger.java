package policybase.store.jdbi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import policybase.document.Change;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.NormativeDecision;
import policybase.document.PolicyDocument;
import policybase.document.Stage;
import policybase.document.TitleKey;
import policybase.store.Ledger;
import policybase.validity.Event;

/// Writes revisions and events. Every transaction takes its change number first, and with it the one write lock.
final class JdbiLedger implements Ledger {
    /// Tables that speak of the newest revision alone.
    private static final List<String> NAMES = List.of(
            "document_number", "document_title", "document_loose_title", "document_face", "citation", "relation_link");

    private final Jdbi jdbi;

    /// Writers of this process queue here, fairly, instead of polling the database's lock.
    private final ReentrantLock turn = new ReentrantLock(true);

    JdbiLedger(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Recorded record(PolicyDocument document, List<Event> events, String actor, Instant at, String note) {
        return inTurn(handle -> record(handle, document, events, actor, at, note));
    }

    /// For whoever writes more in the same transaction.
    static Recorded record(
            Handle handle, PolicyDocument document, List<Event> events, String actor, Instant at, String note) {
        var seq = nextSeq(handle);
        var held = held(handle, document.id());
        if (document.revision() != held.orElse(0) + 1) {
            handle.rollback();
            return new Recorded.Stale(held.orElse(0));
        }
        writeDocument(handle, document, held.isEmpty());
        writeRevision(handle, document, actor, at);
        if (!DeskRows.isBesidePublic(handle, document)) {
            writeNames(handle, document, held.isEmpty());
        }
        Editions.write(handle, document, at);
        DeskRows.write(handle, document, actor, at);
        var acting = Acting.before(handle, document.id());
        events.forEach(event -> writeEvent(handle, document.id(), event, seq));
        var change = new Change(seq, document.id(), document.revision(), what(document.stage()), actor, at, note);
        writeChange(handle, change);
        tell(handle, acting, actor, at);
        return new Recorded.Done(change);
    }

    @Override
    public boolean add(DocumentId id, List<Event> events, String actor, Instant at, String note) {
        return inTurn(handle -> {
            var seq = nextSeq(handle);
            var revision = held(handle, id);
            var acting = Acting.before(handle, id);
            var added = events.stream()
                    .filter(event -> writeEvent(handle, id, event, seq))
                    .count();
            if (revision.isEmpty() || added == 0) {
                handle.rollback();
                return false;
            }
            writeChange(handle, new Change(seq, id, revision.get(), Change.What.VALIDITY, actor, at, note));
            tell(handle, acting, actor, at);
            return true;
        });
    }

    @Override
    public boolean decide(DocumentId id, NormativeDecision decision) {
        return inTurn(handle -> decide(handle, id, decision));
    }

    static boolean decide(Handle handle, DocumentId id, NormativeDecision decision) {
        var seq = nextSeq(handle);
        var revision = held(handle, id);
        if (revision.isEmpty()) {
            handle.rollback();
            return false;
        }
        handle.execute(
                "insert into normative_decision (id, change_seq, content) values (?, ?, ?)",
                id.value(),
                seq,
                Columns.write(decision));
        var note = "认定：" + decision.verdict().sentence() + "。" + decision.why();
        var what = Change.What.DECIDED;
        writeChange(handle, new Change(seq, id, revision.get(), what, decision.by(), decision.at(), note));
        return true;
    }

    /// Those on whom a document acted are changed too when it turns out that it was, or was not, ever in force.
    private static void tell(Handle handle, Acting acting, String actor, Instant at) {
        for (var other : acting.turned(handle)) {
            held(handle, other)
                    .ifPresent(revision -> writeChange(
                            handle,
                            new Change(
                                    nextSeq(handle), other, revision, Change.What.VALIDITY, actor, at, "所依据的文件效力有变")));
        }
    }

    /// One writer at a time, in a transaction.
    <T> T inTurn(HandleCallback<T, RuntimeException> work) {
        turn.lock();
        try {
            return jdbi.inTransaction(work);
        } finally {
            turn.unlock();
        }
    }

    /// A write before the first read of a transaction, so that no other process can come between.
    static void writeFirst(Handle handle) {
        handle.execute("update change_counter set seq = seq where name = 'change'");
    }

    static long nextSeq(Handle handle) {
        handle.execute("update change_counter set seq = seq + 1 where name = 'change'");
        return handle.createQuery("select seq from change_counter where name = 'change'")
                .mapTo(Long.class)
                .one();
    }

    static Optional<Integer> held(Handle handle, DocumentId id) {
        return handle.createQuery("select revision from document where id = :id")
                .bind("id", id.value())
                .mapTo(Integer.class)
                .findOne();
    }

    /// A draft beside a published revision leaves that revision public.
    private static void writeDocument(Handle handle, PolicyDocument document, boolean isNew) {
        var published =
                switch (document.stage()) {
                    case PUBLISHED -> ":revision";
                    case WITHDRAWN -> "null";
                    case DRAFT, IN_REVIEW -> isNew ? "null" : "published";
                };
        var sql = isNew
                ? "insert into document (id, revision, published, stage, sha256, work, version_on) values (:id, :revision, "
                        + published + ", :stage, :sha256, :work, :version)"
                : "update document set revision = :revision, published = " + published
                        + ", stage = :stage, sha256 = :sha256, work = :work, version_on = :version where id = :id";
        handle.createUpdate(sql)
                .bind("id", document.id().value())
                .bind("revision", document.revision())
                .bind("stage", document.stage().name())
                .bind("sha256", document.original().sha256())
                .bind("work", document.metadata().work().orElse(null))
                .bind(
                        "version",
                        document.metadata()
                                .dates()
                                .version()
                                .map(LocalDate::toString)
                                .orElse(null))
                .execute();
    }

    private static void writeRevision(Handle handle, PolicyDocument document, String actor, Instant at) {
        handle.createUpdate("insert into revision (id, revision, stage, actor, recorded_at, content)"
                        + " values (:id, :revision, :stage, :actor, :at, :content)")
                .bind("id", document.id().value())
                .bind("revision", document.revision())
                .bind("stage", document.stage().name())
                .bind("actor", actor)
                .bind("at", at.toString())
                .bind("content", Columns.write(document))
                .execute();
    }

    /// A new document has no names to take back; looking for them would read the whole of each table.
    private static void writeNames(Handle handle, PolicyDocument document, boolean isNew) {
        var id = document.id().value();
        for (var table : isNew ? List.<String>of() : NAMES) {
            handle.createUpdate("delete from " + table + " where id = :id")
                    .bind("id", id)
                    .execute();
        }
        var metadata = document.metadata();
        metadata.number()
                .ifPresent(number -> handle.execute(
                        "insert into document_number (number, id) values (?, ?)", number.toString(), id));
        var keys = new LinkedHashSet<String>();
        keys.add(TitleKey.of(metadata.title().full()));
        metadata.title().inner().map(TitleKey::of).ifPresent(keys::add);
        metadata.title().aliases().stream().map(TitleKey::of).forEach(keys::add);
        keys.stream()
                .filter(key -> !key.isEmpty())
                .forEach(key -> handle.execute("insert into document_title (title_key, id) values (?, ?)", key, id));
        writeLoose(handle, document);
        writeCitations(handle, document);
    }

    private static void writeLoose(Handle handle, PolicyDocument document) {
        var id = document.id().value();
        handle.execute("insert into document_face (id, content) values (?, ?)", id, Columns.write(document.metadata()));
        // not the names people give it: they leave out what tells it from others
        var title = document.metadata().title();
        Stream.concat(Stream.of(title.full()), title.inner().stream())
                .map(TitleKey::loose)
                .filter(key -> !key.isEmpty())
                .distinct()
                .forEach(key ->
                        handle.execute("insert into document_loose_title (loose_key, id) values (?, ?)", key, id));
    }

    /// Writes the names that bases of older versions lack.
    void completeNames() {
        inTurn(handle -> {
            writeFirst(handle);
            for (var content : handle.createQuery(
                            "select r.content from document d join revision r on r.id = d.id"
                                    + " and r.revision = d.revision left join document_face f on f.id = d.id where f.id is null")
                    .mapTo(String.class)
                    .list()) {
                writeLoose(handle, Columns.document(content));
            }
            return true;
        });
    }

    private static void writeCitations(Handle handle, PolicyDocument document) {
        if (document.relations().isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(
                "insert into citation (id, ordinal, kind, number, title_key) values (:id, :ordinal, :kind, :number, :title)");
        for (var i = 0; i < document.relations().size(); i++) {
            var relation = document.relations().get(i);
            var cited = relation.cited();
            batch.bind("id", document.id().value())
                    .bind("ordinal", i)
                    .bind("kind", relation.kind().name())
                    .bind("number", cited.number().map(DocumentNumber::toString).orElse(null))
                    .bind("title", cited.title().map(TitleKey::of).orElse(null))
                    .add();
        }
        batch.execute();
    }

    private static boolean writeEvent(Handle handle, DocumentId id, Event event, long seq) {
        event.byId().ifPresent(by -> Acting.write(handle, id, by));
        return handle.createUpdate(
                                "insert into event (id, event_key, change_seq, content) values (:id, :key, :seq, :content)"
                                        + " on conflict (id, event_key) do nothing")
                        .bind("id", id.value())
                        .bind("key", Columns.key(event))
                        .bind("seq", seq)
                        .bind("content", Columns.write(event))
                        .execute()
                > 0;
    }

    static void writeChange(Handle handle, Change change) {
        handle.createUpdate("insert into change_log (seq, id, revision, what, actor, at, note)"
                        + " values (:seq, :id, :revision, :what, :actor, :at, :note)")
                .bind("seq", change.seq())
                .bind("id", change.id().value())
                .bind("revision", change.revision())
                .bind("what", change.what().name())
                .bind("actor", change.actor())
                .bind("at", change.at().toString())
                .bind("note", change.note())
                .execute();
    }

    private static Change.What what(Stage stage) {
        return switch (stage) {
            case DRAFT, IN_REVIEW -> Change.What.DRAFTED;
            case PUBLISHED -> Change.What.PUBLISHED;
            case WITHDRAWN -> Change.What.WITHDRAWN;
        };
    }
}
