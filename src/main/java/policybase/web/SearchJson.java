package policybase.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import policybase.answer.Findings;
import policybase.search.Facet;
import policybase.search.SearchPage;
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
        List<HitJson> hits,
        Map<String, List<CountJson>> facets,
        int page,
        int size,
        Optional<String> next,
        Optional<AskJson> answer) {

    /// How many documents have a value.
    record CountJson(String value, int documents) {}

    static SearchJson of(Findings findings, SearchForm form) {
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
                                findings.parsed().remarks())));
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
