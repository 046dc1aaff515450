package policybase.search;

import java.util.List;
import java.util.Map;

/// What a result must be. Values of one facet are alternatives; different facets must all hold.
///
/// @param validity which statuses on the asked day are wanted
/// @param facets wanted values by facet; see [Facet]
public record Filters(Validity validity, Map<Facet, List<String>> facets) {
    public static final Filters IN_FORCE = new Filters(Validity.IN_FORCE, Map.of());

    public Filters {
        facets = Map.copyOf(facets);
    }

    /// Which statuses are wanted. [Facet#STATUS] narrows further.
    public enum Validity {
        IN_FORCE,
        ANY
    }
}
