package policybase.screening;

import java.util.List;
import java.util.regex.Pattern;

/// Numbers masked so little that they still tell the birthday or nearly all of themselves.
final class WeakMasks implements Detector {
    private static final Pattern FORM =
            Pattern.compile("(?<![0-9*])(?:1[3-9]\\d{5,}\\*{1,4}|[1-9]\\d{9,17}\\*{1,}[0-9x]*)(?![0-9*])");

    @Override
    public List<Hit> in(Piece piece) {
        return Matches.in(piece.text(), FORM).stream()
                .map(where -> Hit.of(Concern.WEAK_MASK, where))
                .toList();
    }
}
