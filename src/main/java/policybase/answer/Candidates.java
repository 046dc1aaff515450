package policybase.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import policybase.search.Hit;
import policybase.search.SearchPage;

/// The clauses an answer is looked for in: those found, and all the others of the documents found first. A regulation
/// does not repeat its subject in every article, so the article that answers is often not the one that is found.
final class Candidates {
    private final Map<String, Candidate> found = new LinkedHashMap<>();

    private Candidates() {}

    static List<Candidate> of(SearchPage page) {
        var candidates = new Candidates();
        for (var place = 0; place < page.hits().size(); place++) {
            candidates.add(page.hits().get(place), place);
        }
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
}
