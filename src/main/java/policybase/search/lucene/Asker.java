package policybase.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
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
/// @param meant text whose meaning counts; empty where it is that of the words looked for
record Asker(
        PolicyAnalyzer analyzer,
        Ranking ranking,
        Synonyms synonyms,
        Optional<Meanings> meanings,
        Learned withMeaning,
        Learned byWords,
        String meant,
        TextScores.Last<Typed, QueryTerms> recent) {

    /// Texts that are turned into terms several times for one question.
    private static final int KEPT = 16;

    private record Typed(Query.Words words, PolicyAnalyzer analyzer, Synonyms synonyms) {}

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
                new Learned(weights, "words", "confidence by words"),
                "",
                new TextScores.Last<>(KEPT));
    }

    /// The same with the vectors of questions turned otherwise.
    Asker turning(UnaryOperator<float[]> turn) {
        return new Asker(
                analyzer, ranking, synonyms, meanings.map(all -> all.with(turn)), withMeaning, byWords, meant, recent);
    }

    Asker with(PolicyAnalyzer other) {
        return new Asker(other, ranking, synonyms, meanings, withMeaning, byWords, meant, recent);
    }

    Asker with(Synonyms others) {
        return new Asker(analyzer, ranking, others, meanings, withMeaning, byWords, meant, recent);
    }

    /// The same for words that are part of what somebody said, whose meaning is that of all of it.
    Asker meaning(String text) {
        return new Asker(analyzer, ranking, synonyms, meanings, withMeaning, byWords, text, recent);
    }

    QueryTerms terms(Query.Words words) throws IOException {
        return recent.get(
                new Typed(words, analyzer, synonyms),
                () -> QueryTerms.of(words.text(), analyzer, beside(words), ranking.synonymWeight()));
    }

    private Synonyms beside(Query.Words words) {
        return words.widened() ? synonyms : Synonyms.none();
    }

    /// Finds and ranks clauses for a text typed as words.
    WordsRanking ranking(Snapshot snapshot, FixedBitSet through, Query.Words words) throws IOException {
        var terms = terms(words);
        var widened = QueryTerms.widened(meant.isEmpty() ? words.text() : meant, beside(words));
        var scores = TextScores.of(snapshot, terms, widened, meanings, ranking);
        return new WordsRanking(
                snapshot, through, terms, scores, scores.near().isPresent() ? withMeaning : byWords, ranking);
    }

    /// Begins with what [#nearness] is going to need.
    void prepare(Snapshot snapshot) {
        if (!meant.isBlank()) {
            meanings.ifPresent(all -> all.prepare(snapshot, synonyms.standard(meant)));
        }
    }

    /// How near each clause is to what is meant, in standard words with nothing put beside: 0 where nothing is known.
    IntToDoubleFunction nearness(Snapshot snapshot) throws IOException {
        return meanings.isEmpty() || meant.isBlank()
                ? _ -> 0
                : meanings.get().nearness(snapshot, synonyms.standard(meant));
    }

    /// The words of a query worth marking in what it finds, in their normal form.
    Set<String> marked(Query query) throws IOException {
        var marked = new LinkedHashSet<String>();
        switch (query) {
            case Query.Words words -> marked.addAll(terms(words).marked());
            case Query.Preferred preferred -> marked.addAll(marked(preferred.query()));
            case Query.Within(var _, var part) -> marked.addAll(marked(part));
            case Query.Phrase(var text) -> marked.add(Normalizer.normalize(text));
            case Query.Titled(var title) -> marked.add(Normalizer.normalize(title));
            case Query.All(var parts) -> marked.addAll(marked(parts));
            case Query.Any(var parts) -> marked.addAll(marked(parts));
            case Query.Everything() -> {}
            case Query.Numbered _ -> {}
            case Query.Article _ -> {}
            case Query.Not _ -> {}
        }
        return marked;
    }

    private Set<String> marked(List<Query> parts) throws IOException {
        var marked = new LinkedHashSet<String>();
        for (var part : parts) {
            marked.addAll(marked(part));
        }
        return marked;
    }
}
