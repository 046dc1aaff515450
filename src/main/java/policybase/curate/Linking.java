package policybase.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Held;
import policybase.store.Links;
import policybase.store.Links.Link;
import policybase.store.Store;

/// Keeps what documents say of one another resolved: a new document's own sayings, and those of others that may mean it
/// and were open or pointed elsewhere.
final class Linking {
    private final Links links;
    private final Resolver resolver;

    Linking(Store store) {
        this.links = store.links();
        this.resolver = new Resolver(store.documents(), links);
    }

    /// Links a document, just published, both ways; gives the sayings of others that now lead to it.
    List<Link> of(Held held) {
        own(held);
        var id = held.document().id();
        var changed = new ArrayList<Link>();
        for (var link : links.naming(held.document().metadata())) {
            if (!link.from().equals(id)) {
                changed(link).ifPresent(changed::add);
            }
        }
        links.put(changed);
        return changed.stream()
                .filter(link ->
                        link.match().filter(match -> match.to().equals(id)).isPresent())
                .toList();
    }

    private Optional<Link> changed(Link link) {
        return links.face(link.from())
                .map(speaker -> link.found(resolver.match(link.from(), speaker, link.relation())))
                .filter(found -> !found.equals(link));
    }

    /// Noted as open first and then resolved: another document that arrives at the same moment sees the note, or is
    /// seen.
    private void own(Held held) {
        var document = held.document();
        var speaker = document.metadata().cited();
        var own = new ArrayList<Link>();
        for (var i = 0; i < document.relations().size(); i++) {
            var said = document.relations().get(i);
            if (said.kind() != RelationKind.REPEALS_UNLISTED) {
                var relation = new Relation(said.kind(), said.cited(), Optional.empty(), said.scope(), said.quote());
                own.add(new Link(document.id(), i, speaker, relation, Optional.empty()));
            }
        }
        links.put(own);
        links.put(own.stream()
                .map(link -> link.found(resolver.match(document.id(), document.metadata(), link.relation())))
                .filter(link -> link.match().isPresent())
                .toList());
    }
}
