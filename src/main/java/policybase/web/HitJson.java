package policybase.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.Span;
import policybase.search.Hit;

/// One found document; see the schema Hit in `web/openapi.yaml`.
///
/// @param version day of this version of the text
record HitJson(
        String id,
        String title,
        List<SpanJson> titleHighlights,
        Optional<String> docNo,
        String issuer,
        List<String> issuers,
        String kind,
        String rank,
        String tier,
        String status,
        boolean inForce,
        String statusReason,
        Optional<String> version,
        Optional<String> published,
        Optional<String> effective,
        Optional<String> expires,
        boolean sample,
        List<ClauseHitJson> clauses) {

    /// A clause that matches, with the places that do.
    record ClauseHitJson(
            String anchor, String locator, String path, String text, List<SpanJson> highlights, SpanJson snippet) {}

    /// A half-open range of UTF-16 positions in the text beside it.
    record SpanJson(int start, int end) {
        static SpanJson of(Span span) {
            return new SpanJson(span.start(), span.end());
        }
    }

    static HitJson of(Hit hit) {
        var metadata = hit.metadata();
        var dates = metadata.dates();
        return new HitJson(
                hit.id().value(),
                metadata.title().full(),
                hit.titleSpans().stream().map(SpanJson::of).toList(),
                metadata.number().map(DocumentNumber::toString),
                metadata.issuerNames(),
                metadata.issuers().stream().map(Issuer::name).toList(),
                metadata.kind().map(kind -> kind.label()).orElse("待核"),
                metadata.rank().label(),
                metadata.tier().label(),
                hit.status().label().label(),
                hit.status().inForce(),
                hit.status().reason(),
                dates.version().map(LocalDate::toString),
                dates.published().map(LocalDate::toString),
                dates.effective().map(LocalDate::toString),
                dates.expires().map(LocalDate::toString),
                metadata.sample(),
                hit.clauses().stream()
                        .map(clause -> new ClauseHitJson(
                                clause.anchor(),
                                clause.citation(),
                                clause.locator(),
                                clause.text(),
                                clause.spans().stream().map(SpanJson::of).toList(),
                                SpanJson.of(clause.snippet())))
                        .toList());
    }
}
