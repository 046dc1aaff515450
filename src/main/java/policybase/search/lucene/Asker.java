package policybase.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import policybase.search.Query;
import policybase.text.Normalizer;
import policybase.text.Synonyms;

/// Turns what is asked into terms, vectors and words to mark.
record Asker(PolicyAnalyzer analyzer, Ranking ranking, Synonyms synonyms, Optional<Meanings> meanings) {

    QueryTerms terms(String text) {
        return QueryTerms.of(text, analyzer, synonyms, ranking.synonymWeight());
    }

    /// Cosine of the text and the clause at each place; empty while there are no vectors.
    Optional<float[]> cosines(Snapshot snapshot, String text) throws IOException {
        return meanings.isEmpty()
                ? Optional.empty()
                : meanings.orElseThrow().cosines(snapshot, QueryTerms.widened(text, synonyms));
    }

    /// The words of a query worth marking in what it finds, in their normal form.
    Set<String> marked(Query query) {
        var marked = new LinkedHashSet<String>();
        switch (query) {
            case Query.Words(var text) -> marked.addAll(terms(text).marked());
            case Query.Phrase(var text) -> marked.add(Normalizer.normalize(text));
            case Query.Titled(var title) -> marked.add(Normalizer.normalize(title));
            case Query.All(var parts) -> parts.forEach(part -> marked.addAll(marked(part)));
            case Query.Any(var parts) -> parts.forEach(part -> marked.addAll(marked(part)));
            case Query.Everything() -> {}
            case Query.Numbered _ -> {}
            case Query.Not _ -> {}
        }
        return marked;
    }
}
