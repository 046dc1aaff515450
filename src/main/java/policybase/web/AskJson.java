package policybase.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import policybase.answer.Answer;
import policybase.answer.Citation;
import policybase.document.Entry;
import policybase.search.Hit;
import policybase.validity.Standpoint;
import policybase.web.sync.EntryJson;
import policybase.web.sync.RelatedJson;
import policybase.web.view.AnswerView;

/// The answer of `/api/v1/ask`; see the schema Ask in `web/openapi.yaml`.
///
/// @param entry the reviewed entry that answers, only where there is one
/// @param reason why there is no answer, in one sentence for people; only when there is none
/// @param missing what the statements do not say, only of a partial answer
/// @param clarify what is asked back, only where one has to
/// @param answerId where the answer is kept: `/api/v1/answers/{id}`
/// @param related questions of reviewed entries near to it; of a question asked alone, not of a search
/// @param referral the channel it belongs to, only where it is not for the base to decide
record AskJson(
        String question,
        String outcome,
        String asOf,
        Optional<String> knownAt,
        String basis,
        Optional<EntryJson> entry,
        List<StatementJson> statements,
        Optional<String> reason,
        Optional<String> missing,
        Optional<ClarifyJson> clarify,
        Optional<ReferralJson> referral,
        List<HitJson> nearest,
        List<String> remarks,
        Optional<String> answerId,
        List<RelatedJson> related) {

    private static final String PINNED = "这是置顶答复。";

    /// The very words of a clause and where they stand.
    record StatementJson(String text, CitationJson citation) {}

    record ClarifyJson(String question, List<ChoiceJson> choices) {}

    record ChoiceJson(String label, String q) {}

    record ReferralJson(String matter, boolean emergency, Optional<String> call, String advice) {}

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

    static AskJson of(
            String question, Answer answer, Standpoint from, List<String> remarks, Optional<String> answerId) {
        var pinned = answer instanceof Answer.Curated curated && curated.pinned();
        var plain = new AskJson(
                question,
                AnswerView.outcome(answer),
                from.asOf().toString(),
                from.knownAt().map(Object::toString),
                basis(from.asOf()),
                answer instanceof Answer.Curated(var entry, var _, var _)
                        ? Optional.of(EntryJson.of(entry))
                        : Optional.empty(),
                answer.statements().stream()
                        .map(statement -> new StatementJson(statement.text(), citation(statement.citation())))
                        .toList(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                pinned ? Stream.concat(Stream.of(PINNED), remarks.stream()).toList() : remarks,
                answerId,
                List.of());
        return switch (answer) {
            case Answer.Curated _, Answer.Grounded _, Answer.OnlyHistorical _ -> plain;
            case Answer.Partial partial ->
                plain.with(
                        Optional.empty(),
                        Optional.of(partial.missing()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
            case Answer.Clarify(var back, var choices) ->
                plain.with(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new ClarifyJson(
                                back,
                                choices.stream()
                                        .map(choice -> new ChoiceJson(choice.label(), choice.query()))
                                        .toList())),
                        Optional.empty(),
                        List.of());
            case Answer.NotOurs elsewhere ->
                plain.with(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new ReferralJson(
                                elsewhere.referral().matter(),
                                elsewhere.referral().isEmergency(),
                                Optional.of(elsewhere.referral().call()).filter(call -> !call.isEmpty()),
                                elsewhere.referral().advice())),
                        List.of());
            case Answer.Unanswered(var reason, var nearest) ->
                plain.with(Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty(), nearest);
        };
    }

    static String basis(LocalDate asOf) {
        return "依据截至" + asOf + "现行有效的文件";
    }

    private AskJson with(
            Optional<String> reason,
            Optional<String> missing,
            Optional<ClarifyJson> clarify,
            Optional<ReferralJson> referral,
            List<Hit> nearest) {
        return new AskJson(
                question,
                outcome,
                asOf,
                knownAt,
                basis,
                entry,
                statements,
                reason,
                missing,
                clarify,
                referral,
                nearest.stream().map(HitJson::of).toList(),
                remarks,
                answerId,
                related);
    }

    /// The same with questions near to it.
    AskJson beside(List<Entry> entries) {
        return new AskJson(
                question,
                outcome,
                asOf,
                knownAt,
                basis,
                entry,
                statements,
                reason,
                missing,
                clarify,
                referral,
                nearest,
                remarks,
                answerId,
                RelatedJson.all(entries));
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
