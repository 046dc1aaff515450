package policybase.extract.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Puts characters together into lines, in the order of drawing: programs draw column by column, so this order is right
/// where sorting by position would mix columns. Where it goes up the page again and again within one column it is not,
/// and [ReadingOrder] finds one.
final class LineMaker {
    /// Characters further apart than this (in type sizes) may be of different columns.
    private static final double NEAR = 1.4;

    /// Pieces further apart than this are not of one line: fields of a form at both sides of a page.
    private static final double FAR = 6;

    /// Lines that stand above their predecessor in the same column, as a share of all, from which on the order of
    /// drawing is not trusted.
    private static final double DISORDER = 0.04;

    private LineMaker() {}

    static List<Line> lines(int page, List<Glyph> glyphs) {
        var lines = new ArrayList<Line>();
        var line = new Line(page);
        for (var glyph : glyphs) {
            if (!line.isEmpty() && !glyph.isBlank()) {
                if (isDoubled(line.last(), glyph)) {
                    continue;
                }
                if (!continues(line, glyph)) {
                    lines.add(line);
                    line = new Line(page);
                }
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        var gutters = Gutters.of(lines);
        var whole = withoutDoubles(joined(page, lines, gutters));
        return gutters.isEmpty() && isInOrder(whole) ? whole : ReadingOrder.of(whole);
    }

    private static boolean continues(Line line, Glyph glyph) {
        var last = line.last();
        var size = Math.max(last.size(), glyph.size());
        return Math.abs(glyph.baseline() - last.baseline()) <= 0.5 * size
                && glyph.left() >= last.left() - 0.2 * size
                && glyph.left() - last.right() <= NEAR * size;
    }

    /// Pieces of one baseline put together, unless a gutter lies between.
    private static List<Line> joined(int page, List<Line> pieces, Gutters gutters) {
        var lines = new ArrayList<Line>();
        for (var piece : pieces) {
            if (!lines.isEmpty()
                    && besideEachOther(lines.getLast(), piece)
                    && !gutters.between(lines.getLast(), piece)) {
                lines.getLast().addAll(piece);
            } else {
                var line = new Line(page);
                line.addAll(piece);
                lines.add(line);
            }
        }
        return lines;
    }

    /// Whether one piece stands on the baseline of the other, right of it and not too far.
    static boolean besideEachOther(Line before, Line after) {
        var size = Math.max(before.size(), after.size());
        var gap = after.left() - before.right();
        return Math.abs(before.last().baseline() - after.first().baseline()) <= 0.5 * size
                && gap >= -1.1 * size
                && gap <= FAR * size;
    }

    /// Bold by drawing twice.
    private static boolean isDoubled(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text())
                && Math.abs(last.left() - glyph.left()) < 0.2 * glyph.size()
                && Math.abs(last.baseline() - glyph.baseline()) < 0.2 * glyph.size();
    }

    private static List<Line> withoutDoubles(List<Line> lines) {
        var seen = new HashSet<String>();
        return lines.stream()
                .filter(line -> seen.add(
                        line.text(false) + "@" + Math.round(line.left() / 2) + "," + Math.round(line.baseline() / 2)))
                .toList();
    }

    private static boolean isInOrder(List<Line> lines) {
        var upwards = 0;
        for (var number = 1; number < lines.size(); number++) {
            var before = lines.get(number - 1);
            var line = lines.get(number);
            var overlap = Math.min(before.right(), line.right()) - Math.max(before.left(), line.left());
            if (line.baseline() < before.baseline() - 0.6 * line.size() && overlap > 0) {
                upwards++;
            }
        }
        return upwards <= 2 || upwards <= DISORDER * lines.size();
    }
}
