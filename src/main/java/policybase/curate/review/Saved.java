package policybase.curate.review;

import java.util.List;
import policybase.compare.Comparison;
import policybase.document.Fact;
import policybase.document.PolicyDocument;

/// What became of a change.
public sealed interface Saved {
    /// @param document as it is held now
    record Done(PolicyDocument document) implements Saved {}

    /// Somebody else was first; nothing was saved.
    ///
    /// @param base what the change was made of
    /// @param current what is held now
    /// @param wanted what the person wanted to have
    record Stale(PolicyDocument base, PolicyDocument current, PolicyDocument wanted) implements Saved {

        /// Facts that either of the two changed.
        public List<Differing> facts() {
            return Facts.EDITABLE.stream()
                    .map(fact -> new Differing(
                            fact,
                            Facts.value(base.metadata(), fact),
                            Facts.value(current.metadata(), fact),
                            Facts.value(wanted.metadata(), fact)))
                    .filter(one ->
                            !one.base().equals(one.current()) || !one.base().equals(one.wanted()))
                    .toList();
        }

        /// What the other changed in the text.
        public Comparison theirs() {
            return Comparison.of(base.body(), current.body());
        }

        /// What this person wanted to change in the text.
        public Comparison own() {
            return Comparison.of(base.body(), wanted.body());
        }
    }

    /// One fact as it was, as it is, and as it was to become.
    record Differing(Fact fact, String base, String current, String wanted) {}
}
