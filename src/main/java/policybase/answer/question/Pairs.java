package policybase.answer.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import policybase.text.Normalizer;

/// Pairs of characters that a question and clauses share, rare ones weighing more: finds what words cut otherwise miss.
public final class Pairs {
    private final Map<String, Double> weights = new HashMap<>();
    private final double all;

    /// @param question in standard words
    /// @param texts of all candidates, among which pairs are rare or common
    public Pairs(String question, List<String> texts) {
        var plain = texts.stream().map(Pairs::plain).toList();
        var sum = 0.0;
        for (var pair : of(plain(question))) {
            var common = plain.stream().filter(text -> text.contains(pair)).count();
            var weight = Math.log((plain.size() + 1) / (common + 0.5));
            weights.put(pair, weight);
            sum += weight;
        }
        all = sum;
    }

    /// Share of the question's pairs that the words hold, by weight.
    public double share(String words) {
        var plain = plain(words);
        var held = 0.0;
        for (var pair : weights.entrySet()) {
            held += plain.contains(pair.getKey()) ? pair.getValue() : 0;
        }
        return all <= 0 ? 0 : held / all;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text).replaceAll("\\s+", "");
    }

    private static Set<String> of(String text) {
        var pairs = new ArrayList<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            var pair = text.substring(i, i + 2);
            if (pair.codePoints().allMatch(Character::isLetterOrDigit)) {
                pairs.add(pair);
            }
        }
        return new LinkedHashSet<>(pairs);
    }
}
