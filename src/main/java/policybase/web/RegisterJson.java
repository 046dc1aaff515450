package policybase.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import policybase.document.DocumentNumber;
import policybase.document.Issuer;
import policybase.document.NormativeDecision;
import policybase.document.Topic;
import policybase.register.Column;
import policybase.register.Entry;
import policybase.register.Roll;
import policybase.web.view.RegisterForm;
import policybase.web.view.When;

/// The answer of `/api/v1/register`; see the schema Register in `web/openapi.yaml`.
record RegisterJson(
        String asOf,
        Optional<String> knownAt,
        String validity,
        String normative,
        int total,
        int notInForce,
        int unclassed,
        List<EntryJson> entries,
        Map<String, List<SearchJson.CountJson>> facets,
        int page,
        int size,
        Optional<String> next) {

    /// One line.
    ///
    /// @param normativeBy who decided; nobody for a proposal of the system
    record EntryJson(
            String id,
            String title,
            Optional<String> docNo,
            Optional<String> registrationNumber,
            String issuer,
            List<String> issuers,
            Optional<String> kind,
            String rank,
            String tier,
            List<String> topics,
            Optional<String> signed,
            Optional<String> published,
            Optional<String> effective,
            Optional<String> expires,
            String status,
            Optional<String> statusCode,
            boolean inForce,
            Optional<String> statusSince,
            String statusReason,
            String normative,
            Optional<String> normativeBy,
            Optional<String> normativeAt,
            String normativeReason,
            boolean sample,
            String href,
            String clausesHref) {

        static EntryJson of(Entry entry, When when) {
            var metadata = entry.metadata();
            var dates = metadata.dates();
            var status = entry.status();
            return new EntryJson(
                    entry.id().value(),
                    metadata.title().full(),
                    metadata.number().map(DocumentNumber::toString),
                    metadata.registrationNumber(),
                    metadata.issuerNames(),
                    metadata.issuers().stream().map(Issuer::name).toList(),
                    metadata.kind().map(kind -> kind.label()),
                    metadata.rank().label(),
                    metadata.tier().label(),
                    metadata.topics().stream().map(Topic::path).toList(),
                    dates.signed().map(LocalDate::toString),
                    dates.published().map(LocalDate::toString),
                    dates.effective().map(LocalDate::toString),
                    dates.expires().map(LocalDate::toString),
                    status.label().label(),
                    Optional.of(status.label().code()).filter(code -> !code.isEmpty()),
                    status.inForce(),
                    status.since().map(LocalDate::toString),
                    status.reason(),
                    entry.classing().verdict().name().toLowerCase(Locale.ROOT),
                    entry.classing().decision().map(NormativeDecision::by),
                    entry.classing().decision().map(said -> said.at().toString()),
                    entry.classing().sentence(),
                    metadata.sample(),
                    "/documents/" + entry.id() + when.suffix(),
                    "/api/v1/documents/" + entry.id() + "/clauses" + when.suffix());
        }
    }

    static RegisterJson of(Roll roll, RegisterForm form) {
        var total = roll.entries().size();
        var more = form.offset() + form.size() < total && form.page() < RegisterForm.LAST_PAGE;
        return new RegisterJson(
                form.when().asOf().toString(),
                form.when().knownAt(),
                form.wanted().onlyInForce() ? "in-force" : RegisterForm.ANY,
                RegisterForm.parameter(form.wanted().normative()),
                total,
                roll.notInForce(),
                roll.unclassed(),
                roll.entries().stream()
                        .skip(form.offset())
                        .limit(form.size())
                        .map(entry -> EntryJson.of(entry, form.when()))
                        .toList(),
                facets(roll),
                form.page(),
                form.size(),
                more ? Optional.of(form.withPage(form.page() + 1).address("/api/v1/register")) : Optional.empty());
    }

    private static Map<String, List<SearchJson.CountJson>> facets(Roll roll) {
        var facets = new LinkedHashMap<String, List<SearchJson.CountJson>>();
        for (var column : Column.values()) {
            facets.put(
                    column.parameter(),
                    roll.counts().getOrDefault(column, List.of()).stream()
                            .map(count -> new SearchJson.CountJson(count.value(), count.documents()))
                            .toList());
        }
        return facets;
    }
}
