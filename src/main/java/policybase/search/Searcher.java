package policybase.search;

import java.time.LocalDate;
import java.util.List;

/// Finds. Each call sees one snapshot of the index.
public interface Searcher {
    SearchPage search(SearchRequest request);

    /// Completions for what was typed so far (characters or pinyin): titles of documents in force on the day, best
    /// first.
    List<Suggestion> suggest(String typed, int limit, LocalDate asOf);

    /// @param text what to put into the box
    /// @param id the document it is the title of
    record Suggestion(String text, String id) {}
}
