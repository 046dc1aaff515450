package policybase.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import policybase.store.KeptAnswer;
import policybase.store.KeptAnswer.Quoted;
import policybase.store.KeptAnswers.Lapse;

/// An answer as it was given; see the schema KeptAnswer in `web/openapi.yaml`.
record KeptAnswerJson(
        String id,
        String question,
        String outcome,
        String asOf,
        Optional<String> knownAt,
        String at,
        String channel,
        String version,
        long position,
        String said,
        List<QuotedJson> statements,
        List<SeenJson> seen,
        List<LapseJson> lapses) {

    record QuotedJson(
            String text,
            String hash,
            String documentId,
            String title,
            Optional<String> docNo,
            String locator,
            String anchor,
            String status,
            String statusReason) {}

    record SeenJson(String documentId, String anchor, double chance) {}

    record LapseJson(int statement, String cause, Optional<String> since, String why) {}

    static KeptAnswerJson of(KeptAnswer answer, List<Lapse> lapses) {
        return new KeptAnswerJson(
                answer.id(),
                answer.question(),
                answer.outcome(),
                answer.asOf().toString(),
                answer.knownAt().map(Object::toString),
                answer.at().toString(),
                answer.channel(),
                answer.version(),
                answer.position(),
                answer.said(),
                answer.statements().stream().map(KeptAnswerJson::quoted).toList(),
                answer.seen().stream()
                        .map(seen -> new SeenJson(seen.document().value(), seen.anchor(), seen.chance()))
                        .toList(),
                lapses.stream()
                        .map(lapse -> new LapseJson(
                                lapse.statement() + 1,
                                lapse.cause().label(),
                                lapse.since().map(LocalDate::toString),
                                lapse.why()))
                        .toList());
    }

    private static QuotedJson quoted(Quoted quoted) {
        return new QuotedJson(
                quoted.words(),
                quoted.hash(),
                quoted.document().value(),
                quoted.title(),
                Optional.of(quoted.number()).filter(number -> !number.isEmpty()),
                quoted.locator(),
                quoted.anchor(),
                quoted.status(),
                quoted.reason());
    }
}
