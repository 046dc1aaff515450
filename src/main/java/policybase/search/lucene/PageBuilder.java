package policybase.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.apache.lucene.util.FixedBitSet;
import policybase.document.Clause;
import policybase.search.Facet;
import policybase.search.Hit;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.lucene.LuceneSchema.StoredDocument;
import policybase.validity.Status;
import policybase.validity.StatusLabel;
import policybase.validity.Window;

/// Groups what was found by document, orders it, counts it, and reads the asked part of it from the index.
final class PageBuilder {
    private final Snapshot snapshot;
    private final Catalog catalog;
    private final Selection selection;
    private final Findings findings;
    private final Ranking ranking;
    private final IntToDoubleFunction meaning;

    /// @param meaning nearness in meaning of each clause
    PageBuilder(Snapshot snapshot, Selection selection, Findings findings, Ranking ranking, IntToDoubleFunction meaning)
            throws IOException {
        this.snapshot = snapshot;
        this.catalog = snapshot.catalog();
        this.selection = selection;
        this.findings = findings;
        this.ranking = ranking;
        this.meaning = meaning;
    }

    /// @param unfiltered documents found whatever the filters
    /// @param marked words to highlight
    SearchPage build(SearchRequest request, FixedBitSet unfiltered, Set<String> marked) throws IOException {
        var found = unfiltered.clone();
        found.and(selection.through());
        var wide = unfiltered.clone();
        wide.and(selection.throughButValidity());
        var hits = new ArrayList<Hit>();
        for (var document : page(request, found)) {
            hits.add(hit(document, request, hits.size() < request.whole(), marked));
        }
        var total = found.cardinality();
        var hidden = wide.cardinality() - total;
        return new SearchPage(
                total,
                hidden,
                hits,
                facets(unfiltered),
                request.asOf(),
                snapshot.point().seq());
    }

    /// The documents of the part that is asked for, in order; no more are put in order than that.
    private List<Integer> page(SearchRequest request, FixedBitSet found) {
        var from = Math.max(request.offset(), 0);
        var until = from + Math.clamp(request.limit(), 0, SearchRequest.MOST);
        if (until == from) {
            return List.of();
        }
        var order = order(request, found);
        var first = new PriorityQueue<>(order.reversed());
        for (var document = 0; document < catalog.count(); document++) {
            if (!found.get(document)) {
                continue;
            }
            if (first.size() < until) {
                first.add(document);
            } else if (order.compare(document, first.element()) < 0) {
                first.remove();
                first.add(document);
            }
        }
        return first.stream().sorted(order).skip(from).toList();
    }

    private Comparator<Integer> order(SearchRequest request, FixedBitSet found) {
        var scores = new double[catalog.count()];
        for (var document = 0; document < scores.length; document++) {
            scores[document] = found.get(document) ? score(document) : 0;
        }
        var byRelevance = Comparator.comparing((Integer document) -> findings.naming(document))
                .thenComparing(this::isNamedAndInForce)
                .thenComparingDouble(document -> scores[document])
                .thenComparing(document -> selection.status(document).inForce())
                .reversed();
        var newestFirst = Comparator.comparingLong((Integer document) -> catalog.date(document))
                .reversed();
        var undatedLast = Comparator.comparing((Integer document) -> catalog.date(document) == Catalog.NO_DATE);
        var order =
                switch (request.order()) {
                    case RELEVANCE -> byRelevance.thenComparing(newestFirst);
                    case NEWEST -> newestFirst.thenComparing(byRelevance);
                    case OLDEST -> undatedLast.thenComparingLong(catalog::date).thenComparing(byRelevance);
                };
        return order.thenComparing(Comparator.naturalOrder());
    }

    /// Of the versions that bear the name asked for, the living one comes first whatever their clauses score.
    private boolean isNamedAndInForce(Integer document) {
        return findings.naming(document) != Findings.Naming.NOT
                && selection.status(document).inForce();
    }

    /// The best clause speaks for its document; of equals the one of the lowest level comes first; what is no longer or
    /// not yet in force comes after its like.
    private double score(int document) {
        var best = findings.best(catalog, document) * (findings.isPreferred(document) ? ranking.preferredFactor() : 1);
        best += (float) (catalog.belowTheNation(document) * ranking.tierStep());
        return selection.status(document).inForce() ? best : best * ranking.endedFactor();
    }

    private Hit hit(int document, SearchRequest request, boolean whole, Set<String> marked) throws IOException {
        var stored = snapshot.document(catalog.place(document));
        var clauses = new ArrayList<Hit.ClauseHit>();
        for (var place :
                findings.bestClauses(catalog, document, whole ? SearchRequest.LONGEST : request.clauses(), whole)) {
            var read = whole && catalog.clauses(document) <= SearchRequest.LONGEST
                    ? snapshot.clausesOf(document).get(place - catalog.firstClause(document))
                    : snapshot.clause(place);
            clauses.add(clause(place, read, marked));
        }
        var title = stored.metadata().title().full();
        return new Hit(
                stored.id(),
                stored.metadata(),
                status(stored, request),
                findings.naming(document).ordinal() + score(document),
                Highlights.spans(title, marked),
                clauses);
    }

    private Hit.ClauseHit clause(int place, Clause clause, Set<String> marked) {
        var spans = Highlights.spans(clause.text(), marked);
        return new Hit.ClauseHit(
                clause.anchor(),
                clause.locator().path(),
                clause.locator().citation(),
                clause.text(),
                spans,
                Highlights.snippet(clause.text(), spans),
                findings.score(place),
                findings.confidence(place),
                findings.closeness(place, meaning.applyAsDouble(place)),
                findings.isFound(place));
    }

    private static Status status(StoredDocument stored, SearchRequest request) {
        return stored.windows().stream()
                .filter(window -> window.contains(request.asOf()))
                .findFirst()
                .map(Window::status)
                .orElseGet(() -> new Status(
                        StatusLabel.UNVERIFIED, java.util.Optional.empty(), java.util.Optional.empty(), "有效性尚待核实。"));
    }

    private Map<Facet, List<Facet.Count>> facets(FixedBitSet unfiltered) {
        var counts = new EnumMap<Facet, List<Facet.Count>>(Facet.class);
        for (var facet : Facet.values()) {
            counts.put(
                    facet,
                    selection.count(facet, unfiltered).entrySet().stream()
                            .map(entry -> new Facet.Count(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparingInt(Facet.Count::documents)
                                    .reversed()
                                    .thenComparing(Facet.Count::value))
                            .toList());
        }
        return counts;
    }
}
