package policybase.search.lucene;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.validity.StatusLabel;

/// The documents that the filters of a request let through, as bits over a [Catalog], known before anything is ranked.
final class Selection {
    private final Catalog catalog;
    private final StatusLabel[] statuses;
    private final FixedBitSet valid;
    private final Map<Facet, FixedBitSet> chosen = new EnumMap<>(Facet.class);

    Selection(Catalog catalog, Filters filters, LocalDate asOf) {
        this.catalog = catalog;
        var day = catalog.on(asOf);
        statuses = day.statuses();
        valid = filters.validity() == Filters.Validity.ANY ? all() : day.inForce();
        filters.facets().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                chosen.put(facet, having(facet, values));
            }
        });
    }

    StatusLabel status(int document) {
        return statuses[document];
    }

    /// All that the filters let through.
    FixedBitSet through() {
        var bits = throughButValidity();
        bits.and(valid);
        return bits;
    }

    /// The same without asking whether they are in force.
    FixedBitSet throughButValidity() {
        var bits = all();
        chosen.values().forEach(bits::and);
        return bits;
    }

    /// Documents for each value of a facet among those found under all the other filters.
    Map<String, Integer> count(Facet facet, FixedBitSet found) {
        var among = found.clone();
        among.and(valid);
        chosen.forEach((other, bits) -> {
            if (other != facet) {
                among.and(bits);
            }
        });
        return facet == Facet.STATUS
                ? countStatuses(among)
                : catalog.column(facet).count(among);
    }

    private Map<String, Integer> countStatuses(FixedBitSet among) {
        var counts = new java.util.HashMap<String, Integer>();
        for (var document = 0; document < statuses.length; document++) {
            if (among.get(document)) {
                counts.merge(statuses[document].label(), 1, Integer::sum);
            }
        }
        return counts;
    }

    private FixedBitSet having(Facet facet, List<String> values) {
        if (facet != Facet.STATUS) {
            return catalog.column(facet).having(values);
        }
        var bits = new FixedBitSet(Math.max(statuses.length, 1));
        for (var document = 0; document < statuses.length; document++) {
            if (values.contains(statuses[document].label())) {
                bits.set(document);
            }
        }
        return bits;
    }

    private FixedBitSet all() {
        var bits = new FixedBitSet(Math.max(statuses.length, 1));
        bits.set(0, statuses.length);
        return bits;
    }
}
