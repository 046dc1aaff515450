package policybase.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.answer.Answer;
import policybase.answer.Citation;
import policybase.answer.Statement;
import policybase.search.Hit;
import policybase.validity.Standpoint;

/// The answer of `/api/v1/ask`; see the schema Ask in `web/openapi.yaml`.
///
/// @param reason why there is no answer, in one sentence for people; only when there is none
record AskJson(
        String question,
        String outcome,
        String asOf,
        Optional<String> knownAt,
        String basis,
        List<StatementJson> statements,
        Optional<String> reason,
        List<HitJson> nearest,
        List<String> remarks) {

    /// The very words of a clause and where they stand.
    record StatementJson(String text, CitationJson citation) {}

    record CitationJson(
            String documentId,
            String title,
            Optional<String> docNo,
            String locator,
            String anchor,
            HitJson.SpanJson span,
            String status,
            boolean inForce,
            String statusReason) {}

    static AskJson of(String question, Answer answer, Standpoint from, List<String> remarks) {
        return switch (answer) {
            case Answer.Grounded(var statements) ->
                of(question, "answered", statements, Optional.empty(), List.of(), from, remarks);
            case Answer.OnlyHistorical(var statements) ->
                of(question, "only-historical", statements, Optional.empty(), List.of(), from, remarks);
            case Answer.Unanswered(var reason, var nearest) ->
                of(question, "not-held", List.of(), Optional.of(reason), nearest, from, remarks);
        };
    }

    static String basis(LocalDate asOf) {
        return "依据截至" + asOf + "现行有效的文件";
    }

    private static AskJson of(
            String question,
            String outcome,
            List<Statement> statements,
            Optional<String> reason,
            List<Hit> nearest,
            Standpoint from,
            List<String> remarks) {
        return new AskJson(
                question,
                outcome,
                from.asOf().toString(),
                from.knownAt().map(Object::toString),
                basis(from.asOf()),
                statements.stream()
                        .map(statement -> new StatementJson(statement.text(), citation(statement.citation())))
                        .toList(),
                reason,
                nearest.stream().map(HitJson::of).toList(),
                remarks);
    }

    private static CitationJson citation(Citation citation) {
        return new CitationJson(
                citation.id().value(),
                citation.title(),
                Optional.of(citation.number()).filter(number -> !number.isEmpty()),
                citation.locator(),
                citation.anchor(),
                HitJson.SpanJson.of(citation.span()),
                citation.status().label().label(),
                citation.status().inForce(),
                citation.status().reason());
    }
}
