package policybase.curate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Issuer;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Clean-ups that repeal whatever they do not list (凡未列入…一律废止, field §1.5). Each unlisted document of the same makers
/// up to the day becomes a proposal for a person, and 待核实 until then.
final class ClosedWorld {
    private static final Set<RelationKind> KIND = Set.of(RelationKind.REPEALS_UNLISTED);

    private final Documents documents;

    ClosedWorld(Documents documents) {
        this.documents = documents;
    }

    /// What a newly published notice means for documents it does not list, and what notices mean for a new document.
    Map<DocumentId, Event> events(Held published, Instant now, String actor) {
        var events = new HashMap<DocumentId, Event>();
        if (relation(published).isPresent()) {
            for (var id : documents.allPublished()) {
                documents
                        .published(id)
                        .flatMap(target -> event(published, target, now, actor))
                        .ifPresent(event -> events.put(id, event));
            }
        }
        for (var notice : documents.speaking(KIND)) {
            documents
                    .published(notice)
                    .flatMap(held -> event(held, published, now, actor))
                    .ifPresent(event -> events.put(published.document().id(), event));
        }
        return events;
    }

    private static Optional<Event> event(Held notice, Held target, Instant now, String actor) {
        var relation = relation(notice).orElseThrow();
        var document = target.document();
        if (document.id().equals(notice.document().id())
                || !isOfTheseMakers(document, notice.document())
                || !isUpTo(cutOff(relation, notice), document)
                || isListed(document, notice.document())) {
            return Optional.empty();
        }
        return Optional.of(new Event(
                EventKind.REPEALED,
                Consequence.day(notice),
                Optional.empty(),
                List.of(),
                now,
                Optional.of(notice.document().metadata().cited()),
                Optional.of(notice.document().id()),
                relation.quote(),
                Basis.DECIDED,
                Standing.PROPOSED,
                actor));
    }

    private static Optional<Relation> relation(Held notice) {
        return notice.document().relations().stream()
                .filter(relation -> KIND.contains(relation.kind()))
                .findFirst();
    }

    /// The notice's issuers and, for a government, its office, in whose name its documents are issued too.
    private static boolean isOfTheseMakers(PolicyDocument document, PolicyDocument notice) {
        var makers = new HashSet<String>();
        for (var issuer : notice.metadata().issuers()) {
            makers.add(issuer.name());
            if (issuer.name().endsWith("人民政府")) {
                makers.add(issuer.name() + "办公室");
                makers.add(issuer.name() + "办公厅");
            }
        }
        return document.metadata().issuers().stream().map(Issuer::name).anyMatch(makers::contains);
    }

    private static boolean isUpTo(Optional<LocalDate> day, PolicyDocument document) {
        var made = document.metadata().dates().version();
        return day.isPresent() && made.map(d -> !d.isAfter(day.get())).orElse(true);
    }

    private static boolean isListed(PolicyDocument document, PolicyDocument notice) {
        return notice.relations().stream().anyMatch(relation -> Cited.isNamed(document, relation, notice.metadata()));
    }

    private static Optional<LocalDate> cutOff(Relation relation, Held notice) {
        try {
            return relation.scope().isEmpty()
                    ? notice.document().metadata().dates().version()
                    : Optional.of(LocalDate.parse(relation.scope().getFirst()));
        } catch (DateTimeParseException e) {
            return notice.document().metadata().dates().version();
        }
    }
}
