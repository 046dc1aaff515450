package policybase.answer;

import java.util.Optional;
import policybase.answer.question.Vocabulary;
import policybase.search.Filters;
import policybase.search.Query;
import policybase.search.SearchPage;

/// Where an answer is looked for: what a text finds among documents in force, or among all, and what words the base
/// uses.
interface Evidence extends Vocabulary {
    SearchPage of(String text, Filters.Validity validity);

    /// Documents of a number, in force or not.
    SearchPage numbered(Query.Numbered number);

    /// The 条 that the text cites by the name of its document (劳动合同法第三十八条).
    Optional<Query.Article> article();

    /// Documents of the name, in force or not, those in force first.
    SearchPage titled(Query.Article article);

    /// The place the text names, by its full name (行政区划).
    Optional<String> place();

    /// What it finds among documents of the nation (国家), unless the asker chose other levels.
    SearchPage national(String text, Filters.Validity validity);

    /// Begins to look, so that it is there when it is asked for.
    void begin(String text, Filters.Validity validity);
}
