package policybase.store.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.Stage;
import policybase.document.TitleKey;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.Links;
import policybase.store.Links.Link;

/// Reads documents; relations are resolved as they are read, so that a document that arrives later is found too.
final class JdbiDocuments implements Documents {
    private static final String CITED =
            " join document d on d.id = t.id where c.id = :id and t.id <> :id" + " and d.published is not null";

    /// What each relation points to, of several the last: by title, then by number, and among versions the newest. What
    /// curation found stands, also that it found nothing or nothing sure.
    private static final String TARGETS =
            "select 1 as turn, c.ordinal as ordinal, t.id as target, coalesce(d.version_on, '') as version, 1 as found"
                    + " from citation c join document_title t on t.title_key = c.title_key" + CITED
                    + " union all select 2, c.ordinal, t.id, coalesce(d.version_on, ''), 1"
                    + " from citation c join document_number t on t.number = c.number" + CITED
                    + " union all select 3, l.ordinal, l.target, '',"
                    + " case when d.published is not null and l.score >= :sure then 1 else 0 end"
                    + " from relation_link l left join document d on d.id = l.target where l.id = :id"
                    + " order by turn, ordinal, version, target";

    private final Jdbi jdbi;

    JdbiDocuments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Held> find(DocumentId id) {
        return read(
                id,
                "select r.content from document d join revision r on r.id = d.id and r.revision = d.revision where d.id = :id");
    }

    @Override
    public Optional<Held> published(DocumentId id) {
        return read(
                id,
                "select r.content from document d join revision r on r.id = d.id and r.revision = d.published where d.id = :id");
    }

    @Override
    public Optional<Held> publishedAt(DocumentId id, Instant moment) {
        return jdbi.inTransaction(handle -> Editions.revisionAt(handle, id, moment)
                .map(Columns::document)
                .map(document -> new Held(
                        resolved(handle, document), Timelines.of(handle, id).knownAt(moment))));
    }

    @Override
    public List<DocumentId> numbered(DocumentNumber number) {
        return ids("select id from document_number where number = :key order by id", number.toString());
    }

    @Override
    public List<DocumentId> titled(String title) {
        return ids("select id from document_title where title_key = :key order by id", TitleKey.of(title));
    }

    @Override
    public List<Titled> titles() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select title_key, id from document_title order by title_key, id")
                        .map((row, _) -> new Titled(row.getString("title_key"), new DocumentId(row.getString("id"))))
                        .list());
    }

    @Override
    public List<DocumentId> versions(String work) {
        return ids("select id from document where work = :key order by coalesce(version_on, ''), id", work);
    }

    @Override
    public List<DocumentId> all(Stage stage) {
        return ids("select id from document where stage = :key order by id", stage.name());
    }

    @Override
    public List<DocumentId> allPublished() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id from document where published is not null order by id")
                        .map((row, _) -> new DocumentId(row.getString("id")))
                        .list());
    }

    @Override
    public long count(Stage stage) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from document where stage = :stage")
                .bind("stage", stage.name())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<DocumentId> speakingOf(Optional<DocumentNumber> number, List<String> titles, Set<RelationKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> {
            var found = new TreeSet<DocumentId>();
            number.ifPresent(n -> found.addAll(citing(handle, "number", n.toString(), kinds)));
            titles.forEach(title -> found.addAll(citing(handle, "title_key", TitleKey.of(title), kinds)));
            return List.copyOf(found);
        });
    }

    @Override
    public List<Link> linksFrom(DocumentId id) {
        return jdbi.withHandle(handle -> JdbiLinks.from(handle, id));
    }

    @Override
    public List<Link> linksTo(DocumentId id) {
        return jdbi.withHandle(handle -> JdbiLinks.to(handle, id));
    }

    @Override
    public List<DocumentId> speaking(Set<RelationKind> kinds) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct c.id from citation c join document d on d.id = c.id"
                                + " where d.published is not null and c.kind in (<kinds>) order by c.id")
                .bindList("kinds", kinds.stream().map(RelationKind::name).toList())
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list());
    }

    private static List<DocumentId> citing(Handle handle, String column, String key, Set<RelationKind> kinds) {
        return handle.createQuery("select distinct c.id from citation c join document d on d.id = c.id"
                        + " where d.published is not null and c.kind in (<kinds>) and c." + column + " = :key")
                .bindList("kinds", kinds.stream().map(RelationKind::name).toList())
                .bind("key", key)
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list();
    }

    private List<DocumentId> ids(String sql, String key) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("key", key)
                .map((row, _) -> new DocumentId(row.getString("id")))
                .list());
    }

    private Optional<Held> read(DocumentId id, String sql) {
        return jdbi.inTransaction(handle -> handle.createQuery(sql)
                .bind("id", id.value())
                .mapTo(String.class)
                .findOne()
                .map(Columns::document)
                .map(document -> new Held(resolved(handle, document), Timelines.of(handle, id))));
    }

    /// A number decides; without one the title does, and among several versions the newest.
    private static PolicyDocument resolved(Handle handle, PolicyDocument document) {
        if (document.relations().isEmpty()) {
            return document;
        }
        var targets = new HashMap<Integer, DocumentId>();
        handle.createQuery(TARGETS)
                .bind("id", document.id().value())
                .bind("sure", Links.Match.SURE)
                .map((row, _) -> {
                    var ordinal = row.getInt("ordinal");
                    targets.remove(ordinal);
                    if (row.getInt("found") == 1) {
                        targets.put(ordinal, new DocumentId(row.getString("target")));
                    }
                    return ordinal;
                })
                .list();
        return targets.isEmpty() ? document : withTargets(document, targets);
    }

    private static PolicyDocument withTargets(PolicyDocument document, Map<Integer, DocumentId> targets) {
        var relations = new ArrayList<Relation>();
        for (var i = 0; i < document.relations().size(); i++) {
            var relation = document.relations().get(i);
            var target = targets.get(i);
            relations.add(target == null ? relation : relation.resolved(target));
        }
        return document.withRelations(relations);
    }
}
