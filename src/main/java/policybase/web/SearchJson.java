package policybase.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import policybase.answer.Findings;
import policybase.search.Facet;
import policybase.search.ParsedQuery;
import policybase.search.SearchPage;
import policybase.search.Step;
import policybase.web.view.SearchForm;

/// The answer of `/api/v1/search`; see the schema Search in `web/openapi.yaml`.
record SearchJson(
        String asOf,
        Optional<String> knownAt,
        String basis,
        String validity,
        int total,
        int hidden,
        List<String> remarks,
        UnderstoodJson understood,
        List<HitJson> hits,
        Map<String, List<CountJson>> facets,
        int page,
        int size,
        Optional<String> next,
        Optional<AskJson> answer) {

    /// What was understood of the text.
    ///
    /// @param text looked for, with slips mended
    /// @param literal where the text is looked for as typed; absent when it already is
    /// @param perhaps what may have been meant but is not looked for
    /// @param steps each rule that was applied, when asked for
    record UnderstoodJson(
            String text,
            boolean corrected,
            Optional<String> literal,
            List<String> perhaps,
            Optional<List<StepJson>> steps) {
        static UnderstoodJson of(ParsedQuery parsed, SearchForm form, boolean explain) {
            return new UnderstoodJson(
                    parsed.understood(),
                    parsed.isCorrected(),
                    form.literal() || form.text().isEmpty()
                            ? Optional.empty()
                            : Optional.of(form.withLiteral(true).address("/api/v1/search")),
                    parsed.perhaps(),
                    explain
                            ? Optional.of(
                                    parsed.steps().stream().map(StepJson::of).toList())
                            : Optional.empty());
        }
    }

    record StepJson(String kind, String label, String from, String to, String note, boolean undoable) {
        static StepJson of(Step step) {
            return new StepJson(
                    step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    step.kind().label(),
                    step.from(),
                    step.to(),
                    step.note(),
                    step.kind().isUndoable());
        }
    }

    /// How many documents have a value.
    record CountJson(String value, int documents) {}

    static SearchJson of(Findings findings, SearchForm form, boolean explain) {
        var found = findings.page();
        var more = form.offset() + form.size() < found.total() && !found.hits().isEmpty();
        return new SearchJson(
                form.asOf().toString(),
                form.when().knownAt(),
                AskJson.basis(form.asOf()),
                SearchForm.parameter(form.filters().validity()),
                found.total(),
                found.hidden(),
                findings.parsed().remarks(),
                UnderstoodJson.of(findings.parsed(), form, explain),
                found.hits().stream().map(HitJson::of).toList(),
                facets(found),
                form.page(),
                form.size(),
                more ? Optional.of(form.withPage(form.page() + 1).address("/api/v1/search")) : Optional.empty(),
                findings.answer()
                        .map(answer -> AskJson.of(
                                form.text(),
                                answer,
                                form.when().from(),
                                findings.parsed().remarks(),
                                findings.kept())));
    }

    private static Map<String, List<CountJson>> facets(SearchPage page) {
        var facets = new LinkedHashMap<String, List<CountJson>>();
        for (var facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    page.facets().getOrDefault(facet, List.of()).stream()
                            .map(count -> new CountJson(count.value(), count.documents()))
                            .toList());
        }
        return facets;
    }
}
