package policybase.store.jdbi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import policybase.document.DocumentId;
import policybase.validity.Event;
import policybase.validity.Timeline;

/// Reads events and makes timelines of them, with those of the documents that acted.
final class Timelines {
    private Timelines() {}

    static Timeline of(Handle handle, DocumentId id) {
        var events = events(handle, id);
        var grounds = new HashMap<DocumentId, Timeline>();
        for (var event : events) {
            event.byId()
                    .filter(by -> !by.equals(id))
                    .ifPresent(by -> grounds.computeIfAbsent(by, _ -> Timeline.of(events(handle, by))));
        }
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
