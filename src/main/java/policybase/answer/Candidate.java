package policybase.answer;

import policybase.search.Hit;
import policybase.search.Hit.ClauseHit;

/// A clause that may answer.
///
/// @param place of its document among those found, 0 the first
/// @param best whether the engine put it before all others of its document
record Candidate(Hit hit, ClauseHit clause, int place, boolean best) {

    /// The same clause found twice: what speaks more for it counts.
    Candidate or(Candidate other) {
        var surer = clause.confidence() >= other.clause.confidence() ? this : other;
        return new Candidate(surer.hit, surer.clause, Math.min(place, other.place), best || other.best);
    }

    String key() {
        return hit.id() + "#" + clause.anchor();
    }
}
