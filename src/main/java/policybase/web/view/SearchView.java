package policybase.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import policybase.answer.Findings;
import policybase.search.Facet;
import policybase.search.Filters.Validity;
import policybase.search.Manner;
import policybase.search.Scope;
import policybase.search.SearchPage;
import policybase.search.SearchRequest.Order;

/// The result page.
///
/// @param hiddenHref where the documents that were left out are shown too
/// @param tags filters in use, each of which can be taken off
/// @param answerHref where the text is answered as a question; empty when there is no text
public record SearchView(
        PageFrame frame,
        SearchForm form,
        int total,
        int hidden,
        String hiddenHref,
        List<String> remarks,
        UnderstoodView understood,
        Optional<AnswerView> answer,
        String answerHref,
        List<Tag> tags,
        List<FacetView> facets,
        List<Choice> orders,
        List<HitView> hits,
        List<PageLink> pages) {

    /// A filter in use.
    public record Tag(String label, String removeHref) {}

    /// One facet: its values as boxes to tick.
    public record FacetView(String parameter, String label, List<Value> values) {}

    public record Value(String value, int documents, boolean chosen) {}

    /// One of some alternatives.
    public record Choice(String parameter, String label, boolean chosen) {}

    /// A link to a page of the list; an empty address is the page shown.
    public record PageLink(String label, String href) {}

    public static SearchView of(PageFrame frame, SearchForm form, Findings findings) {
        var page = findings.page();
        var suffix = form.when().suffix();
        return new SearchView(
                frame,
                form,
                page.total(),
                page.hidden(),
                form.withValidity(Validity.ANY).address("/search"),
                findings.parsed().remarks(),
                UnderstoodView.of(form, findings.parsed()),
                findings.answer().map(answer -> AnswerView.of(answer, suffix)),
                form.text().isEmpty()
                        ? ""
                        : form.when()
                                .into(new Address("/ask").add("q", form.text()))
                                .toString(),
                tags(form),
                facets(form, page),
                List.of(Order.values()).stream()
                        .map(order -> new Choice(order.parameter(), order.label(), order == form.order()))
                        .toList(),
                page.hits().stream().map(hit -> HitView.of(hit, suffix)).toList(),
                pages(form, page.total()));
    }

    public boolean isSearch() {
        return !form.text().isEmpty();
    }

    /// Where what is found can be subscribed to; empty when the page is not about now.
    public String feedHref() {
        return form.when().isPlain() ? form.withPage(1).feed("/search.atom") : "";
    }

    /// Where only what is in force is shown.
    public String inForceHref() {
        return form.withValidity(Validity.IN_FORCE).address("/search");
    }

    private static List<Tag> tags(SearchForm form) {
        var tags = new ArrayList<Tag>();
        if (form.onlyInForce()) {
            tags.add(new Tag("现行有效", form.withValidity(Validity.ANY).address("/search")));
        }
        var manner = form.manner();
        if (manner.scope() != Scope.ALL) {
            tags.add(new Tag(
                    "只在" + manner.scope().label() + "里找",
                    form.in(manner.withScope(Scope.ALL)).address("/search")));
        }
        if (manner.exact()) {
            tags.add(new Tag("精确", form.in(manner.withExact(false)).address("/search")));
        }
        for (var facet : Facet.values()) {
            for (var value : form.filters().facets().getOrDefault(facet, List.of())) {
                tags.add(new Tag(
                        facet.label() + "：" + value, form.without(facet, value).address("/search")));
            }
        }
        return tags;
    }

    /// How a text is looked for, in brackets, as far as it is not as usual.
    public static String manner(Manner manner) {
        var words = new ArrayList<String>();
        if (manner.scope() != Scope.ALL) {
            words.add("只在" + manner.scope().label() + "里找");
        }
        if (manner.exact()) {
            words.add("精确");
        }
        return words.isEmpty() ? "" : "（" + String.join("，", words) + "）";
    }

    /// Where words may stand, to choose from.
    public List<Choice> scopes() {
        return List.of(Scope.values()).stream()
                .map(scope -> new Choice(
                        scope.parameter(), scope.label(), scope == form.manner().scope()))
                .toList();
    }

    /// Values that were counted, and those chosen that nothing has, so that they can be taken off again.
    private static List<FacetView> facets(SearchForm form, SearchPage page) {
        var facets = new ArrayList<FacetView>();
        for (var facet : Facet.values()) {
            var values = new ArrayList<Value>();
            page.facets()
                    .getOrDefault(facet, List.of())
                    .forEach(count ->
                            values.add(new Value(count.value(), count.documents(), form.has(facet, count.value()))));
            for (var chosen : form.filters().facets().getOrDefault(facet, List.of())) {
                if (values.stream().noneMatch(value -> value.value().equals(chosen))) {
                    values.add(new Value(chosen, 0, true));
                }
            }
            if (!values.isEmpty()) {
                facets.add(new FacetView(facet.parameter(), label(facet), values));
            }
        }
        return facets;
    }

    /// Beside the choice of what is in force (有效性) the statuses one by one go by another name.
    private static String label(Facet facet) {
        return facet == Facet.STATUS ? "具体状态" : facet.label();
    }

    /// First, last and the neighbours of the page shown; an empty label stands for what is left out.
    private static List<PageLink> pages(SearchForm form, int total) {
        return pages(
                total, form.size(), form.page(), page -> form.withPage(page).address("/search"));
    }

    /// The same for any list.
    public static List<PageLink> pages(int total, int size, int page, IntFunction<String> href) {
        var last = Math.max(1, Math.min((total + size - 1) / size, SearchForm.LAST_PAGE));
        var links = new ArrayList<PageLink>();
        if (last == 1) {
            return links;
        }
        var shown = IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - page) <= 1)
                .boxed()
                .toList();
        var before = 0;
        for (var number : shown) {
            if (number > before + 1) {
                links.add(new PageLink("", ""));
            }
            links.add(new PageLink(String.valueOf(number), number == page ? "" : href.apply(number)));
            before = number;
        }
        return links;
    }

    /// Where the page before is, or empty.
    public String previousHref() {
        return form.page() > 1 && total > 0 ? form.withPage(form.page() - 1).address("/search") : "";
    }

    /// Where the next page is, or empty.
    public String nextHref() {
        var more = form.offset() + form.size() < total && form.page() < SearchForm.LAST_PAGE;
        return more ? form.withPage(form.page() + 1).address("/search") : "";
    }
}
