package policybase.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import policybase.document.DocumentId;
import policybase.document.Fault;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.SearchRequest.Order;
import policybase.validity.StatusLabel;
import policybase.web.view.SearchForm;

/// Reads forms from parameters: which names there are, and what holds when one is not given.
final class Forms {
    /// Longest text of a search or question, in characters: a long question, not a pasted document.
    static final int LONGEST = 200;

    /// Chosen values of one facet.
    private static final int MOST_VALUES = 20;

    private final Clock clock;

    Forms(Clock clock) {
        this.clock = clock;
    }

    SearchForm search(Params params) {
        var text = params.text("q", LONGEST);
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = params.all(facet.parameter(), MOST_VALUES, 100);
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        }
        var validity = params.choice("validity", List.of(Validity.values()), SearchForm::parameter)
                .orElse(asksForGone(facets.getOrDefault(Facet.STATUS, List.of())) ? Validity.ANY : Validity.IN_FORCE);
        var order = params.choice("order", List.of(Order.values()), Order::parameter)
                .orElse(Order.RELEVANCE);
        var page = params.number("page", 1, SearchForm.LAST_PAGE, 1);
        var size = params.number("size", 1, 100, SearchForm.SIZE);
        return new SearchForm(text, new Filters(validity, facets), order, page, size, day(params), today());
    }

    /// The day on which validity is judged: what `asOf` says, else today.
    LocalDate day(Params params) {
        return params.day("asOf").orElseGet(this::today);
    }

    LocalDate today() {
        return today(clock);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    static DocumentId id(String text) {
        if (!DocumentId.isValid(text)) {
            throw new Fault(Fault.Kind.MISSING, "没有这份文件，网址可能抄错了。");
        }
        return new DocumentId(text);
    }

    /// Whoever picks 已废止 wants to see what is repealed without having to lift the filter as well.
    private static boolean asksForGone(List<String> statuses) {
        return List.of(StatusLabel.values()).stream()
                .anyMatch(label -> !label.inForce() && statuses.contains(label.label()));
    }
}
