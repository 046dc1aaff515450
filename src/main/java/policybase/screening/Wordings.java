package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import policybase.document.Span;

/// Words of the list that are written wrong or no longer used; advice only.
final class Wordings implements Detector {
    /// @param unless longer words in which it is right
    record Wording(String wrong, String right, List<String> unless, String note) {}

    private final List<Wording> wordings;

    Wordings(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        for (var wording : wordings) {
            var text = piece.text();
            for (var at = text.indexOf(wording.wrong()); at >= 0; at = text.indexOf(wording.wrong(), at + 1)) {
                var where = new Span(at, at + wording.wrong().length());
                if (wording.unless().stream().noneMatch(longer -> covers(text, where, longer))) {
                    hits.add(Hit.of(Concern.WORDING, where).advising(advice(wording)));
                }
            }
        }
        return hits;
    }

    private static String advice(Wording wording) {
        return "“" + wording.wrong() + "”宜作“" + wording.right() + "”。"
                + (wording.note().isEmpty() ? "" : wording.note() + "。");
    }

    private static boolean covers(String text, Span where, String longer) {
        var from = Math.max(0, where.end() - longer.length());
        var at = text.indexOf(longer, from);
        return at >= 0 && at <= where.start() && at + longer.length() >= where.end();
    }
}
