package policybase.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.access.Right;
import policybase.calendar.Calendar;
import policybase.calendar.Upcoming;
import policybase.document.DocumentId;
import policybase.document.Issuer;
import policybase.document.Metadata;
import policybase.store.Catalogue;
import policybase.store.ChangeLog;
import policybase.store.Listed;
import policybase.validity.Event;
import policybase.validity.EventKind;
import policybase.validity.StatusLabel;

/// What the validity of public documents gives to do: those that end soon, may have ended, or are not verified. Read
/// off every timeline once a change and day. Safe for many threads.
final class DocumentTasks {
    private static final Set<EventKind> ENDS = Set.of(
            EventKind.REPEALED, EventKind.LAPSED, EventKind.SUPERSEDED, EventKind.TERM_ENDS, EventKind.SUSPENDED);

    private final Supplier<Catalogue.Snapshot> catalogue;
    private final ChangeLog changes;
    private final Calendar calendar;
    private final int ahead;
    private Made made = new Made(-1, LocalDate.MIN, List.of(), Map.of());

    /// @param issuers of public documents, the first of each
    private record Made(long seq, LocalDate today, List<Task> tasks, Map<DocumentId, String> issuers) {}

    /// @param ahead days before its end a document is on the list
    DocumentTasks(Supplier<Catalogue.Snapshot> catalogue, ChangeLog changes, int ahead) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.calendar = new Calendar(catalogue, changes);
        this.ahead = ahead;
    }

    List<Task> on(LocalDate today) {
        return made(today).tasks();
    }

    /// Whose a public document is; empty when not known.
    String issuer(DocumentId id, LocalDate today) {
        return made(today).issuers().getOrDefault(id, "");
    }

    private synchronized Made made(LocalDate today) {
        var seq = changes.last();
        if (made.seq() != seq || !made.today().equals(today)) {
            var tasks = new ArrayList<Task>();
            var issuers = new HashMap<DocumentId, String>();
            calendar.coming(today, ahead).stream()
                    .filter(Upcoming::ends)
                    .map(one -> ending(one, today))
                    .forEach(tasks::add);
            for (var one : catalogue.get().listed()) {
                one.published().ifPresent(metadata -> {
                    doubtful(one, metadata, today).forEach(tasks::add);
                    issuers.put(one.id(), issuer(metadata));
                });
            }
            made = new Made(seq, today, List.copyOf(tasks), issuers);
        }
        return made;
    }

    private static Task ending(Upcoming one, LocalDate today) {
        var days = one.daysLeft(today);
        return task(
                        "expiring:" + one.id() + ":" + one.lastDay(),
                        Reason.EXPIRING,
                        one.metadata(),
                        one.lastDay() + "届满，" + (days == 0 ? "今天是最后一天" : "还有" + days + "天")
                                + "。要延续的请评估后重新公布，不延续的到期自动转为“"
                                + one.then().label().label() + "”。",
                        "/desk/validity/" + one.id(),
                        Optional.of(one.lastDay()))
                .settledHere();
    }

    private static Stream<Task> doubtful(Listed one, Metadata metadata, LocalDate today) {
        var status = one.timeline().statusOn(today);
        var proposals = status.inForce()
                        || status.label() == StatusLabel.UNVERIFIED
                        || status.label() == StatusLabel.NOT_YET
                ? one.timeline().events().stream().filter(DocumentTasks::mayEnd).toList()
                : List.<Event>of();
        if (!proposals.isEmpty()) {
            return proposals.stream()
                    .map(event -> task(
                            "suspect:" + one.id() + ":" + event.key(),
                            Reason.SUSPECT,
                            metadata,
                            event.by().map(by -> "被" + by).orElse("")
                                    + event.kind().label()
                                    + event.on().map(day -> "（" + day + "）").orElse("") + "，尚未认定。原文：“"
                                    + event.quote() + "”",
                            "/desk/validity/" + one.id(),
                            Optional.empty()));
        }
        return status.label() == StatusLabel.UNVERIFIED
                ? Stream.of(task(
                        "unverified:" + one.id(),
                        Reason.UNVERIFIED,
                        metadata,
                        status.reason(),
                        "/desk/validity/" + one.id(),
                        Optional.empty()))
                : Stream.empty();
    }

    private static boolean mayEnd(Event event) {
        return event.standing() == Event.Standing.PROPOSED && event.isWhole() && ENDS.contains(event.kind());
    }

    private static Task task(
            String key, Reason reason, Metadata metadata, String why, String href, Optional<LocalDate> due) {
        return Task.of(key, reason, metadata.title().full(), why, href, issuer(metadata), due, Right.DECIDE_VALIDITY);
    }

    private static String issuer(Metadata metadata) {
        return metadata.issuers().stream().findFirst().map(Issuer::name).orElse("");
    }
}
