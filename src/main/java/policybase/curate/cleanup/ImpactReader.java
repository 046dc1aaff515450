package policybase.curate.cleanup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import policybase.curate.cleanup.Impact.Resting;
import policybase.curate.cleanup.Impact.Touched;
import policybase.document.DocumentId;
import policybase.document.RelationKind;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Item;
import policybase.store.Cleanup.Line;
import policybase.store.Cleanup.State;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.Event;
import policybase.validity.Timeline;

/// Works out what confirming would change, by the very events that confirming would add.
final class ImpactReader {
    private static final Set<RelationKind> RESTS = EnumSet.of(
            RelationKind.BASED_ON,
            RelationKind.IMPLEMENTS,
            RelationKind.FORWARDS,
            RelationKind.EXPLAINS,
            RelationKind.INTERPRETS,
            RelationKind.SUPPLEMENTS);

    private final Documents documents;
    private final Cleanup cleanup;
    private final Instant now;

    ImpactReader(Documents documents, Cleanup cleanup, Instant now) {
        this.documents = documents;
        this.cleanup = cleanup;
        this.now = now;
    }

    Impact read() {
        var accepted = cleanup.items().stream()
                .filter(item -> item.step().state() == State.ACCEPTED
                        && item.step().target().isPresent())
                .toList();
        var deeds = new Deeds(cleanup, "", now);
        Map<DocumentId, List<Event>> events = new HashMap<>();
        for (var item : accepted) {
            held(item).ifPresent(held -> events.computeIfAbsent(held.document().id(), _ -> new ArrayList<>())
                    .addAll(deeds.of(item.line(), held, others(accepted, item))));
        }
        var touched = new ArrayList<Touched>();
        for (var item : accepted) {
            held(item).ifPresent(held -> touched(
                            item, held, events.getOrDefault(held.document().id(), List.of()))
                    .ifPresent(touched::add));
        }
        return new Impact(touched, resting(touched), conflicts(accepted), unnamed());
    }

    private static List<Line> others(List<Item> accepted, Item item) {
        return accepted.stream()
                .filter(other -> other != item
                        && other.step().target().equals(item.step().target()))
                .map(Item::line)
                .toList();
    }

    /// One document, two items that cannot both be carried out.
    private List<String> conflicts(List<Item> accepted) {
        Map<DocumentId, Item> first = new HashMap<>();
        var found = new ArrayList<String>();
        for (var item : accepted) {
            held(item).flatMap(this::later).ifPresent(found::add);
            if (item.line().category() != Category.LATE && item.line().scope().isEmpty()) {
                var known = first.putIfAbsent(item.step().target().orElseThrow(), item);
                if (known != null) {
                    held(item)
                            .ifPresent(
                                    held -> found.add(held.document().metadata().cited() + "同时被" + said(known) + "和"
                                            + said(item) + "指到，只能认可其中一项。"));
                }
            }
        }
        return found;
    }

    /// A decision cannot speak of what was made after it.
    private Optional<String> later(Held held) {
        var made = held.document().metadata().dates().version();
        return cleanup.decision()
                .on()
                .filter(day -> made.map(day::isBefore).orElse(false))
                .map(day -> held.document().metadata().cited() + "制定于"
                        + made.map(Object::toString).orElse("") + "，晚于决定的生效日期" + day + "，请核对日期或者改选文件。");
    }

    private static String said(Item item) {
        var line = item.line();
        return (line.place().isEmpty() ? "正文" : line.place()) + "（"
                + line.category().label() + "）";
    }

    private Optional<Held> held(Item item) {
        return documents.find(item.step().target().orElseThrow());
    }

    private Optional<Touched> touched(Item item, Held held, List<Event> added) {
        return Deeds.day(item.line(), cleanup.decision()).map(day -> {
            var all = new ArrayList<>(held.timeline().lines());
            all.addAll(added);
            return new Touched(
                    item.ordinal(),
                    held.document().id(),
                    held.document().metadata().cited(),
                    day,
                    held.timeline().statusOn(day),
                    Timeline.of(all).statusOn(day));
        });
    }

    private List<Resting> resting(List<Touched> touched) {
        var found = new LinkedHashSet<Resting>();
        for (var one : touched) {
            if (one.before().inForce() && !one.after().inForce()) {
                documents.find(one.id()).ifPresent(held -> found.addAll(resting(held, one.day())));
            }
        }
        return List.copyOf(found);
    }

    private List<Resting> resting(Held ending, LocalDate day) {
        var id = ending.document().id();
        var title = ending.document().metadata().title();
        var names = new ArrayList<>(List.of(title.full(), title.cited()));
        names.addAll(title.aliases());
        var found = new ArrayList<Resting>();
        for (var speaker : documents.speakingOf(ending.document().metadata().number(), names, RESTS)) {
            documents
                    .published(speaker)
                    .filter(held ->
                            !speaker.equals(id) && held.timeline().statusOn(day).inForce())
                    .ifPresent(held -> held.document().relations().stream()
                            .filter(relation -> RESTS.contains(relation.kind())
                                    && relation.target().filter(id::equals).isPresent())
                            .map(relation -> new Resting(
                                    speaker,
                                    held.document().metadata().cited(),
                                    relation.kind().label(),
                                    id,
                                    ending.document().metadata().cited(),
                                    Optional.of(relation.quote())))
                            .findFirst()
                            .ifPresent(found::add));
        }
        return found;
    }

    private int unnamed() {
        return (int) cleanup.items().stream()
                .filter(item -> item.line().category() == Category.UNLISTED
                        && item.step().state() == State.OPEN)
                .count();
    }
}
