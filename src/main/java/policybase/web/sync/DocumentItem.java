package policybase.web.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Relation;
import policybase.document.Topic;
import policybase.store.Held;
import policybase.validity.ClauseEvents;
import policybase.validity.Event;

/// A document as copies hold it; see the schema DocumentItem in `web/openapi.yaml`. Of the day only what it does to
/// the status is told, and of other documents only what this one says of them, so that a copy changes when the
/// document does.
record DocumentItem(
        String type,
        String id,
        int revision,
        String title,
        List<String> aliases,
        Optional<String> docNo,
        Optional<String> indexNumber,
        List<String> issuers,
        Optional<String> kind,
        String rank,
        String tier,
        Optional<String> region,
        List<String> topics,
        Optional<String> signed,
        Optional<String> published,
        Optional<String> effective,
        Optional<String> expires,
        Optional<String> version,
        Optional<String> source,
        String status,
        boolean inForce,
        Optional<String> statusSince,
        String statusReason,
        List<EventItem> events,
        List<RelationItem> relations,
        List<ClauseItem> clauses,
        String originalSha256,
        boolean sample) {

    record EventItem(
            String kind,
            Optional<String> on,
            Optional<String> until,
            List<String> scope,
            Optional<String> by,
            Optional<String> byId,
            boolean confirmed,
            String quote) {
        static EventItem of(Event event) {
            return new EventItem(
                    event.kind().label(),
                    event.on().map(LocalDate::toString),
                    event.until().map(LocalDate::toString),
                    event.scope(),
                    event.by(),
                    event.byId().map(DocumentId::value),
                    event.standing() == Event.Standing.CONFIRMED,
                    event.quote());
        }
    }

    record RelationItem(String kind, String cited, List<String> scope, String quote) {
        static RelationItem of(Relation relation) {
            return new RelationItem(
                    relation.kind().label(), relation.cited().toString(), relation.scope(), relation.quote());
        }
    }

    /// @param touched what has ended, stopped or changed this very clause by the day
    record ClauseItem(
            String anchor,
            String locator,
            String path,
            List<String> headings,
            String form,
            String text,
            List<EventItem> touched) {
        static ClauseItem of(Clause clause, Held held, LocalDate day) {
            return new ClauseItem(
                    clause.anchor(),
                    clause.locator().citation(),
                    clause.locator().path(),
                    clause.headings(),
                    clause.form().name().toLowerCase(Locale.ROOT),
                    clause.text(),
                    ClauseEvents.touching(clause.locator(), held.timeline(), day).stream()
                            .map(EventItem::of)
                            .toList());
        }
    }

    static DocumentItem of(Held held, LocalDate day) {
        var document = held.document();
        var metadata = document.metadata();
        var dates = metadata.dates();
        var status = held.timeline().statusOn(day);
        return new DocumentItem(
                "document",
                document.id().value(),
                document.revision(),
                metadata.title().full(),
                metadata.title().aliases(),
                metadata.number().map(DocumentNumber::toString),
                metadata.indexNumber(),
                metadata.issuers().stream().map(Issuer::name).toList(),
                metadata.kind().map(kind -> kind.label()),
                metadata.rank().label(),
                metadata.tier().label(),
                metadata.region(),
                metadata.topics().stream().map(Topic::path).toList(),
                dates.signed().map(LocalDate::toString),
                dates.published().map(LocalDate::toString),
                dates.effective().map(LocalDate::toString),
                dates.expires().map(LocalDate::toString),
                dates.version().map(LocalDate::toString),
                metadata.source(),
                status.label().label(),
                status.inForce(),
                status.since().map(LocalDate::toString),
                status.reason(),
                held.timeline().events().stream().map(EventItem::of).toList(),
                document.relations().stream().map(RelationItem::of).toList(),
                document.body().clauses().stream()
                        .map(clause -> ClauseItem.of(clause, held, day))
                        .toList(),
                document.original().sha256(),
                metadata.sample());
    }
}
