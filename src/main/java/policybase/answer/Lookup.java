package policybase.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import policybase.answer.question.Vocabulary;
import policybase.document.Tier;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.Hit;
import policybase.search.Once;
import policybase.search.ParsedQuery;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;

/// What one question looks for: each thing once, however often it is asked for.
final class Lookup implements Evidence {
    /// Documents looked at for an answer: the answer is hardly ever further down, and each
    /// costs a look at its clauses.
    private static final int DOCUMENTS = 10;

    /// Clauses of each looked at.
    private static final int CLAUSES = 12;

    /// Documents of which all clauses are looked at: a regulation does not repeat its subject in every article, so the
    /// article that answers is often not the one that is found.
    private static final int WHOLE = 3;

    private final Function<SearchRequest, SearchPage> search;
    private final UnaryOperator<String> content;
    private final Vocabulary vocabulary;
    private final ParsedQuery parsed;
    private final Filters filters;
    private final LocalDate asOf;
    private final Executor beside;
    private final Map<SearchRequest, Once<SearchPage>> found = new HashMap<>();
    private final Map<String, String> contents = new HashMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    /// @param content the words of a text that tell what it is about
    Lookup(
            Function<SearchRequest, SearchPage> search,
            UnaryOperator<String> content,
            Vocabulary vocabulary,
            ParsedQuery parsed,
            Filters filters,
            LocalDate asOf,
            Executor beside) {
        this.search = search;
        this.content = content;
        this.vocabulary = vocabulary;
        this.parsed = parsed;
        this.filters = filters;
        this.asOf = asOf;
        this.beside = beside;
    }

    /// Begins to look for the page of a list, so that it is there when it is asked for.
    void begin(SearchRequest request) {
        ahead(shared(request).orElse(request));
    }

    SearchPage page(SearchRequest request) {
        return shared(request)
                .map(evidence -> once(evidence).shown(request.limit()))
                .orElseGet(() -> once(request));
    }

    /// What is looked at for the answer, where a list is taken from that.
    private Optional<SearchRequest> shared(SearchRequest request) {
        var isSame = request.order() == Order.RELEVANCE
                && request.limit() <= DOCUMENTS
                && request.filters().equals(filters(Validity.IN_FORCE));
        return isSame
                ? Optional.of(evidence(request.query(), request.filters(), parsed.understood()))
                : Optional.empty();
    }

    /// What the text finds as it stands, then what its content words alone find: words such as 要带什么 draw the first
    /// list to documents that are themselves written as questions.
    @Override
    public SearchPage of(String text, Validity validity) {
        var alone = alone(text, validity);
        alone.ifPresent(this::ahead);
        var asked = once(asked(text, validity));
        return alone.map(request -> together(asked, once(request))).orElse(asked);
    }

    @Override
    public SearchPage numbered(Query.Numbered number) {
        return once(evidence(number, filters(Validity.ANY), parsed.understood()));
    }

    @Override
    public Optional<Query.Article> article() {
        return first(
                parsed.query(), one -> one instanceof Query.Article article ? Optional.of(article) : Optional.empty());
    }

    /// The first part of a query, itself or within, that tells what is wanted.
    private static <T> Optional<T> first(Query query, Function<Query, Optional<T>> wanted) {
        var told = wanted.apply(query);
        if (told.isPresent()) {
            return told;
        }
        return switch (query) {
            case Query.Preferred preferred -> first(preferred.query(), wanted);
            case Query.Any(var parts) ->
                parts.stream().flatMap(part -> first(part, wanted).stream()).findFirst();
            default -> Optional.empty();
        };
    }

    @Override
    public SearchPage titled(Query.Article article) {
        return once(evidence(article, filters(Validity.ANY), parsed.understood()));
    }

    @Override
    public Optional<String> place() {
        return first(
                parsed.query(),
                one -> one instanceof Query.Preferred(var _, var facet, var value) && facet == Facet.REGION
                        ? Optional.of(value)
                        : Optional.empty());
    }

    @Override
    public SearchPage national(String text, Validity validity) {
        var facets = new EnumMap<Facet, List<String>>(Facet.class);
        facets.putAll(filters.facets());
        facets.putIfAbsent(Facet.TIER, List.of(Tier.NATIONAL.label()));
        return once(evidence(query(text), new Filters(validity, facets), text));
    }

    @Override
    public void begin(String text, Validity validity) {
        ahead(asked(text, validity));
        alone(text, validity).ifPresent(this::ahead);
    }

    private SearchRequest asked(String text, Validity validity) {
        return evidence(query(text), filters(validity), text);
    }

    private Query query(String text) {
        return text.equals(parsed.understood()) ? parsed.query() : new Query.Words(text);
    }

    /// What the content words of a text alone are looked for with; empty where something is named outright.
    private Optional<SearchRequest> alone(String text, Validity validity) {
        var words = contents.computeIfAbsent(text, content);
        return isWords(query(text)) && !words.isEmpty()
                ? Optional.of(evidence(new Query.Words(words), filters(validity), text))
                : Optional.empty();
    }

    @Override
    public int documents(String word) {
        return spread.computeIfAbsent(word, vocabulary::documents);
    }

    private Filters filters(Validity validity) {
        return new Filters(validity, filters.facets());
    }

    private SearchRequest evidence(Query query, Filters wanted, String text) {
        return new SearchRequest(query, wanted, Order.RELEVANCE, 0, DOCUMENTS, asOf, CLAUSES, WHOLE, text);
    }

    /// Looks on another core, if one is idle, for what is going to be asked for.
    private void ahead(SearchRequest request) {
        beside.execute(search(request));
    }

    private SearchPage once(SearchRequest request) {
        return search(request).get();
    }

    private Once<SearchPage> search(SearchRequest request) {
        return found.computeIfAbsent(request, wanted -> new Once<>(() -> search.apply(wanted)));
    }

    /// Whether nothing is named outright.
    private static boolean isWords(Query query) {
        return query instanceof Query.Words || query instanceof Query.Preferred preferred && isWords(preferred.query());
    }

    private static SearchPage together(SearchPage first, SearchPage second) {
        var hits = new ArrayList<Hit>();
        for (var place = 0; place < DOCUMENTS; place++) {
            for (var page : List.of(first, second)) {
                if (place < page.hits().size()) {
                    hits.add(page.hits().get(place));
                }
            }
        }
        return first.with(hits);
    }
}
