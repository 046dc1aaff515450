package policybase.search.lucene;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.text.Normalizer;
import policybase.text.Synonyms;

/// The terms of a text typed as words: its words and character bigrams with their weights, those of formal words put
/// beside everyday ones lower; and the words worth marking in a result.
///
/// @param words weight by word
/// @param grams weight by bigram
/// @param runs runs of three characters of the text itself
/// @param marked normal forms to highlight
record QueryTerms(Map<String, Double> words, Map<String, Double> grams, Set<Threes.Pair> runs, Set<String> marked) {
    /// A text is read so far, in characters; nobody types more, and what is pasted repeats itself.
    private static final int LIMIT = 2000;

    static QueryTerms of(String text, PolicyAnalyzer analyzer, Synonyms synonyms, double synonymWeight) {
        var read = head(text);
        var words = new LinkedHashMap<String, Double>();
        var grams = new LinkedHashMap<String, Double>();
        var marked = new LinkedHashSet<String>();
        add(read, 1, analyzer, words, grams, marked);
        for (var other : beside(read, synonyms)) {
            add(other, synonymWeight, analyzer, words, grams, marked);
        }
        return new QueryTerms(
                words, grams, Threes.pairs(analyzer.tokens(LuceneSchema.GRAMS, read)), Highlights.worthMarking(marked));
    }

    /// The text as it goes to the embedder.
    static String widened(String text, Synonyms synonyms) {
        return synonyms.widened(head(text));
    }

    /// The text without its slips, where it has any, and formal words for its everyday words.
    private static Set<String> beside(String text, Synonyms synonyms) {
        var beside = new LinkedHashSet<>(synonyms.formal(text));
        var standard = synonyms.standard(text);
        if (!standard.equals(Normalizer.normalize(text))) {
            beside.add(standard);
            beside.addAll(synonyms.formal(standard));
        }
        return beside;
    }

    private static void add(
            String text,
            double weight,
            PolicyAnalyzer analyzer,
            Map<String, Double> words,
            Map<String, Double> grams,
            Set<String> marked) {
        for (var token : analyzer.tokens(LuceneSchema.WORDS, text)) {
            words.merge(token.text(), weight, Math::max);
            marked.add(token.text());
        }
        for (var gram : bigrams(analyzer, text)) {
            grams.merge(gram, weight, Math::max);
        }
    }

    /// Bigrams; a lone last character counts only where there is nothing else.
    private static List<String> bigrams(PolicyAnalyzer analyzer, String text) {
        var tokens = analyzer.tokens(LuceneSchema.GRAMS, text).stream()
                .map(PolicyAnalyzer.Token::text)
                .toList();
        var pairs = tokens.stream()
                .filter(token -> token.codePointCount(0, token.length()) > 1)
                .toList();
        return pairs.isEmpty() ? tokens : pairs;
    }

    private static String head(String text) {
        var end = Math.min(text.length(), LIMIT);
        return text.substring(0, end);
    }
}
