package policybase.extract.layout;

/// A ruling line (框线), horizontal or vertical: the box of its stroke.
public record Rule(double left, double top, double right, double bottom) {
    /// Boxes thicker than this are areas, not lines.
    private static final double THICKEST = 3.5;

    /// Lines shorter than this are ornaments and strokes of drawn characters.
    private static final double SHORTEST = 6;

    /// A rule between two points in any order.
    public static Rule between(double x1, double y1, double x2, double y2) {
        return new Rule(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }

    boolean horizontal() {
        return bottom - top <= THICKEST && right - left >= SHORTEST;
    }

    boolean vertical() {
        return right - left <= THICKEST && bottom - top >= SHORTEST;
    }

    double x() {
        return (left + right) / 2;
    }

    double y() {
        return (top + bottom) / 2;
    }
}
