package policybase.search;

import java.time.LocalDate;
import java.util.List;

/// Finds. Each call sees one snapshot of the index.
public interface Searcher {
    SearchPage search(SearchRequest request);

    /// In how many documents, whatever their status, these characters stand side by side.
    default int spread(String characters, LocalDate asOf) {
        return search(SearchRequest.counting(characters, asOf)).total();
    }

    /// Completions for what was typed so far (characters or pinyin): titles of documents in force on the day, best
    /// first.
    List<Suggestion> suggest(String typed, int limit, LocalDate asOf);

    /// @param text what to put into the box
    /// @param id of the document it is the title of, or of the entry it is the question of; of a topic, its path
    record Suggestion(Kind kind, String text, String id) {
        /// What is suggested.
        public enum Kind {
            TITLE,
            QUESTION,
            TOPIC
        }

        public Suggestion(String text, String id) {
            this(Kind.TITLE, text, id);
        }
    }
}
