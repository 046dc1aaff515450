package policybase.curate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.document.DocumentId;
import policybase.document.RelationKind;
import policybase.store.Documents;
import policybase.store.Flags.Cause;
import policybase.store.Held;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.store.Store;
import policybase.validity.Event;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// When a document changes, those that rest on it should be looked at again (需复核): what was made under a law before the
/// law was changed, what explains or carries out a notice that was repealed.
final class Reviews {
    /// Resting on another, not merely naming it.
    private static final Set<RelationKind> RESTS = EnumSet.of(
            RelationKind.BASED_ON,
            RelationKind.IMPLEMENTS,
            RelationKind.FORWARDS,
            RelationKind.EXPLAINS,
            RelationKind.INTERPRETS,
            RelationKind.SUPPLEMENTS,
            RelationKind.ATTACHES);

    private static final Set<EventKind> CHANGES = EnumSet.of(
            EventKind.AMENDED,
            EventKind.SUPERSEDED,
            EventKind.REPEALED,
            EventKind.LAPSED,
            EventKind.TERM_ENDS,
            EventKind.SUSPENDED);

    private final Store store;
    private final Documents documents;

    Reviews(Store store) {
        this.store = store;
        this.documents = store.documents();
    }

    /// Flags that follow from what happened to a document: those that rest on it or on another version of its work.
    List<Cause> restingOn(Held basis) {
        var causes = new ArrayList<Cause>();
        var versions = versions(basis);
        var resting = new LinkedHashMap<DocumentId, List<Link>>();
        for (var version : versions) {
            for (var link : store.documents().linksTo(version.document().id())) {
                if (rests(link)) {
                    resting.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link);
                }
            }
        }
        resting.forEach((id, links) -> documents
                .published(id)
                .ifPresent(held -> links.forEach(link -> causes.addAll(causes(held, link, versions)))));
        return causes;
    }

    /// Flags a document has from the start, since what it rests on has changed after it was made.
    List<Cause> of(Held held) {
        var causes = new ArrayList<Cause>();
        for (var link : store.documents().linksFrom(held.document().id())) {
            if (rests(link)) {
                documents
                        .published(link.match().orElseThrow().to())
                        .ifPresent(basis -> causes.addAll(causes(held, link, versions(basis))));
            }
        }
        return causes;
    }

    private static boolean rests(Link link) {
        return RESTS.contains(link.relation().kind())
                && link.match().filter(Match::isSure).isPresent();
    }

    private List<Held> versions(Held basis) {
        var work = basis.document().metadata().work();
        if (work.isEmpty()) {
            return List.of(basis);
        }
        var versions = new LinkedHashMap<DocumentId, Held>();
        documents.versions(work.get()).stream()
                .flatMap(id -> documents.published(id).stream())
                .forEach(held -> versions.put(held.document().id(), held));
        versions.put(basis.document().id(), basis);
        return List.copyOf(versions.values());
    }

    private static List<Cause> causes(Held resting, Link link, List<Held> versions) {
        var made = resting.document().metadata().dates().version();
        var causes = new LinkedHashMap<Map<String, Object>, Cause>();
        for (var basis : versions) {
            for (var event : basis.timeline().events()) {
                if (CHANGES.contains(event.kind())
                        && event.standing() == Standing.CONFIRMED
                        && isAfter(event.on(), made)
                        && !isOver(resting, event.on())) {
                    causes.putIfAbsent(
                            Map.of("kind", event.kind(), "on", event.on(), "by", event.byId()),
                            cause(resting, link, basis, event));
                }
            }
        }
        return List.copyOf(causes.values());
    }

    private static boolean isAfter(Optional<LocalDate> day, Optional<LocalDate> made) {
        return day.isEmpty() || made.map(m -> day.get().isAfter(m)).orElse(true);
    }

    /// A document that had come to its end by that day need not be looked at.
    private static boolean isOver(Held resting, Optional<LocalDate> day) {
        var label = resting.timeline().statusOn(day.orElse(LocalDate.MAX)).label();
        return label == StatusLabel.REPEALED || label == StatusLabel.LAPSED || label == StatusLabel.SUPERSEDED;
    }

    private static Cause cause(Held resting, Link link, Held basis, Event event) {
        var name = basis.document().metadata().cited();
        var scope = event.isWhole() ? "" : "的" + String.join("、", event.scope());
        var day = event.on().map(on -> "于" + on).orElse("（日期不明）");
        var by = event.by().map(b -> "，依据" + b).orElse("");
        return new Cause(
                resting.document().id(),
                resting.document().metadata().cited(),
                basis.document().id(),
                name,
                link.relation().kind(),
                event.kind(),
                event.on(),
                event.byId(),
                link.relation().kind().label() + "的" + name + scope + day
                        + event.kind().label() + by);
    }
}
