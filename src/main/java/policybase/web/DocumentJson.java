package policybase.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.OriginalRef;
import policybase.document.PolicyDocument;
import policybase.document.Problem;
import policybase.document.Relation;
import policybase.document.Topic;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.store.Links.Link;
import policybase.store.Links.Match;
import policybase.validity.Event;
import policybase.validity.Status;
import policybase.web.view.When;

/// One document with its head facts; see the schema Document in `web/openapi.yaml`.
record DocumentJson(
        String id,
        String title,
        String citedTitle,
        List<String> aliases,
        Optional<String> docNo,
        Optional<String> indexNumber,
        Optional<String> registrationNumber,
        String issuer,
        List<String> issuers,
        Optional<String> kind,
        String rank,
        String tier,
        Optional<String> region,
        List<String> topics,
        Optional<String> signed,
        Optional<String> issued,
        Optional<String> published,
        Optional<String> effective,
        Optional<String> expires,
        Optional<String> version,
        Optional<String> source,
        boolean sample,
        String asOf,
        Optional<String> knownAt,
        String status,
        Optional<String> statusCode,
        boolean inForce,
        Optional<String> statusSince,
        String statusReason,
        Optional<String> statusQuote,
        List<EventJson> events,
        List<RelationJson> relations,
        List<MentionJson> mentions,
        List<ProblemNoteJson> problems,
        OriginalJson original,
        int revision) {

    record EventJson(
            String kind,
            Optional<String> on,
            Optional<String> until,
            List<String> scope,
            Optional<String> by,
            Optional<String> byId,
            String basis,
            boolean confirmed,
            String quote,
            Optional<String> item,
            Optional<String> anchor,
            String confidence,
            Optional<String> rule,
            String learned,
            Optional<VerdictJson> verdict) {

        /// What a person said about the event.
        record VerdictJson(String by, String at, Optional<String> why) {}

        static EventJson of(Event event) {
            return new EventJson(
                    event.kind().label(),
                    event.on().map(LocalDate::toString),
                    event.until().map(LocalDate::toString),
                    event.scope(),
                    event.by(),
                    event.byId().map(DocumentId::value),
                    event.basis().label(),
                    event.standing() == Event.Standing.CONFIRMED,
                    event.quote(),
                    event.source().item(),
                    event.source().anchor(),
                    event.source().confidence().label(),
                    event.source().rule(),
                    event.learned().toString(),
                    event.verdict()
                            .map(said -> new VerdictJson(
                                    said.person(),
                                    said.at().toString(),
                                    Optional.of(said.why()).filter(why -> !why.isEmpty()))));
        }
    }

    record RelationJson(
            String kind,
            String cited,
            Optional<String> targetId,
            Optional<ProposalJson> proposal,
            List<String> scope,
            String quote) {
        static RelationJson of(Relation relation, Optional<Match> match) {
            return new RelationJson(
                    relation.kind().label(),
                    relation.cited().toString(),
                    relation.target().map(DocumentId::value),
                    match.filter(found -> !found.isSure()).map(ProposalJson::of),
                    relation.scope(),
                    relation.quote());
        }
    }

    /// A document that may be meant.
    record ProposalJson(String id, String route, int score) {
        static ProposalJson of(Match match) {
            return new ProposalJson(match.to().value(), match.route().label(), match.score());
        }
    }

    /// What another document says of this one.
    record MentionJson(String kind, String label, String id, String document, List<String> scope, String quote) {
        static MentionJson of(Link link) {
            var relation = link.relation();
            return new MentionJson(
                    relation.kind().label(),
                    relation.kind().inverse(),
                    link.from().value(),
                    link.speaker(),
                    relation.scope(),
                    relation.quote());
        }
    }

    record ProblemNoteJson(String severity, String step, String message) {
        static ProblemNoteJson of(Problem problem) {
            return new ProblemNoteJson(
                    problem.severity().label(), problem.step().label(), problem.message());
        }
    }

    record OriginalJson(String fileName, String mediaType, long size, String sha256, String href) {
        static OriginalJson of(DocumentId id, OriginalRef original) {
            return new OriginalJson(
                    original.fileName(),
                    original.mediaType(),
                    original.size(),
                    original.sha256(),
                    "/api/v1/documents/" + id + "/original");
        }
    }

    static DocumentJson of(Held held, Documents documents, When when) {
        var asOf = when.asOf();
        var document = held.document();
        var metadata = document.metadata();
        var dates = metadata.dates();
        var status = held.timeline().statusOn(asOf);
        return new DocumentJson(
                document.id().value(),
                metadata.title().full(),
                metadata.title().cited(),
                metadata.title().aliases(),
                metadata.number().map(DocumentNumber::toString),
                metadata.indexNumber(),
                metadata.registrationNumber(),
                metadata.issuerNames(),
                metadata.issuers().stream().map(Issuer::name).toList(),
                metadata.kind().map(kind -> kind.label()),
                metadata.rank().label(),
                metadata.tier().label(),
                metadata.region(),
                metadata.topics().stream().map(Topic::path).toList(),
                dates.signed().map(LocalDate::toString),
                dates.issued().map(LocalDate::toString),
                dates.published().map(LocalDate::toString),
                dates.effective().map(LocalDate::toString),
                dates.expires().map(LocalDate::toString),
                dates.version().map(LocalDate::toString),
                metadata.source(),
                metadata.sample(),
                asOf.toString(),
                when.knownAt(),
                status.label().label(),
                code(status),
                status.inForce(),
                status.since().map(LocalDate::toString),
                status.reason(),
                status.because().map(Event::quote).filter(quote -> !quote.isEmpty()),
                held.timeline().events().stream().map(EventJson::of).toList(),
                relations(document, documents),
                mentions(document.id(), documents),
                document.problems().stream().map(ProblemNoteJson::of).toList(),
                OriginalJson.of(document.id(), document.original()),
                document.revision());
    }

    private static List<RelationJson> relations(PolicyDocument document, Documents documents) {
        var matches = new HashMap<Integer, Match>();
        for (var link : documents.linksFrom(document.id())) {
            link.match().ifPresent(match -> matches.put(link.ordinal(), match));
        }
        return IntStream.range(0, document.relations().size())
                .mapToObj(i -> RelationJson.of(document.relations().get(i), Optional.ofNullable(matches.get(i))))
                .toList();
    }

    private static List<MentionJson> mentions(DocumentId id, Documents documents) {
        return documents.linksTo(id).stream()
                .filter(link -> link.match().map(Match::isSure).orElse(false))
                .map(MentionJson::of)
                .toList();
    }

    private static Optional<String> code(Status status) {
        return Optional.of(status.label().code()).filter(code -> !code.isEmpty());
    }
}
