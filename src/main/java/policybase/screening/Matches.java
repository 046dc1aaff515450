package policybase.screening;

import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;
import policybase.text.Normalizer;

/// Places where a pattern fits the normal form of a text, as places of the text itself.
final class Matches {
    private Matches() {}

    static List<Span> in(String text, Pattern pattern) {
        return in(text, pattern, 0);
    }

    static List<Span> in(String text, Pattern pattern, int group) {
        var normal = Normalizer.map(text);
        return pattern.matcher(normal.text())
                .results()
                .filter(match -> match.end(group) > match.start(group))
                .map(match -> new Span(normal.start(match.start(group)), normal.end(match.end(group))))
                .toList();
    }
}
