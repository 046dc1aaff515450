package policybase.curate.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import policybase.store.Reviewing.Standing;
import policybase.store.Reviewing.State;
import policybase.store.Reviewing.Step;

/// What the rules need to know of a document.
///
/// @param owner department it belongs to; empty when not known
/// @param authors logins of all who wrote on it since it was last public
/// @param reviewers logins of all who passed it since it was last submitted
/// @param lacking what must still be decided about findings before it may go on, each in a sentence
public record Case(
        State state, boolean isPublic, String owner, Set<String> authors, Set<String> reviewers, List<String> lacking) {
    public Case {
        authors = Set.copyOf(authors);
        reviewers = Set.copyOf(reviewers);
        lacking = List.copyOf(lacking);
    }

    static Case of(Standing standing, List<Step> trail, List<String> lacking) {
        return new Case(
                standing.state(),
                standing.isPublic(),
                standing.department(),
                authors(trail),
                reviewers(trail),
                lacking);
    }

    static Set<String> authors(List<Step> trail) {
        var authors = new LinkedHashSet<String>();
        for (var step : trail) {
            switch (step.act()) {
                case TOOK_IN, SAVED -> authors.add(step.login());
                case PUBLISHED -> authors.clear();
                case SUBMITTED, PASSED_FIRST, PASSED_SECOND, PASSED_FINAL, RETURNED, WITHDRAWN -> {}
            }
        }
        return authors;
    }

    private static Set<String> reviewers(List<Step> trail) {
        var reviewers = new LinkedHashSet<String>();
        for (var step : trail) {
            switch (step.act()) {
                case PASSED_FIRST, PASSED_SECOND, PASSED_FINAL -> reviewers.add(step.login());
                case TOOK_IN, SAVED, SUBMITTED, RETURNED, PUBLISHED, WITHDRAWN -> reviewers.clear();
            }
        }
        return reviewers;
    }
}
