package policybase.screening.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import policybase.document.Span;

/// Candidates of a pattern: one that is refused is looked for again one character further on, since a row number may
/// stand before the number meant.
final class Digits {
    private Digits() {}

    static List<Mention> find(Pattern pattern, Passage passage, Function<MatchResult, @Nullable Mention> read) {
        var found = new ArrayList<Mention>();
        var matcher = pattern.matcher(passage.text());
        var from = 0;
        while (from <= passage.text().length() && matcher.find(from)) {
            var mention = read.apply(matcher.toMatchResult());
            if (mention != null) {
                found.add(mention);
            }
            from = mention == null ? matcher.start() + 1 : matcher.end();
        }
        return found;
    }

    /// Letters and digits alone.
    static String bare(String text) {
        return text.replaceAll("[^0-9a-z]", "");
    }

    static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    /// Whether the groups between separators are such as people write: none, or each of at least three digits but the
    /// last of at least two, or every digit alone.
    static boolean grouped(String written) {
        var groups = written.strip().split("[^0-9a-z]+");
        if (groups.length == bare(written).length()) {
            return true;
        }
        for (var i = 0; i < groups.length; i++) {
            if (groups[i].length() < (i == groups.length - 1 ? 2 : 3)) {
                return false;
            }
        }
        return true;
    }
}
