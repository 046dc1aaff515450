package policybase.curate.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.PolicyDocument;
import policybase.store.Cleanup.Candidate;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Decision;
import policybase.store.Cleanup.Line;
import policybase.store.Cleanup.Route;
import policybase.store.Documents;
import policybase.store.Held;
import policybase.validity.StatusLabel;

/// What a decision does to documents it does not list (凡未列入……一律废止, field §1.5 trap a): an item for every one of the
/// makers' documents up to the day that no item names for certain. A person confirms each.
final class Closed {
    private final Documents documents;
    private final Decision decision;
    private final DocumentId source;

    Closed(Documents documents, DocumentId source, Decision decision) {
        this.documents = documents;
        this.source = source;
        this.decision = decision;
    }

    /// @param quote the sentence that repeals what is not listed
    /// @param point the number of the decision's point it stands in; empty when it has none
    /// @param listed the items with their candidates
    List<Line> lines(String quote, String point, List<Line> listed) {
        var sure = new HashSet<DocumentId>();
        Map<DocumentId, String> perhaps = new HashMap<>();
        for (var line : listed) {
            if (line.isExact()) {
                sure.add(line.candidates().getFirst().id());
            } else {
                line.candidates().forEach(candidate -> perhaps.putIfAbsent(candidate.id(), line.place()));
            }
        }
        var lines = new ArrayList<Line>();
        for (var id : documents.allPublished()) {
            if (!sure.contains(id)) {
                documents
                        .published(id)
                        .filter(this::isMeant)
                        .ifPresent(held ->
                                lines.add(line(held.document(), quote, point, Optional.ofNullable(perhaps.get(id)))));
            }
        }
        return lines;
    }

    private Line line(PolicyDocument document, String quote, String point, Optional<String> perhaps) {
        var metadata = document.metadata();
        var note = perhaps.map(place -> "可能就是" + place + "所列的文件，请先处理该项").orElse("未列入目录，请逐件确认");
        return new Line(
                "",
                point,
                Category.UNLISTED,
                Optional.of(metadata.title().full()),
                metadata.number().map(DocumentNumber::toString),
                Optional.of(metadata.issuerNames()),
                List.of(),
                "",
                quote,
                Optional.empty(),
                List.of(new Candidate(document.id(), Route.UNLISTED, perhaps.isPresent() ? 50 : 80, false, note)));
    }

    private boolean isMeant(Held held) {
        var document = held.document();
        var id = document.id();
        return !id.equals(source)
                && decision.document().filter(id::equals).isEmpty()
                && document.metadata().issuers().stream().map(Issuer::name).anyMatch(decision.makers()::contains)
                && isUpTo(document)
                && !hasEnded(held);
    }

    /// A document without a day may be one of them.
    private boolean isUpTo(PolicyDocument document) {
        var made = document.metadata().dates().version();
        return decision.upTo().isPresent()
                && made.map(day -> !day.isAfter(decision.upTo().get())).orElse(true);
    }

    private boolean hasEnded(Held held) {
        return decision.on().map(day -> isOver(held, day)).orElse(false);
    }

    /// Whether a document had come to its end before a day.
    static boolean isOver(Held held, LocalDate day) {
        var label = held.timeline().statusOn(day.minusDays(1)).label();
        return label == StatusLabel.REPEALED || label == StatusLabel.LAPSED || label == StatusLabel.SUPERSEDED;
    }
}
