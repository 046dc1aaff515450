package policybase.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import policybase.document.Clause;
import policybase.document.DocumentNumber;
import policybase.store.Held;
import policybase.validity.ClauseEvents;
import policybase.web.view.When;

/// The clauses of a document in reading order; see the schema Clauses in `web/openapi.yaml`.
record ClausesJson(
        String id,
        String title,
        Optional<String> docNo,
        String asOf,
        Optional<String> knownAt,
        String status,
        boolean inForce,
        String statusReason,
        List<ClauseJson> clauses) {

    /// One clause.
    ///
    /// @param touched what has ended, stopped or changed this very clause by the day; empty for most
    record ClauseJson(
            String anchor,
            String locator,
            String path,
            List<String> headings,
            String form,
            String text,
            List<DocumentJson.EventJson> touched) {}

    static ClausesJson of(Held held, When when) {
        var asOf = when.asOf();
        var document = held.document();
        var status = held.timeline().statusOn(asOf);
        return new ClausesJson(
                document.id().value(),
                document.metadata().title().full(),
                document.metadata().number().map(DocumentNumber::toString),
                asOf.toString(),
                when.knownAt(),
                status.label().label(),
                status.inForce(),
                status.reason(),
                document.body().clauses().stream()
                        .map(clause -> clause(clause, held, asOf))
                        .toList());
    }

    private static ClauseJson clause(Clause clause, Held held, LocalDate asOf) {
        return new ClauseJson(
                clause.anchor(),
                clause.locator().citation(),
                clause.locator().path(),
                clause.headings(),
                clause.form().name().toLowerCase(Locale.ROOT),
                clause.text(),
                ClauseEvents.touching(clause.locator(), held.timeline(), asOf).stream()
                        .map(DocumentJson.EventJson::of)
                        .toList());
    }
}
