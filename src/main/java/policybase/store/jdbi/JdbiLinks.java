package policybase.store.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.document.Metadata;
import policybase.document.TitleKey;
import policybase.store.Links;

/// What documents say of one another; rows stand beside the citations of the newest revision.
final class JdbiLinks implements Links {
    private static final String SELECT = "select l.id, l.ordinal, l.speaker, l.target, l.route, l.score, l.content"
            + " from relation_link l join document d on d.id = l.id";
    private static final String ORDER = " order by l.id, l.ordinal";

    private final Jdbi jdbi;
    private final JdbiLedger ledger;

    JdbiLinks(Jdbi jdbi, JdbiLedger ledger) {
        this.jdbi = jdbi;
        this.ledger = ledger;
    }

    static List<Link> from(Handle handle, DocumentId id) {
        return links(handle, SELECT + " where l.id = :key" + ORDER, id.value());
    }

    static List<Link> to(Handle handle, DocumentId id) {
        return links(handle, SELECT + " where l.target = :key and d.published is not null" + ORDER, id.value());
    }

    @Override
    public List<Link> naming(Metadata metadata) {
        var found = new LinkedHashMap<String, Link>();
        jdbi.useHandle(handle -> {
            metadata.number().ifPresent(number -> add(found, links(handle, citing("number"), number.toString())));
            for (var title : metadata.title().all()) {
                add(found, links(handle, citing("title_key"), TitleKey.of(title)));
                var loose = TitleKey.loose(title);
                if (!loose.isEmpty()) {
                    add(
                            found,
                            links(
                                    handle,
                                    SELECT + " where l.loose_key = :key and d.published is not null" + ORDER,
                                    loose));
                }
            }
        });
        return List.copyOf(found.values());
    }

    private static String citing(String column) {
        return SELECT + " join citation c on c.id = l.id and c.ordinal = l.ordinal where c." + column
                + " = :key and d.published is not null" + ORDER;
    }

    private static void add(LinkedHashMap<String, Link> found, List<Link> links) {
        links.forEach(link -> found.putIfAbsent(link.from() + "/" + link.ordinal(), link));
    }

    @Override
    public void put(List<Link> links) {
        if (links.isEmpty()) {
            return;
        }
        ledger.inTurn(handle -> {
            var batch = handle.prepareBatch(
                    "insert into relation_link (id, ordinal, speaker, loose_key, target, route, score, content)"
                            + " values (:id, :ordinal, :speaker, :loose, :target, :route, :score, :content)"
                            + " on conflict (id, ordinal) do update set target = :target, route = :route, score = :score");
            for (var link : links) {
                var loose = link.relation().cited().title().map(TitleKey::loose).orElse("");
                batch.bind("id", link.from().value())
                        .bind("ordinal", link.ordinal())
                        .bind("speaker", link.speaker())
                        .bind("loose", loose.isEmpty() ? null : loose)
                        .bind("target", link.match().map(m -> m.to().value()).orElse(null))
                        .bind("route", link.match().map(m -> m.route().name()).orElse(null))
                        .bind("score", link.match().map(Match::score).orElse(0))
                        .bind("content", Columns.write(link.relation()))
                        .add();
            }
            return batch.execute().length;
        });
    }

    @Override
    public Optional<Metadata> face(DocumentId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select f.content from document_face f join document d on d.id = f.id"
                                + " where f.id = :id and d.published is not null")
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .findOne()
                        .map(Columns::metadata));
    }

    @Override
    public List<DocumentId> nearly(String title) {
        var loose = TitleKey.loose(title);
        return loose.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(
                                "select id from document_loose_title where loose_key = :key order by id")
                        .bind("key", loose)
                        .map((row, _) -> new DocumentId(row.getString("id")))
                        .list());
    }

    @Override
    public List<DocumentId> unread() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select distinct c.id from citation c join document d on d.id = c.id"
                                + " where d.published is not null and c.kind <> 'REPEALS_UNLISTED' and not exists"
                                + " (select 1 from relation_link l where l.id = c.id) order by c.id")
                        .map((row, _) -> new DocumentId(row.getString("id")))
                        .list());
    }

    private static List<Link> links(Handle handle, String sql, String key) {
        return new ArrayList<>(handle.createQuery(sql)
                .bind("key", key)
                .map((row, _) -> link(row))
                .list());
    }

    private static Link link(ResultSet row) throws SQLException {
        var match = Optional.ofNullable(row.getString("target"));
        var route = row.getString("route");
        var score = row.getInt("score");
        return new Link(
                new DocumentId(row.getString("id")),
                row.getInt("ordinal"),
                row.getString("speaker"),
                Columns.relation(row.getString("content")),
                match.map(target -> new Match(new DocumentId(target), Route.valueOf(route), score)));
    }
}
