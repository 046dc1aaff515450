package policybase.curate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.Relation;
import policybase.store.Documents;
import policybase.store.Flags.Cause;
import policybase.store.Held;
import policybase.store.Links.Link;
import policybase.store.Links.Route;
import policybase.store.Store;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// Carries what published documents say about others to the others' timelines, whichever came first: a new document's
/// words
/// reach the documents it names, and the words of older ones that named it reach the new one. Doing it twice adds
/// nothing.
final class Effects {
    /// What the lists of a clean-up do, and what people therefore decide on; other effects of it are not theirs.
    private static final Set<EventKind> LISTED = EnumSet.of(EventKind.REPEALED, EventKind.LAPSED, EventKind.KEPT);

    private final Store store;
    private final Linking linking;
    private final Reviews reviews;

    Effects(Store store) {
        this.store = store;
        this.linking = new Linking(store);
        this.reviews = new Reviews(store);
    }

    /// The effects that a document, just published, has and suffers.
    void of(DocumentId id, String actor, Instant now) {
        var documents = store.documents();
        var held = documents.published(id).orElseThrow();
        var events = new HashMap<DocumentId, List<Event>>();
        for (var relation : held.document().relations()) {
            if (Consequence.KINDS.contains(relation.kind())) {
                for (var target : targets(relation, held, documents)) {
                    if (!target.document().id().equals(id)) {
                        add(events, target, held, relation, now, actor);
                    }
                }
            }
        }
        for (var speaker : documents.speakingOf(
                held.document().metadata().number(), Cited.names(held.document()), Consequence.KINDS)) {
            if (!speaker.equals(id)) {
                documents.published(speaker).ifPresent(source -> suffered(events, source, held, now, actor));
            }
        }
        new ClosedWorld(documents).events(held, now, actor).forEach((target, event) -> events.computeIfAbsent(
                        target, _ -> new ArrayList<>())
                .add(event));
        new Succession(documents).events(held, now, actor).forEach((target, event) -> events.computeIfAbsent(
                        target, _ -> new ArrayList<>())
                .add(event));
        new Misnumbered(documents).events(held, now, actor).forEach((target, happened) -> events.computeIfAbsent(
                        target, _ -> new ArrayList<>())
                .addAll(happened));
        var led = linking.of(held);
        supposed(led, held, now, actor, events);
        events.forEach((target, happened) -> store.ledger()
                .add(
                        target,
                        happened.stream().map(this::asFarAsDecided).toList(),
                        actor,
                        now,
                        "由" + held.document().metadata().title().marked() + "而来"));
        flag(id, events.keySet(), actor, now);
    }

    /// Sayings that lead to a document by a title nearly the same are proposals: until a person decides, what they
    /// would
    /// end is 待核实.
    private void supposed(List<Link> led, Held held, Instant now, String actor, Map<DocumentId, List<Event>> events) {
        for (var link : store.documents().linksFrom(held.document().id())) {
            if (isSupposed(link)) {
                store.documents()
                        .published(link.match().orElseThrow().to())
                        .ifPresent(target -> add(events, target, held, link.relation(), now, actor));
            }
        }
        for (var link : led) {
            if (isSupposed(link)) {
                store.documents()
                        .published(link.from())
                        .ifPresent(source -> add(events, held, source, link.relation(), now, actor));
            }
        }
    }

    private static boolean isSupposed(Link link) {
        return Consequence.KINDS.contains(link.relation().kind())
                && link.match().filter(match -> match.route() == Route.SIMILAR).isPresent();
    }

    /// Flags what rests on documents that a person's decision has changed.
    void flag(Set<DocumentId> changed, String actor, Instant now) {
        var causes = new ArrayList<Cause>();
        for (var basis : changed) {
            store.documents().published(basis).ifPresent(held -> causes.addAll(reviews.restingOn(held)));
        }
        store.flags().raise(causes, actor, now);
    }

    /// Those that rest on the document, on what it changed, and the document itself.
    private void flag(DocumentId id, Set<DocumentId> changed, String actor, Instant now) {
        var causes = new ArrayList<Cause>();
        var touched = new LinkedHashSet<>(changed);
        touched.add(id);
        for (var basis : touched) {
            store.documents().published(basis).ifPresent(held -> causes.addAll(reviews.restingOn(held)));
        }
        store.documents().published(id).ifPresent(held -> causes.addAll(reviews.of(held)));
        store.flags().raise(causes, actor, now);
    }

    /// Where people work a decision's lists through, what is read of them is a proposal until they have confirmed it.
    private Event asFarAsDecided(Event event) {
        var inHand = event.standing() == Standing.CONFIRMED
                && LISTED.contains(event.kind())
                && event.byId().map(store.cleanups()::holds).orElse(false);
        return inHand ? event.proposed() : event;
    }

    private void suffered(Map<DocumentId, List<Event>> events, Held source, Held target, Instant now, String actor) {
        for (var relation : source.document().relations()) {
            if (Consequence.KINDS.contains(relation.kind())
                    && Cited.isNamed(
                            target.document(), relation, source.document().metadata())) {
                add(events, target, source, relation, now, actor);
            }
        }
    }

    private static void add(
            Map<DocumentId, List<Event>> events,
            Held target,
            Held source,
            Relation relation,
            Instant now,
            String actor) {
        Consequence.of(source, relation, target, now, actor)
                .map(event -> Placing.in(source.document(), event))
                .ifPresent(event -> events.computeIfAbsent(target.document().id(), _ -> new ArrayList<>())
                        .add(event));
    }

    /// The published documents a relation names: by number where there is one, else by title.
    private static List<Held> targets(Relation relation, Held source, Documents documents) {
        var ids = new LinkedHashSet<DocumentId>();
        relation.cited().number().ifPresent(number -> ids.addAll(documents.numbered(number)));
        if (ids.isEmpty()) {
            relation.cited().title().ifPresent(title -> ids.addAll(documents.titled(title)));
        }
        return ids.stream()
                .flatMap(id -> documents.published(id).stream())
                .filter(held -> Cited.isNamed(
                        held.document(), relation, source.document().metadata()))
                .toList();
    }
}
