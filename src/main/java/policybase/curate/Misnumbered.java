package policybase.curate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Issuer;
import policybase.document.Metadata;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Event.Standing;

/// Sayings whose title is a document's and whose number is not (a slip of the pen, field §2.5): a proposal, so that
/// what they would end is 待核实, for as long as no document of that title bears the number. When one comes,
/// it was meant, and the proposal is taken back.
final class Misnumbered {
    private static final Set<RelationKind> KINDS =
            EnumSet.of(RelationKind.REPEALS, RelationKind.LAPSES, RelationKind.SUSPENDS, RelationKind.RENEWS);

    private final Documents documents;

    Misnumbered(Documents documents) {
        this.documents = documents;
    }

    /// What the document, just published, says so of others, what others say so of it, and what it clears up.
    Map<DocumentId, List<Event>> events(Held held, Instant now, String actor) {
        var events = new HashMap<DocumentId, List<Event>>();
        for (var relation : sayings(held)) {
            slips(held, relation).forEach(target -> add(events, held, relation, target, now, actor));
        }
        var names = Cited.names(held.document());
        for (var speaker : documents.speakingOf(held.document().metadata().number(), names, KINDS)) {
            documents
                    .published(speaker)
                    .filter(source -> !speaker.equals(held.document().id()))
                    .ifPresent(source -> sayings(source).forEach(relation -> {
                        slips(source, relation).stream()
                                .filter(target -> target.document()
                                        .id()
                                        .equals(held.document().id()))
                                .forEach(target -> add(events, source, relation, target, now, actor));
                        if (isMeant(held, relation, source)) {
                            others(source, relation)
                                    .forEach(target -> takeBack(events, source, relation, target, now, actor));
                        }
                    }));
        }
        return events;
    }

    private static List<Relation> sayings(Held source) {
        return source.document().relations().stream()
                .filter(relation -> KINDS.contains(relation.kind()))
                .filter(relation -> relation.cited().number().isPresent()
                        && relation.cited().title().isPresent())
                .toList();
    }

    private List<Held> slips(Held source, Relation relation) {
        var meant = relation.cited().number().map(documents::numbered).orElse(List.of()).stream()
                .flatMap(id -> documents.published(id).stream())
                .anyMatch(held -> isMeant(held, relation, source));
        return meant ? List.of() : others(source, relation);
    }

    /// Documents of the title and of the speaker's house or place that bear another number.
    private List<Held> others(Held source, Relation relation) {
        var speaker = source.document().metadata();
        return relation.cited().title().map(documents::titled).orElse(List.of()).stream()
                .filter(id -> !id.equals(source.document().id()))
                .flatMap(id -> documents.published(id).stream())
                .filter(held -> isTitled(held, relation, source)
                        && isOfTheHouse(held.document().metadata(), speaker))
                .filter(held -> held.document()
                        .metadata()
                        .number()
                        .filter(number ->
                                !Optional.of(number).equals(relation.cited().number()))
                        .isPresent())
                .toList();
    }

    private static boolean isMeant(Held held, Relation relation, Held source) {
        return held.document().metadata().number().equals(relation.cited().number())
                && isTitled(held, relation, source);
    }

    private static boolean isTitled(Held held, Relation relation, Held source) {
        return relation.cited()
                .title()
                .filter(title -> Cited.isTitled(
                        held.document().metadata(), title, source.document().metadata()))
                .isPresent();
    }

    private static boolean isOfTheHouse(Metadata document, Metadata speaker) {
        var makers = speaker.issuers().stream().map(Issuer::name).toList();
        return document.issuers().stream().map(Issuer::name).anyMatch(makers::contains)
                || document.region().isPresent() && document.region().equals(speaker.region());
    }

    private static void add(
            Map<DocumentId, List<Event>> events,
            Held source,
            Relation relation,
            Held target,
            Instant now,
            String actor) {
        Consequence.of(source, relation, target, now, actor)
                .map(Event::proposed)
                .ifPresent(event -> events.computeIfAbsent(target.document().id(), _ -> new ArrayList<>())
                        .add(event));
    }

    private static void takeBack(
            Map<DocumentId, List<Event>> events,
            Held source,
            Relation relation,
            Held target,
            Instant now,
            String actor) {
        Consequence.of(source, relation, target, now, actor)
                .map(Event::proposed)
                .filter(event -> target.timeline().events().stream()
                        .anyMatch(held -> held.standing() == Standing.PROPOSED
                                && held.kind() == event.kind()
                                && held.byId().equals(event.byId())
                                && held.quote().equals(event.quote())))
                .map(Event::withdrawn)
                .ifPresent(event -> events.computeIfAbsent(target.document().id(), _ -> new ArrayList<>())
                        .add(event));
    }
}
