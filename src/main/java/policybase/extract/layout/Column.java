package policybase.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/// A column of text: where its lines begin and end at most.
record Column(double left, double right) {
    /// Lines that must fill a column for it to be one.
    private static final int SUPPORT = 3;

    /// Paragraphs begin two characters in; a line may end a character and a half short as punctuation wraps.
    private static final double INDENT = 2.3;

    private static final double SHORT = 1.6;

    /// Justified lines end exactly at the edge, recognised ones within half a character.
    private static final double SLACK = 0.4;

    /// The columns of these lines (of pages of one size), widest first.
    static List<Column> of(List<Line> lines) {
        var columns = new ArrayList<Column>();
        var left = new ArrayList<>(lines);
        left.sort(Comparator.comparingDouble(Line::width).reversed());
        while (!left.isEmpty()) {
            var widest = left.removeFirst();
            var column = new Column(widest.left(), widest.right());
            var filling = lines.stream().filter(column::isFilledBy).toList();
            if (filling.size() >= SUPPORT) {
                var exact = new Column(
                        quantile(filling.stream().mapToDouble(Line::left), 0.1),
                        quantile(filling.stream().mapToDouble(Line::right), 0.8));
                columns.add(exact);
                left.removeIf(exact::holds);
            }
        }
        return columns;
    }

    /// A scan is never quite straight, and punctuation hangs out: the very first and last places say little.
    private static double quantile(DoubleStream places, double share) {
        var sorted = places.sorted().toArray();
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private boolean isFilledBy(Line line) {
        return Math.abs(line.left() - left) <= INDENT * line.size()
                && Math.abs(line.right() - right) <= SHORT * line.size();
    }

    boolean holds(Line line) {
        return line.left() >= left - 1.2 * line.size() && line.right() <= right + 1.5 * line.size();
    }

    /// Whether the line could not have taken the start of the next, so that its sentence may go on there.
    boolean isFull(Line line, Line next) {
        return line.right() + next.firstTokenWidth() > right - SLACK * line.size();
    }

    boolean startsAtEdge(Line line) {
        return Math.abs(line.left() - left) < 0.8 * line.size();
    }

    boolean isIndented(Line line) {
        var indent = (line.left() - left) / line.size();
        return indent > 1.4 && indent < 2.7;
    }

    /// Whether the line stands in the middle with air on both sides, more than a paragraph's indent.
    boolean centres(Line line) {
        var before = (line.left() - left) / line.size();
        var after = (right - line.right()) / line.size();
        return before > 2.4 && after > 1.5 && Math.abs(before - after) < 2.4;
    }
}
