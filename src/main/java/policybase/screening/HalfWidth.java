package policybase.screening;

import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Half-width punctuation between Chinese characters. Numbers, ratios, times and code keep theirs.
final class HalfWidth implements Detector {
    private static final Pattern FORM = Pattern.compile(
            "(?<=\\p{IsHan})[,;:?!](?=\\p{IsHan}|$|\\n)|(?<=\\p{IsHan})\\.(?=\\p{IsHan}|$|\\n)|(?<=\\p{IsHan})\\((?=\\p{IsHan}[^()\\n]{0,60}\\))");

    @Override
    public List<Hit> in(Piece piece) {
        return piece.isTable()
                ? List.of()
                : FORM.matcher(piece.text())
                        .results()
                        .map(match -> Hit.of(Concern.HALF_WIDTH, new Span(match.start(), match.end())))
                        .toList();
    }
}
