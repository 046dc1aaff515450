package policybase.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The order in which lines are read, where the order of drawing cannot be trusted: the page is cut along its gutters
/// and, where there is none, along its widest white band, again and again (XY cut).
final class ReadingOrder {
    /// A gutter is at least this wide (in type sizes) and has so many lines on either side.
    private static final double GUTTER = 0.8;

    private static final int LEAST_LINES = 3;

    private ReadingOrder() {}

    static List<Line> of(List<Line> lines) {
        var ordered = new ArrayList<Line>();
        cut(lines, ordered, 0);
        return ordered;
    }

    private static void cut(List<Line> lines, List<Line> ordered, int depth) {
        var gutter = lines.size() < 2 * LEAST_LINES || depth > 60 ? -1 : gutter(lines);
        if (gutter > 0) {
            cut(lines.stream().filter(line -> line.left() < gutter).toList(), ordered, depth + 1);
            cut(lines.stream().filter(line -> line.left() >= gutter).toList(), ordered, depth + 1);
            return;
        }
        var down = lines.stream()
                .sorted(Comparator.comparingDouble((Line line) -> Math.round(line.baseline() / 3))
                        .thenComparingDouble(Line::left))
                .toList();
        var band = depth > 60 ? -1 : widestBand(down);
        if (band > 0) {
            cut(down.subList(0, band), ordered, depth + 1);
            cut(down.subList(band, down.size()), ordered, depth + 1);
        } else {
            ordered.addAll(down);
        }
    }

    /// The left end of the right part of the widest gutter no line crosses, or -1.
    private static double gutter(List<Line> lines) {
        var across =
                lines.stream().sorted(Comparator.comparingDouble(Line::left)).toList();
        var reach = across.getFirst().right();
        var widest = 0.0;
        var at = -1.0;
        for (var number = 1; number < across.size(); number++) {
            var line = across.get(number);
            var gap = line.left() - reach;
            var sides = Math.min(number, across.size() - number);
            if (gap > Math.max(widest, GUTTER * line.size()) && sides >= LEAST_LINES) {
                widest = gap;
                at = line.left();
            }
            reach = Math.max(reach, line.right());
        }
        return at;
    }

    /// The number of lines above the widest white band, or -1 when the lines follow each other evenly.
    private static int widestBand(List<Line> down) {
        var widest = 0.0;
        var at = -1;
        for (var number = 1; number < down.size(); number++) {
            var gap = down.get(number).baseline()
                    - down.get(number).size()
                    - down.get(number - 1).baseline();
            if (gap > widest) {
                widest = gap;
                at = number;
            }
        }
        return down.size() > 2 * LEAST_LINES ? at : -1;
    }
}
