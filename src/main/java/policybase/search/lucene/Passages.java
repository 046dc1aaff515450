package policybase.search.lucene;

import java.util.List;
import policybase.document.Clause;
import policybase.document.Title;
import policybase.meaning.Passage;

/// The texts of a clause that are embedded.
final class Passages {
    private Passages() {}

    static List<String> of(Title title, Clause clause) {
        return Passage.of(title.cited(), clause.headings(), clause.text());
    }
}
