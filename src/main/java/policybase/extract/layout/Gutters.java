package policybase.extract.layout;

import java.util.ArrayList;
import java.util.List;

/// The gaps between columns of text (栏间) on a page drawn row by row across its columns. A gap
/// counts when several rows have it at the same place, the pieces left of it fill their column,
/// and hardly any line runs through it; the gaps of a form or of a table without rules do not.
final class Gutters {
    private static final int LEAST_ROWS = 4;
    private static final double FULL_SHARE = 0.6;
    private static final double CROSSING_SHARE = 0.25;

    /// Narrower pieces (in type sizes) are words of a table, not lines of a column.
    private static final double NARROWEST = 7;

    private final List<Double> places = new ArrayList<>();

    /// Two pieces on one baseline and the gap between them.
    private record Gap(Line before, Line after) {
        double middle() {
            return (before.right() + after.left()) / 2;
        }

        boolean holds(double x) {
            return before.right() < x && x < after.left();
        }
    }

    static Gutters of(List<Line> pieces) {
        var gutters = new Gutters();
        var gaps = new ArrayList<Gap>();
        for (var number = 1; number < pieces.size(); number++) {
            if (LineMaker.besideEachOther(pieces.get(number - 1), pieces.get(number))) {
                gaps.add(new Gap(pieces.get(number - 1), pieces.get(number)));
            }
        }
        for (var gap : gaps) {
            var x = gap.middle();
            if (!gutters.between(gap.before(), gap.after()) && isGutter(x, gaps, pieces)) {
                gutters.places.add(x);
            }
        }
        return gutters;
    }

    private static boolean isGutter(double x, List<Gap> gaps, List<Line> pieces) {
        var there = gaps.stream().filter(gap -> gap.holds(x)).toList();
        if (there.size() < LEAST_ROWS) {
            return false;
        }
        var edge = there.stream().mapToDouble(gap -> gap.before().right()).max().orElse(0);
        var full = there.stream()
                .filter(gap -> gap.before().width() > NARROWEST * gap.before().size())
                .filter(gap -> edge - gap.before().right() < 1.2 * gap.before().size())
                .count();
        var crossing = pieces.stream()
                .filter(piece -> piece.left() < x && piece.right() > x)
                .count();
        return full >= FULL_SHARE * there.size() && crossing <= CROSSING_SHARE * there.size();
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /// Whether a gutter lies between two pieces.
    boolean between(Line before, Line after) {
        return places.stream().anyMatch(x -> before.right() < x && x < after.left());
    }
}
