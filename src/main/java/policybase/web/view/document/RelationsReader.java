package policybase.web.view.document;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.web.view.document.DocumentView.RelationGroup;
import policybase.web.view.document.DocumentView.RelationLink;

/// Makes the lists of documents a document speaks of and is spoken of by, grouped by kind.
final class RelationsReader {
    /// Of one kind so many are listed; a law may be cited by hundreds.
    private static final int LISTED = 30;

    private final Documents documents;
    private final PolicyDocument document;
    private final Function<DocumentId, String> href;

    /// @param href address of a document, empty when it is not published
    RelationsReader(Documents documents, PolicyDocument document, Function<DocumentId, String> href) {
        this.documents = documents;
        this.document = document;
        this.href = href;
    }

    /// What the document says of others.
    List<RelationGroup> said() {
        var links = documents.linksFrom(document.id());
        var groups = new Groups(RelationKind::label);
        for (var i = 0; i < document.relations().size(); i++) {
            var relation = document.relations().get(i);
            var at = i;
            var match = links.stream()
                    .filter(link -> link.ordinal() == at)
                    .findFirst()
                    .flatMap(Link::match);
            if (relation.kind() == RelationKind.REPEALS_UNLISTED) {
                groups.add(relation, "目录以外的文件", Optional.empty(), false);
            } else if (!isItself(relation)) {
                var to = match.map(Match::to).or(relation::target);
                groups.add(
                        relation,
                        relation.cited().toString(),
                        to,
                        !match.map(Match::isSure).orElse(true));
            }
        }
        return groups.list(href);
    }

    /// What a notice prints stands in the notice: it is no other document.
    private boolean isItself(Relation relation) {
        return relation.target().isEmpty()
                && relation.cited().number().isEmpty()
                && relation.cited()
                        .title()
                        .filter(document.metadata().title().all()::contains)
                        .isPresent();
    }

    /// What others say of the document; what is not sure is not told to a reader.
    List<RelationGroup> saidOf() {
        var groups = new Groups(RelationKind::inverse);
        for (var link : documents.linksTo(document.id())) {
            if (link.match().map(Match::isSure).orElse(false)) {
                groups.add(link.relation(), link.speaker(), Optional.of(link.from()), false);
            }
        }
        return groups.list(href);
    }

    /// Documents by kind, each once with all the clauses spoken of.
    private static final class Groups {
        private final Function<RelationKind, String> label;
        private final Map<RelationKind, Map<Entry, Set<String>>> kinds = new EnumMap<>(RelationKind.class);

        private record Entry(String text, Optional<DocumentId> to, boolean proposed) {}

        private final Map<Entry, String> quotes = new LinkedHashMap<>();

        Groups(Function<RelationKind, String> label) {
            this.label = label;
        }

        void add(Relation relation, String text, Optional<DocumentId> to, boolean proposed) {
            var entry = new Entry(text, to, proposed);
            kinds.computeIfAbsent(relation.kind(), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(entry, _ -> new LinkedHashSet<>())
                    .addAll(relation.kind() == RelationKind.REPEALS_UNLISTED ? List.of() : relation.scope());
            quotes.putIfAbsent(entry, relation.quote());
        }

        List<RelationGroup> list(Function<DocumentId, String> href) {
            var groups = new ArrayList<RelationGroup>();
            kinds.forEach((kind, entries) -> {
                var links = new ArrayList<RelationLink>();
                entries.entrySet().stream().limit(LISTED).forEach(row -> {
                    var entry = row.getKey();
                    var scope = row.getValue().isEmpty() ? "" : " " + String.join("、", row.getValue());
                    links.add(new RelationLink(
                            entry.text() + scope,
                            entry.to().map(href).orElse(""),
                            entry.proposed(),
                            quotes.getOrDefault(entry, "")));
                });
                groups.add(
                        new RelationGroup(label.apply(kind), List.copyOf(links), Math.max(0, entries.size() - LISTED)));
            });
            return groups;
        }
    }
}
