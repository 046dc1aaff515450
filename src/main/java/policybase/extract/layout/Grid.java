package policybase.extract.layout;

import java.util.Arrays;
import java.util.List;

/// The cells ruling lines make: elementary fields between neighbouring rules, grown together where no rule parts them.
final class Grid {
    private static final double NEAR = 3;

    /// A rule parts two fields when it covers this share of the edge between them.
    private static final double MOST = 0.6;

    private final double[] xs;
    private final double[] ys;
    private final int[] owner;

    Grid(double[] xs, double[] ys, List<Rule> horizontals, List<Rule> verticals) {
        this.xs = xs;
        this.ys = ys;
        this.owner = new int[columns() * rows()];
        Arrays.setAll(owner, field -> field);
        for (var row = 0; row < rows(); row++) {
            for (var column = 0; column < columns(); column++) {
                if (column + 1 < columns() && !parted(verticals, true, xs[column + 1], ys[row], ys[row + 1])) {
                    join(field(row, column), field(row, column + 1));
                }
                if (row + 1 < rows() && !parted(horizontals, false, ys[row + 1], xs[column], xs[column + 1])) {
                    join(field(row, column), field(row + 1, column));
                }
            }
        }
    }

    private static boolean parted(List<Rule> rules, boolean upright, double at, double from, double to) {
        var covered = 0.0;
        for (var rule : rules) {
            if (Math.abs((upright ? rule.x() : rule.y()) - at) <= NEAR) {
                var start = upright ? rule.top() : rule.left();
                var end = upright ? rule.bottom() : rule.right();
                covered += Math.max(0, Math.min(end, to + 1) - Math.max(start, from - 1));
            }
        }
        return covered >= MOST * (to - from);
    }

    private void join(int one, int other) {
        var a = root(one);
        var b = root(other);
        owner[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int field) {
        var at = field;
        while (owner[at] != at) {
            at = owner[at];
        }
        return at;
    }

    int columns() {
        return xs.length - 1;
    }

    int rows() {
        return ys.length - 1;
    }

    private int field(int row, int column) {
        return row * columns() + column;
    }

    /// The cell a field belongs to: the number of its first field.
    int cell(int row, int column) {
        return root(field(row, column));
    }

    boolean isFirst(int row, int column) {
        return cell(row, column) == field(row, column);
    }

    /// The cell a point lies in, -1 for none.
    int cellAt(double x, double y) {
        var column = interval(xs, x);
        var row = interval(ys, y);
        return column < 0 || row < 0 ? -1 : cell(row, column);
    }

    private static int interval(double[] edges, double at) {
        for (var number = 0; number + 1 < edges.length; number++) {
            if (at >= edges[number] && at < edges[number + 1]) {
                return number;
            }
        }
        return -1;
    }

    long cells() {
        return java.util.stream.IntStream.range(0, owner.length)
                .map(this::root)
                .distinct()
                .count();
    }

    /// The width of a cell.
    double widthOf(int cell) {
        var left = Double.MAX_VALUE;
        var right = 0.0;
        for (var row = 0; row < rows(); row++) {
            for (var column = 0; column < columns(); column++) {
                if (cell(row, column) == cell) {
                    left = Math.min(left, xs[column]);
                    right = Math.max(right, xs[column + 1]);
                }
            }
        }
        return right - left;
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    double left() {
        return xs[0];
    }

    double right() {
        return xs[xs.length - 1];
    }

    double area() {
        return (right() - left()) * (bottom() - top());
    }

    /// Whether another grid has the same columns, so that it may be this one on the next page.
    boolean hasColumnsOf(Grid other) {
        if (xs.length != other.xs.length) {
            return false;
        }
        for (var number = 0; number < xs.length; number++) {
            if (Math.abs(xs[number] - other.xs[number]) > 2 * NEAR) {
                return false;
            }
        }
        return true;
    }
}
