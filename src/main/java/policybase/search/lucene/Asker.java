package policybase.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.util.FixedBitSet;
import policybase.search.Query;
import policybase.search.WeightFile;
import policybase.text.Normalizer;
import policybase.text.Synonyms;

/// Turns what is asked into terms, vectors and words to mark.
///
/// @param meanings empty where meaning is switched off
/// @param withMeaning weights of ranking where there are vectors
/// @param byWords weights where there are none
record Asker(
        PolicyAnalyzer analyzer,
        Ranking ranking,
        Synonyms synonyms,
        Optional<Meanings> meanings,
        Learned withMeaning,
        Learned byWords) {

    /// What was learned for one way to rank.
    ///
    /// @param way as the file of weights names it
    record Learned(WeightFile weights, String way, String certainty) {
        /// How much each signal counts (`ranking-weights.tsv`, made by the command `train`).
        double[] signals(List<String> names) {
            return weights.of(way, names);
        }

        /// How much each feature of [policybase.search.Confidence] counts.
        double[] confidence(List<String> features) {
            return weights.of(certainty, features);
        }
    }

    static Asker of(PolicyAnalyzer analyzer, Synonyms synonyms, Optional<Meanings> meanings) {
        var weights = WeightFile.load("/policybase/search/ranking-weights.tsv");
        return new Asker(
                analyzer,
                Ranking.load(),
                synonyms,
                meanings,
                new Learned(weights, "meaning", "confidence"),
                new Learned(weights, "words", "confidence by words"));
    }

    /// The same with the vectors of questions turned otherwise.
    Asker turning(UnaryOperator<float[]> turn) {
        return new Asker(analyzer, ranking, synonyms, meanings.map(all -> all.with(turn)), withMeaning, byWords);
    }

    Asker with(PolicyAnalyzer other) {
        return new Asker(other, ranking, synonyms, meanings, withMeaning, byWords);
    }

    Asker with(Synonyms others) {
        return new Asker(analyzer, ranking, others, meanings, withMeaning, byWords);
    }

    QueryTerms terms(Query.Words words) {
        return QueryTerms.of(words.text(), analyzer, beside(words), ranking.synonymWeight());
    }

    private Synonyms beside(Query.Words words) {
        return words.widened() ? synonyms : Synonyms.none();
    }

    /// Finds and ranks clauses for a text typed as words.
    WordsRanking ranking(Snapshot snapshot, FixedBitSet through, Query.Words words) throws IOException {
        var near = meanings.isEmpty()
                ? Optional.<Meanings.Near>empty()
                : meanings.orElseThrow().near(snapshot, QueryTerms.widened(words.text(), beside(words)));
        return new WordsRanking(
                snapshot, through, terms(words), near, near.isPresent() ? withMeaning : byWords, ranking);
    }

    /// The words of a query worth marking in what it finds, in their normal form.
    Set<String> marked(Query query) {
        var marked = new LinkedHashSet<String>();
        switch (query) {
            case Query.Words words -> marked.addAll(terms(words).marked());
            case Query.Preferred preferred -> marked.addAll(marked(preferred.query()));
            case Query.Within(var _, var part) -> marked.addAll(marked(part));
            case Query.Phrase(var text) -> marked.add(Normalizer.normalize(text));
            case Query.Titled(var title) -> marked.add(Normalizer.normalize(title));
            case Query.All(var parts) -> parts.forEach(part -> marked.addAll(marked(part)));
            case Query.Any(var parts) -> parts.forEach(part -> marked.addAll(marked(part)));
            case Query.Everything() -> {}
            case Query.Numbered _ -> {}
            case Query.Article _ -> {}
            case Query.Not _ -> {}
        }
        return marked;
    }
}
