package policybase.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import policybase.document.Span;

/// Shares told in one sentence (占…%、承担…%) that make more than a hundred together.
final class Shares implements Detector {
    private static final Pattern SHARE =
            Pattern.compile("(占|承担|负担|分担|出资)(?:比例?)?(?:为|约)?(\\d{1,3}(?:\\.\\d{1,2})?)[%％]");

    /// Sums above this are shares of different wholes.
    private static final double OTHER_WHOLES = 150;

    @Override
    public List<Hit> in(Piece piece) {
        var hits = new ArrayList<Hit>();
        if (piece.isTable()) {
            return hits;
        }
        var from = 0;
        for (var sentence : piece.text().split("(?<=[。；;\\n])")) {
            var shares = SHARE.matcher(sentence).results().toList();
            var sum = shares.stream()
                    .mapToDouble(share -> Double.parseDouble(share.group(2)))
                    .sum();
            var alike = shares.stream().map(share -> share.group(1)).distinct().count() == 1;
            if (shares.size() >= 3 && alike && sum > 101 && sum <= OTHER_WHOLES) {
                hits.add(Hit.of(
                                Concern.PERCENTAGE,
                                new Span(
                                        from + shares.getFirst().start(),
                                        from + shares.getLast().end()))
                        .advising("几项百分比相加超过100%，请核对。"));
            }
            from += sentence.length();
        }
        return hits;
    }
}
