package policybase.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Finds the grids among the ruling lines of a page: lines that touch belong to one grid.
final class Ruling {
    private static final double TOUCH = 3;
    private static final double VIRTUAL = 5;

    /// A drawing with more lines is a picture, not a table.
    private static final int MOST_RULES = 6_000;

    private Ruling() {}

    /// Grids with at least two columns and two cells, smallest first.
    static List<Grid> grids(Leaf leaf) {
        if (leaf.rules().size() > MOST_RULES) {
            return List.of();
        }
        var horizontals = leaf.rules().stream().filter(Rule::horizontal).toList();
        var verticals = leaf.rules().stream().filter(Rule::vertical).toList();
        var grids = new ArrayList<Grid>();
        for (var group : groups(horizontals, verticals)) {
            var across = group.stream().filter(horizontals::contains).toList();
            var upright = group.stream().filter(verticals::contains).toList();
            if (across.size() >= 2 && upright.size() >= 2) {
                var grid = grid(across, upright);
                if (grid.columns() >= 2 && grid.cells() >= 2) {
                    grids.add(grid);
                }
            }
        }
        grids.sort(Comparator.comparingDouble(Grid::area));
        return grids;
    }

    private static Grid grid(List<Rule> across, List<Rule> upright) {
        var xs = edges(upright, Rule::x, across, Rule::left, Rule::right);
        var ys = edges(across, Rule::y, upright, Rule::top, Rule::bottom);
        return new Grid(xs, ys, across, upright);
    }

    /// Places of rules, near ones as one, and the ends of the crossing rules where they reach out further: tables are
    /// often open at their sides, and at the foot of a page.
    private static double[] edges(
            List<Rule> rules,
            ToDoubleFunction<Rule> place,
            List<Rule> crossing,
            ToDoubleFunction<Rule> start,
            ToDoubleFunction<Rule> end) {
        var places = new ArrayList<Double>();
        for (var at : rules.stream().mapToDouble(place).sorted().toArray()) {
            if (places.isEmpty() || at - places.getLast() > TOUCH) {
                places.add(at);
            }
        }
        var first = crossing.stream().mapToDouble(start).min().orElse(places.getFirst());
        var last = crossing.stream().mapToDouble(end).max().orElse(places.getLast());
        if (first < places.getFirst() - VIRTUAL) {
            places.addFirst(first);
        }
        if (last > places.getLast() + VIRTUAL) {
            places.addLast(last);
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<List<Rule>> groups(List<Rule> horizontals, List<Rule> verticals) {
        var groups = new ArrayList<List<Rule>>();
        var open = new ArrayList<Rule>(verticals);
        var across = new ArrayList<Rule>(horizontals);
        while (!open.isEmpty()) {
            var group = new ArrayList<Rule>();
            group.add(open.removeLast());
            for (var number = 0; number < group.size(); number++) {
                var rule = group.get(number);
                var others = rule.vertical() ? across : open;
                var touching =
                        others.stream().filter(other -> touch(rule, other)).toList();
                others.removeAll(touching);
                group.addAll(touching);
            }
            groups.add(group);
        }
        return groups;
    }

    private static boolean touch(Rule one, Rule other) {
        return one.left() <= other.right() + TOUCH
                && other.left() <= one.right() + TOUCH
                && one.top() <= other.bottom() + TOUCH
                && other.top() <= one.bottom() + TOUCH;
    }
}
