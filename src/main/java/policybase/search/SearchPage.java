package policybase.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param total documents found under the filters
/// @param hidden documents that match the query and the other filters but were left out because they are not in force
///     (已废止, 已失效, 尚未生效, 待核实 …) on the asked day; 0 when all were asked for
/// @param facets counts for each facet, over documents found under the filters
/// @param position change-log position the index had seen
public record SearchPage(
        int total, int hidden, List<Hit> hits, Map<Facet, List<Facet.Count>> facets, LocalDate asOf, long position) {
    public SearchPage {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /// With those clauses only that were found, where whole documents were wanted.
    public SearchPage found() {
        return with(hits.stream().map(Hit::found).toList());
    }

    /// As a list shows it: so many documents, each with as many clauses as a list has.
    public SearchPage shown(int limit) {
        return with(hits.stream().limit(limit).map(Hit::shown).toList());
    }

    /// The same page with other hits.
    public SearchPage with(List<Hit> other) {
        return new SearchPage(total, hidden, other, facets, asOf, position);
    }
}
