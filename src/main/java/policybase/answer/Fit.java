package policybase.answer;

import java.util.Optional;
import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;

/// How well a found clause fits a question.
///
/// @param inside share of the question's content that the clause's own words hold
/// @param around the same with the title and the headings above it
/// @param score for putting fits in order
record Fit(Hit hit, ClauseHit clause, double inside, double around, double score) {
    /// A clause is quoted only when it, its headings and its title together hold at least this share of the question's
    /// content …
    static final double AROUND = 0.6;

    /// … and its own words at least this share: a title alone answers nothing.
    static final double INSIDE = 0.3;

    /// Having the form of the fact that is wanted (an amount, a day) is worth this much.
    private static final double FORM = 0.2;

    /// Each place further down the engine's list costs this much.
    private static final double PLACE = 0.02;

    static Optional<Fit> of(Asked asked, Hit hit, ClauseHit clause, int place) {
        if (asked.terms().isEmpty()) {
            return Optional.empty();
        }
        var inside = asked.coverage(clause.text());
        var around = asked.coverage(hit.metadata().title().full() + "\n" + clause.locator() + "\n" + clause.text());
        var form = asked.isMetBy(clause.text()) ? FORM : 0;
        return Optional.of(new Fit(hit, clause, inside, around, around + inside / 2 + form - PLACE * place));
    }

    boolean isGood() {
        return around >= AROUND && inside >= INSIDE;
    }

    /// Worth of a passage within its clause.
    static double worth(Asked asked, String words) {
        return asked.coverage(words) + (asked.isMetBy(words) ? FORM : 0);
    }
}
