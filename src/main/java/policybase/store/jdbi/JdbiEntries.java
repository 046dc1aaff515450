package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.document.EntryId;
import policybase.document.TitleKey;
import policybase.store.Entries;

/// Entries and their revisions.
final class JdbiEntries implements Entries {
    private static final String NEWEST =
            " from entry e join entry_revision r on r.id = e.id and r.revision = e.revision ";

    private static final String PUBLIC =
            " from entry e join entry_revision r on r.id = e.id and r.revision = e.published ";

    /// The newest words with who sent them back, when and why; of several times the last that no submission followed.
    private static final String CAME_BACK =
            "select b.seq as seq, b.actor as actor, b.at as at, b.note as note, r.content as content" + NEWEST
                    + "join entry_revision b on b.id = e.id and b.state = 'DRAFT' and b.note like :note"
                    + " where e.state = 'DRAFT' and not exists (select 1 from entry_revision t where t.id = b.id"
                    + " and t.revision > b.revision and (t.state <> 'DRAFT' or t.note like :note)) order by e.id";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiEntries(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    @Override
    public Saved save(Entry entry, String actor, Instant at, String note) {
        return ledger.inTurn(handle -> {
            var seq = JdbiLedger.nextSeq(handle);
            var held = one(handle, NEWEST, entry.id());
            if (entry.revision() != held.map(Entry::revision).orElse(0) + 1) {
                handle.rollback();
                return new Saved.Stale(held.orElse(entry));
            }
            var revised = new Revised(seq, entry, actor, at, note);
            EntryRows.write(handle, revised, held.isEmpty());
            return new Saved.Done(revised);
        });
    }

    @Override
    public Optional<Entry> find(EntryId id) {
        return jdbi.withHandle(handle -> one(handle, NEWEST, id));
    }

    @Override
    public Optional<Entry> published(EntryId id) {
        return jdbi.withHandle(handle -> one(handle, PUBLIC, id));
    }

    @Override
    public Optional<Entry> publishedAt(EntryId id, Instant moment) {
        return history(id).stream()
                .filter(revised -> !revised.at().isAfter(moment))
                .map(Revised::entry)
                .filter(entry -> entry.state() == Entry.State.PUBLISHED || entry.state() == Entry.State.WITHDRAWN)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.state() == Entry.State.PUBLISHED);
    }

    @Override
    public List<Revised> history(EntryId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select seq, actor, at, note, content from entry_revision where id = :id order by revision")
                .bind("id", id.value())
                .map((row, _) -> revised(row))
                .list());
    }

    @Override
    public List<Revised> returned() {
        return jdbi.withHandle(handle -> handle.createQuery(CAME_BACK)
                .bind("note", RETURNED + "%")
                .map((row, _) -> revised(row))
                .list());
    }

    @Override
    public List<Entry> allPublished() {
        return jdbi.withHandle(handle -> handle.createQuery("select r.content" + PUBLIC + "order by e.id")
                .map((row, _) -> Columns.entry(row.getString("content")))
                .list());
    }

    @Override
    public List<EntryId> restingOn(DocumentId document) {
        return ids("select id from entry_basis where document = :key order by id", document.value());
    }

    @Override
    public List<EntryId> asking(String question) {
        return ids("select id from entry_question where question_key = :key order by id", TitleKey.of(question));
    }

    @Override
    public List<Entry> list(Wanted wanted, int offset, int limit) {
        return jdbi.withHandle(handle -> EntryRows.bind(
                        handle.createQuery("select r.content" + NEWEST + EntryRows.where(wanted)
                                + " order by e.seq desc limit :limit offset :offset"),
                        wanted)
                .bind("limit", limit)
                .bind("offset", offset)
                .map((row, _) -> Columns.entry(row.getString("content")))
                .list());
    }

    @Override
    public int count(Wanted wanted) {
        return jdbi.withHandle(handle -> EntryRows.bind(
                        handle.createQuery("select count(*) from entry e " + EntryRows.where(wanted)), wanted)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public List<String> departments() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct department from entry where department <> '' order by 1")
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public List<Revised> after(long seq, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq, actor, at, note, content from entry_revision"
                        + " where seq > :seq order by seq limit :limit")
                .bind("seq", seq)
                .bind("limit", limit)
                .map((row, _) -> revised(row))
                .list());
    }

    @Override
    public long last() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(max(seq), 0) from entry_revision")
                .mapTo(Long.class)
                .one());
    }

    private List<EntryId> ids(String sql, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("key", key)
                .map((row, _) -> new EntryId(row.getString("id")))
                .list());
    }

    private static Optional<Entry> one(Handle handle, String from, EntryId id) {
        return handle.createQuery("select r.content" + from + "where e.id = :id")
                .bind("id", id.value())
                .map((row, _) -> Columns.entry(row.getString("content")))
                .findOne();
    }

    private static Revised revised(ResultSet row) throws SQLException {
        return new Revised(
                row.getLong("seq"),
                Columns.entry(row.getString("content")),
                row.getString("actor"),
                Instant.parse(row.getString("at")),
                row.getString("note"));
    }
}
