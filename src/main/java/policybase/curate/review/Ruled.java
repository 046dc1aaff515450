package policybase.curate.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.document.Evidence;
import policybase.document.Fact;
import policybase.document.PolicyDocument;
import policybase.validity.Event;
import policybase.validity.Event.Basis;
import policybase.validity.Event.Standing;
import policybase.validity.EventKind;
import policybase.validity.Timeline;

/// The days a person has corrected, as events: the reading that was wrong is rejected, the person's day declared. Made
/// when
/// the document is published, so that a draft changes nothing that is public.
final class Ruled {
    private Ruled() {}

    static List<Event> events(PolicyDocument document, Timeline timeline, String person, Instant now) {
        var events = new ArrayList<Event>();
        var dates = document.metadata().dates();
        add(events, document, timeline, EventKind.COMMENCES, Fact.EFFECTIVE, dates.effective(), person, now);
        add(events, document, timeline, EventKind.TERM_ENDS, Fact.EXPIRES, dates.expires(), person, now);
        return events;
    }

    private static void add(
            List<Event> events,
            PolicyDocument document,
            Timeline timeline,
            EventKind kind,
            Fact fact,
            Optional<LocalDate> day,
            String person,
            Instant now) {
        var word = document.evidence().stream()
                .filter(one -> one.fact() == fact && one.ground() == Evidence.Ground.PERSON)
                .findFirst();
        if (word.isEmpty()) {
            return;
        }
        var held = timeline.events().stream()
                .filter(event ->
                        event.kind() == kind && event.isWhole() && event.byId().isEmpty())
                .toList();
        for (var event : held) {
            if (!event.on().equals(day)) {
                events.add(event.rejected(person, now, "人工更正" + fact.label()));
            } else if (event.standing() != Standing.CONFIRMED) {
                events.add(event.confirmed(person, now, "人工认可" + fact.label()));
            }
        }
        if (day.isPresent() && held.stream().noneMatch(event -> event.on().equals(day))) {
            events.add(new Event(
                            kind,
                            day,
                            Optional.empty(),
                            List.of(),
                            now,
                            Optional.empty(),
                            Optional.empty(),
                            word.get().quote(),
                            Basis.DECLARED,
                            Standing.CONFIRMED,
                            person)
                    .confirmed(person, now, word.get().quote()));
        }
    }
}
