package policybase.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Clause;
import policybase.document.Span;
import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;
import policybase.search.SearchPage;
import policybase.store.Documents;
import policybase.validity.Standpoint;

/// The clauses an answer is looked for in: those found, and all the others of the documents found first. A regulation
/// does not repeat its subject in every article, so the article that answers is often not the one that is found.
final class Candidates {
    /// Documents that are looked through as a whole.
    private static final int WHOLE = 3;

    /// Clauses of a document that are looked through; a code has more than a thousand.
    private static final int LONGEST = 400;

    private static final double UNFOUND = 0.1;

    private final Documents documents;
    private final Standpoint from;
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates(Documents documents, Standpoint from) {
        this.documents = documents;
        this.from = from;
    }

    /// Of documents found whatever their status, those no longer or not yet in force come first: the others have been
    /// looked at.
    static SearchPage endedFirst(SearchPage page) {
        var hits = page.hits().stream()
                .sorted(Comparator.comparing(hit -> hit.status().inForce()))
                .toList();
        return new SearchPage(page.total(), page.hidden(), hits, page.facets(), page.asOf(), page.position());
    }

    static List<Candidate> of(SearchPage page, Documents documents, Standpoint from) {
        var candidates = new Candidates(documents, from);
        for (var place = 0; place < page.hits().size(); place++) {
            candidates.add(page.hits().get(place), place);
        }
        page.hits().stream().map(Hit::id).distinct().limit(WHOLE).forEach(id -> candidates.complete(page, id));
        return List.copyOf(candidates.found.values());
    }

    private void add(Hit hit, int place) {
        for (var clause : hit.clauses()) {
            add(new Candidate(hit, clause, place, clause.equals(hit.clauses().getFirst())));
        }
    }

    private void add(Candidate candidate) {
        found.merge(candidate.key(), candidate, Candidate::or);
    }

    private void complete(SearchPage page, policybase.document.DocumentId id) {
        var place = 0;
        while (!page.hits().get(place).id().equals(id)) {
            place++;
        }
        var hit = page.hits().get(place);
        for (var clause : documents.published(id, from).stream()
                .flatMap(held -> held.document().body().clauses().stream())
                .limit(LONGEST)
                .toList()) {
            add(new Candidate(hit, unfound(clause, hit.confidence()), place, false));
        }
    }

    /// As sure as its document, less what not being found costs.
    private static ClauseHit unfound(Clause clause, double confidence) {
        return new ClauseHit(
                clause.anchor(),
                clause.locator().path(),
                clause.locator().citation(),
                clause.text(),
                List.of(),
                new Span(0, 0),
                0,
                confidence * UNFOUND);
    }
}
