package policybase.answer.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import policybase.text.Normalizer;

/// Pairs of characters that a question and clauses share, rare ones weighing more: finds what words cut otherwise miss.
public final class Pairs {
    private static final double ALMOST = 0.9;

    private static final Pattern FIGURE = Pattern.compile("[\\d.]+|[一二三四五六七八九十百千万]+");

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final Map<String, Double> weights = new HashMap<>();
    private final double all;

    /// @param question in standard words
    /// @param texts of all candidates, among which pairs are rare or common, as [#plain] gives them
    public Pairs(String question, List<String> texts) {
        var sum = 0.0;
        for (var pair : of(plain(question))) {
            var common = texts.stream().filter(text -> text.contains(pair)).count();
            var weight = Math.log((texts.size() + 1) / (common + 0.5));
            weights.put(pair, weight);
            sum += weight;
        }
        all = sum;
    }

    /// Share of the question's pairs that the words hold, by weight.
    public double share(String words) {
        return shareOf(plain(words));
    }

    /// The same of words as [#plain] gives them.
    public double shareOf(String plain) {
        var held = 0.0;
        for (var pair : weights.entrySet()) {
            held += plain.contains(pair.getKey()) ? pair.getValue() : 0;
        }
        return all <= 0 ? 0 : held / all;
    }

    /// Whether two texts say the same but for a word or two: nearly all pairs of characters and every figure.
    public static boolean areAlmostSame(String one, String other) {
        var pairs = of(plain(one));
        var others = of(plain(other));
        var shared = pairs.stream().filter(others::contains).count();
        return 2.0 * shared >= ALMOST * (pairs.size() + others.size())
                && figures(one).equals(figures(other));
    }

    /// Share of the pairs of one text, 0 to 1, that another holds; 0 when it has none.
    public static double shareHeld(String one, String other) {
        var pairs = of(plain(one));
        var others = of(plain(other));
        return pairs.isEmpty()
                ? 0
                : (double) pairs.stream().filter(others::contains).count() / pairs.size();
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(plain(text)).results().map(MatchResult::group).toList();
    }

    /// In normal form without white space.
    public static String plain(String text) {
        return withoutSpace(Normalizer.normalize(text));
    }

    /// What is in normal form already, as [#plain] gives it.
    public static String withoutSpace(String normal) {
        return WHITE.matcher(normal).replaceAll("");
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
