package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.Manner;
import policybase.search.ParsedQuery;
import policybase.search.Scope;
import policybase.search.SearchRequest.Order;

/// What is asked of the result page, and of the interface's search: everything that stands in the address.
///
/// @param when day on which validity is judged, and what the base knew
/// @param page from 1
/// @param size documents to a page
/// @param manner where words must stand and whether exactly
/// @param dated whether the day was given, so that none is read out of the text
public record SearchForm(
        String text, Filters filters, Order order, int page, int size, When when, Manner manner, boolean dated) {
    /// Documents to a page unless told otherwise; left out of addresses.
    public static final int SIZE = 10;

    /// Last page that can be asked for: nobody reads that far, and the engine must sort everything
    /// before it.
    public static final int LAST_PAGE = 200;

    public SearchForm(String text, Filters filters, Order order, int page, int size, When when) {
        this(text, filters, order, page, size, when, Manner.USUAL, false);
    }

    /// The same of the day the text speaks of, unless a day was given.
    public SearchForm asUnderstood(ParsedQuery understood) {
        return manner.literal() || dated || understood.day().isEmpty()
                ? this
                : new SearchForm(text, filters, order, page, size, when.asUnderstood(understood), manner, false);
    }

    /// The same with the text taken as typed, or as understood.
    public SearchForm withLiteral(boolean other) {
        return new SearchForm(text, filters, order, 1, size, when, manner.withLiteral(other), dated);
    }

    /// The name of a choice in addresses.
    public static String parameter(Validity validity) {
        return switch (validity) {
            case IN_FORCE -> "in-force";
            case ANY -> "any";
        };
    }

    public int offset() {
        return (page - 1) * size;
    }

    public LocalDate asOf() {
        return when.asOf();
    }

    public boolean isToday() {
        return when.isToday();
    }

    public boolean onlyInForce() {
        return filters.validity() == Validity.IN_FORCE;
    }

    public SearchForm withPage(int number) {
        return new SearchForm(text, filters, order, number, size, when, manner, dated);
    }

    public SearchForm withValidity(Validity validity) {
        return new SearchForm(text, new Filters(validity, filters.facets()), order, 1, size, when, manner, dated);
    }

    /// Whether it is the first page of today without filters.
    public boolean isPlain() {
        return page == 1
                && onlyInForce()
                && !manner.isNarrowed()
                && filters.facets().isEmpty()
                && when.isPlain();
    }

    /// The same, of today.
    public SearchForm now() {
        return new SearchForm(
                text,
                filters,
                order,
                page,
                size,
                When.of(when.today(), when.today()),
                manner,
                dated || !when.isPlain());
    }

    public SearchForm withText(String other) {
        return new SearchForm(other, filters, order, 1, size, when, manner, false);
    }

    public SearchForm in(Manner other) {
        return new SearchForm(text, filters, order, 1, size, when, other, dated);
    }

    public boolean literal() {
        return manner.literal();
    }

    public SearchForm with(Facet facet, String value) {
        var values = new ArrayList<>(filters.facets().getOrDefault(facet, List.of()));
        values.add(value);
        return withFacet(facet, values);
    }

    public SearchForm without(Facet facet, String value) {
        var values = new ArrayList<>(filters.facets().getOrDefault(facet, List.of()));
        values.remove(value);
        return withFacet(facet, values);
    }

    public SearchForm withoutFacets() {
        return new SearchForm(text, new Filters(filters.validity(), Map.of()), order, 1, size, when, manner, dated);
    }

    boolean has(Facet facet, String value) {
        return filters.facets().getOrDefault(facet, List.of()).contains(value);
    }

    private SearchForm withFacet(Facet facet, List<String> values) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        facets.putAll(filters.facets());
        if (values.isEmpty()) {
            facets.remove(facet);
        } else {
            facets.put(facet, List.copyOf(values));
        }
        return new SearchForm(text, new Filters(filters.validity(), facets), order, 1, size, when, manner, dated);
    }

    /// The address of the feed of this query: its words and facets, whatever its status, since a feed must also tell of
    /// what has ended.
    public String feed(String path) {
        var wanted = new Filters(Validity.IN_FORCE, filters.facets());
        return new SearchForm(text, wanted, Order.RELEVANCE, 1, SIZE, when, manner, false).address(path);
    }

    /// The address of this very result under a path; whatever is as usual is left out.
    public String address(String path) {
        var address = new Address(path);
        address.add("q", text);
        if (filters.validity() == Validity.ANY) {
            address.add("validity", SearchForm.parameter(Validity.ANY));
        }
        for (var facet : Facet.values()) {
            filters.facets().getOrDefault(facet, List.of()).forEach(value -> address.add(facet.parameter(), value));
        }
        when.into(address);
        if (dated && when.isPlain()) {
            address.add("asOf", when.asOf().toString());
        }
        if (manner.scope() != Scope.ALL) {
            address.add("scope", manner.scope().parameter());
        }
        if (manner.exact()) {
            address.add("exact", "true");
        }
        if (manner.literal()) {
            address.add("literal", "true");
        }
        if (order != Order.RELEVANCE) {
            address.add("order", order.parameter());
        }
        if (page > 1) {
            address.add("page", String.valueOf(page));
        }
        if (size != SIZE) {
            address.add("size", String.valueOf(size));
        }
        return address.toString();
    }
}
