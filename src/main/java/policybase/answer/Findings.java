package policybase.answer;

import java.util.Optional;
import policybase.document.EntryId;
import policybase.search.ParsedQuery;
import policybase.search.SearchPage;

/// What a reader gets: how the text was understood, the hits, and an answer when the text asks something.
///
/// @param kept where the answer is kept as it was given; empty when it is not
public record Findings(ParsedQuery parsed, SearchPage page, Optional<Answer> answer, Optional<String> kept) {
    /// The entry that answers.
    public Optional<EntryId> curated() {
        return answer.filter(Answer.Curated.class::isInstance)
                .map(given -> ((Answer.Curated) given).entry().id());
    }
}
