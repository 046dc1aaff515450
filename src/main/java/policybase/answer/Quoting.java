package policybase.answer;

import java.util.Comparator;
import java.util.List;
import policybase.answer.question.Asked;
import policybase.answer.question.Pairs;
import policybase.document.Span;

/// Which words of a clause are quoted.
final class Quoting {
    /// A clause up to this length, in characters, is quoted whole.
    private static final int SHORT = 240;

    /// Two passages together, with what stands between them, may be as long as this.
    private static final int LONG = 320;

    private Quoting() {}

    /// The whole of a short clause or of rows of a table; else the passage that fits best,
    /// joined by its neighbour when that holds more of what was asked and both together are
    /// short.
    static Quote of(Asked asked, Fit fit) {
        var text = fit.candidate().clause().text();
        var span =
                text.length() <= SHORT || text.indexOf('\t') >= 0 ? new Span(0, text.length()) : passage(asked, text);
        return new Quote(fit.candidate().hit().id(), fit.candidate().clause().anchor(), span, span.cut(text));
    }

    private static Span passage(Asked asked, String text) {
        var passages = Passages.of(text);
        var pairs = new Pairs(
                asked.standard(),
                passages.stream().map(span -> Pairs.plain(span.cut(text))).toList());
        var best = passages.stream()
                .max(Comparator.comparingDouble(span -> Fit.worth(asked, span.cut(text)) + pairs.share(span.cut(text))))
                .orElse(new Span(0, text.length()));
        var at = passages.indexOf(best);
        var joined = best;
        for (var neighbour : List.of(at - 1, at + 1)) {
            if (neighbour < 0 || neighbour >= passages.size()) {
                continue;
            }
            var other = passages.get(neighbour);
            var both = new Span(Math.min(joined.start(), other.start()), Math.max(joined.end(), other.end()));
            if (both.length() <= SHORT && Fit.worth(asked, both.cut(text)) > Fit.worth(asked, joined.cut(text))) {
                joined = both;
            }
        }
        return asked.isAnswerable(joined.cut(text)) ? joined : answering(asked, text, passages, joined);
    }

    /// The nearest passage that has the form of what is asked for, with the words that fit best where both are short.
    private static Span answering(Asked asked, String text, List<Span> passages, Span best) {
        return passages.stream()
                .filter(passage -> asked.isAnswerable(passage.cut(text)))
                .min(Comparator.comparingInt(passage ->
                        passage.start() >= best.end() ? passage.start() - best.end() : best.start() - passage.end()))
                .map(passage -> {
                    var both = new Span(Math.min(best.start(), passage.start()), Math.max(best.end(), passage.end()));
                    return both.length() <= LONG ? both : passage;
                })
                .orElse(best);
    }
}
