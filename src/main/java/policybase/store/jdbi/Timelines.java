package policybase.store.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentId;
import policybase.validity.Event;
import policybase.validity.Timeline;

/// Reads events and makes timelines of them, with those of the documents that acted.
final class Timelines {
    private Timelines() {}

    static Timeline of(Handle handle, DocumentId id) {
        var events = events(handle, id);
        var acting = events.stream()
                .flatMap(event -> event.byId().stream())
                .filter(by -> !by.equals(id))
                .collect(Collectors.toSet());
        var grounds = new HashMap<DocumentId, Timeline>();
        events(handle, acting).forEach((by, own) -> grounds.put(by, Timeline.of(own)));
        grounds.values().removeIf(ground -> ground.lines().isEmpty());
        return Timeline.of(events, grounds);
    }

    /// The same for many at once; what acted on them must be among them or is trusted.
    static Map<DocumentId, Timeline> of(Map<DocumentId, List<Event>> events) {
        var alone = new HashMap<DocumentId, Timeline>();
        var timelines = new HashMap<DocumentId, Timeline>();
        events.forEach((id, own) -> {
            var grounds = new HashMap<DocumentId, Timeline>();
            for (var event : own) {
                event.byId()
                        .filter(by -> !by.equals(id) && events.containsKey(by))
                        .ifPresent(by -> grounds.put(
                                by, alone.computeIfAbsent(by, _ -> Timeline.of(events.getOrDefault(by, List.of())))));
            }
            timelines.put(id, Timeline.of(own, grounds));
        });
        return timelines;
    }

    private static Map<DocumentId, List<Event>> events(Handle handle, Set<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle
                .createQuery("select id, content from event where id in (<ids>) order by id, change_seq, event_key")
                .bindList("ids", ids.stream().map(DocumentId::value).toList())
                .map((row, _) ->
                        Map.entry(new DocumentId(row.getString("id")), Columns.event(row.getString("content"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static List<Event> events(Handle handle, DocumentId id) {
        return handle
                .createQuery("select content from event where id = :id order by change_seq, event_key")
                .bind("id", id.value())
                .mapTo(String.class)
                .list()
                .stream()
                .map(Columns::event)
                .toList();
    }
}
