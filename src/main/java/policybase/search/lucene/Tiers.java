package policybase.search.lucene;

import java.util.Map;
import policybase.document.Tier;
import policybase.search.Facet;

/// The lowest level that sets the figure before the higher that sets the right: where two documents answer about
/// equally well, the county's rule is what the asker meets with, and it names the city's and the province's above it.
/// So each level below the nation adds a little, too little to overtake what answers better.
final class Tiers {
    /// Levels below the nation. A township carries out, the county's rule still holds: no more than the county.
    private static final Map<String, Integer> BELOW =
            Map.of(Tier.PROVINCE.label(), 1, Tier.CITY.label(), 2, Tier.COUNTY.label(), 3, Tier.TOWNSHIP.label(), 3);

    private Tiers() {}

    /// What the level of a document adds to its score.
    static double bonus(Catalog catalog, int document, Ranking ranking) {
        return catalog.column(Facet.TIER)
                .first(document)
                .map(label -> BELOW.getOrDefault(label, 0) * ranking.tierStep())
                .orElse(0.0);
    }
}
