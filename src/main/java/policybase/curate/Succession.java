package policybase.curate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.document.Rank;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;

/// The dated versions of one work: each gives way to the next on the day the next takes effect.
final class Succession {
    private final Documents documents;

    Succession(Documents documents) {
        this.documents = documents;
    }

    /// What a newly published version means for the older ones, and what newer ones mean for it.
    Map<DocumentId, Event> events(Held published, Instant now, String actor) {
        var events = new HashMap<DocumentId, Event>();
        var versions =
                published.document().metadata().work().map(this::versions).orElse(List.of());
        for (var i = 0; i + 1 < versions.size(); i++) {
            var older = versions.get(i);
            var newer = versions.get(i + 1);
            if (older.document().id().equals(published.document().id())
                    || newer.document().id().equals(published.document().id())) {
                if (!day(older).equals(day(newer))) {
                    events.put(older.document().id(), givesWay(older, newer, now, actor));
                }
            }
        }
        return events;
    }

    private List<Held> versions(String work) {
        return documents.versions(work).stream()
                .flatMap(id -> documents.published(id).stream())
                .filter(held -> made(held).isPresent())
                .sorted(Comparator.comparing(Succession::day)
                        .thenComparing(held -> held.document().id()))
                .toList();
    }

    /// Laws and rules are known to be issued anew under one name; two notices of one name may both stand, so a person
    /// decides.
    private static Event givesWay(Held older, Held newer, Instant now, String actor) {
        var metadata = newer.document().metadata();
        var name = metadata.title().marked() + "（" + day(newer) + "版本）";
        return new Event(
                EventKind.SUPERSEDED,
                Optional.of(effective(newer)),
                Optional.empty(),
                List.of(),
                now,
                Optional.of(name),
                Optional.of(newer.document().id()),
                "同一文件有" + day(newer) + "的新版本",
                Basis.COUNTED,
                isLaw(older.document()) ? Standing.CONFIRMED : Standing.PROPOSED,
                actor);
    }

    private static boolean isLaw(PolicyDocument document) {
        return document.metadata().rank().compareTo(Rank.RULE) <= 0;
    }

    private static LocalDate effective(Held version) {
        var commences = started(version).orElse(LocalDate.MIN);
        return commences.isBefore(day(version)) ? day(version) : commences;
    }

    private static LocalDate day(Held version) {
        return made(version).orElseThrow();
    }

    /// The day of a version; of a text that names none, the day it says it takes effect.
    private static Optional<LocalDate> made(Held version) {
        return version.document().metadata().dates().version().or(() -> started(version));
    }

    private static Optional<LocalDate> started(Held version) {
        return version.timeline().events().stream()
                .filter(event -> event.kind() == EventKind.COMMENCES && event.standing() == Standing.CONFIRMED)
                .filter(Event::isWhole)
                .flatMap(event -> event.on().stream())
                .max(Comparator.naturalOrder());
    }
}
