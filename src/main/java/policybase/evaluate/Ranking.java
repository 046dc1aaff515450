package policybase.evaluate;

import java.util.List;

/// What came back for one question, best first.
///
/// @param question id of the question
public record Ranking(String question, List<Found> found) {

    /// @param entry id of the entry
    public record Found(String entry, double score) {}

    public Ranking {
        found = List.copyOf(found);
    }

    public List<String> entries() {
        return found.stream().map(Found::entry).toList();
    }
}
