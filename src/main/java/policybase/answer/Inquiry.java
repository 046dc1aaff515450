package policybase.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import policybase.search.Filters;
import policybase.search.Hit;
import policybase.search.ParsedQuery;
import policybase.search.Query;
import policybase.search.QueryParser;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher;

/// The one way in for page, API, console, command and evaluation: understand the text, find,
/// and answer when the text asks something. The same question gets the same answer on every
/// channel.
public final class Inquiry {
    /// Documents looked at for an answer: the answer is hardly ever further down, and each
    /// costs a look at its clauses.
    private static final int EVIDENCE = 10;

    private final Searcher searcher;
    private final Answerer answerer;

    public Inquiry(Searcher searcher, Answerer answerer) {
        this.searcher = searcher;
        this.answerer = answerer;
    }

    /// Hits, and an answer when the text asks something and the first page is wanted.
    public Findings ask(String text, Filters filters, Order order, int offset, int limit, LocalDate asOf) {
        var parsed = QueryParser.parse(text);
        var page = searcher.search(new SearchRequest(parsed.query(), filters, order, offset, limit, asOf));
        var answer = parsed.question() && offset == 0
                ? Optional.of(answer(parsed, filters, asOf))
                : Optional.<Answer>empty();
        return new Findings(parsed, page, answer);
    }

    /// An answer whether or not the text looks like a question; the hits are what it was looked for in.
    public Findings answer(String text, Filters filters, LocalDate asOf) {
        var parsed = QueryParser.parse(text);
        var current = evidence(parsed, filters, Filters.Validity.IN_FORCE, asOf);
        return new Findings(parsed, current, Optional.of(answer(parsed, filters, current, asOf)));
    }

    private Answer answer(ParsedQuery parsed, Filters filters, LocalDate asOf) {
        var current = evidence(parsed, filters, Filters.Validity.IN_FORCE, asOf);
        return answer(parsed, filters, current, asOf);
    }

    private Answer answer(ParsedQuery parsed, Filters filters, SearchPage current, LocalDate asOf) {
        return answerer.answer(
                parsed.text(), current, day -> evidence(parsed, filters, Filters.Validity.ANY, day), asOf);
    }

    /// What the question finds as it was asked, then what its content words alone find: words
    /// such as 要带什么 draw the first list to documents that are themselves written as
    /// questions.
    private SearchPage evidence(ParsedQuery parsed, Filters filters, Filters.Validity validity, LocalDate asOf) {
        var wanted = new Filters(validity, filters.facets());
        var asked = searcher.search(new SearchRequest(parsed.query(), wanted, Order.RELEVANCE, 0, EVIDENCE, asOf));
        var content = answerer.content(parsed.text());
        if (!(parsed.query() instanceof Query.Words) || content.isEmpty()) {
            return asked;
        }
        var request = new SearchRequest(new Query.Words(content), wanted, Order.RELEVANCE, 0, EVIDENCE, asOf);
        return together(asked, searcher.search(request));
    }

    private static SearchPage together(SearchPage first, SearchPage second) {
        var hits = new ArrayList<Hit>();
        for (var place = 0; place < EVIDENCE; place++) {
            for (var page : List.of(first, second)) {
                if (place < page.hits().size()) {
                    hits.add(page.hits().get(place));
                }
            }
        }
        return new SearchPage(first.total(), first.hidden(), hits, first.facets(), first.asOf(), first.position());
    }
}
