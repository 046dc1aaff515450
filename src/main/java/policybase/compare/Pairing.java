package policybase.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import policybase.document.Clause;

/// Lays clauses of two texts beside each other in order so that the likeness of all pairs together is
/// greatest (an alignment by dynamic programming).
final class Pairing {
    /// Clauses less alike than this share of their character pairs are not the same clause. Among the
    /// articles of dated versions of one law, amended ones share 0.5 and more, unrelated ones up to 0.25.
    private static final double ALIKE = 0.35;

    private final List<Clause> old;
    private final List<Clause> fresh;
    private final double[][] best;

    private Pairing(List<Clause> old, List<Clause> fresh) {
        this.old = old;
        this.fresh = fresh;
        this.best = new double[old.size() + 1][fresh.size() + 1];
    }

    static List<Row> of(List<Clause> old, List<Clause> fresh) {
        return new Pairing(old, fresh).rows();
    }

    private List<Row> rows() {
        var likeness = likeness();
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = fresh.size() - 1; j >= 0; j--) {
                var skip = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = likeness[i][j] < ALIKE ? skip : Math.max(skip, likeness[i][j] + best[i + 1][j + 1]);
            }
        }
        var rows = new ArrayList<Row>();
        var i = 0;
        var j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (likeness[i][j] >= ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                rows.add(pair(old.get(i++), fresh.get(j++)));
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                rows.add(new Row.Removed(old.get(i++)));
            } else {
                rows.add(new Row.Added(fresh.get(j++)));
            }
        }
        old.subList(i, old.size()).forEach(clause -> rows.add(new Row.Removed(clause)));
        fresh.subList(j, fresh.size()).forEach(clause -> rows.add(new Row.Added(clause)));
        return rows;
    }

    private static Row pair(Clause before, Clause after) {
        return before.text().equals(after.text()) ? new Row.Same(before, after) : Wording.changed(before, after);
    }

    private double[][] likeness() {
        var left = old.stream().map(clause -> pairs(clause.text())).toList();
        var right = fresh.stream().map(clause -> pairs(clause.text())).toList();
        var likeness = new double[old.size()][fresh.size()];
        for (var i = 0; i < likeness.length; i++) {
            for (var j = 0; j < likeness[i].length; j++) {
                likeness[i][j] = share(left.get(i), right.get(j));
            }
        }
        return likeness;
    }

    /// Dice's coefficient over pairs of neighbouring characters.
    private static double share(Map<Integer, Integer> a, Map<Integer, Integer> b) {
        var smaller = a.size() < b.size() ? a : b;
        var larger = smaller == a ? b : a;
        var common = 0;
        for (var pair : smaller.entrySet()) {
            common += Math.min(pair.getValue(), larger.getOrDefault(pair.getKey(), 0));
        }
        var all = sum(a) + sum(b);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static int sum(Map<Integer, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<Integer, Integer> pairs(String text) {
        var pairs = new HashMap<Integer, Integer>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.merge(text.charAt(i) << Character.SIZE | text.charAt(i + 1), 1, Integer::sum);
        }
        return pairs;
    }
}
