package policybase.web.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import policybase.compare.Comparison;
import policybase.compare.Row;
import policybase.compare.Run;
import policybase.document.Clause;
import policybase.store.Held;

/// Makes the page of a comparison.
public final class CompareReader {
    private final Held left;
    private final Held right;
    private final LocalDate asOf;

    public CompareReader(Held left, Held right, LocalDate asOf) {
        this.left = left;
        this.right = right;
        this.asOf = asOf;
    }

    public CompareView read(PageFrame frame) {
        var comparison = Comparison.of(left.document().body(), right.document().body());
        return new CompareView(
                frame,
                side(left),
                side(right),
                counts(comparison),
                "/compare?left=" + id(right) + "&right=" + id(left),
                rows(comparison));
    }

    private CompareView.Side side(Held held) {
        var metadata = held.document().metadata();
        return new CompareView.Side(
                metadata.title().full(),
                metadata.dates().version().map(Words::day).orElse("日期不明"),
                StatusView.of(held.timeline().statusOn(asOf)),
                href(held, ""));
    }

    private static String counts(Comparison comparison) {
        if (comparison.added() + comparison.removed() + comparison.changed() == 0) {
            return "两个文本逐条相同。";
        }
        return "右边与左边相比：修改" + comparison.changed() + "处，新增" + comparison.added() + "处，删去" + comparison.removed()
                + "处，未改动" + comparison.same() + "处。";
    }

    private List<CompareView.Row> rows(Comparison comparison) {
        var rows = new ArrayList<CompareView.Row>();
        for (var next : comparison.rows()) {
            var row = row(next);
            if (!rows.isEmpty() && CompareView.isQuiet(row) && CompareView.isQuiet(rows.getLast())) {
                var pairs = new ArrayList<>(rows.removeLast().pairs());
                pairs.addAll(row.pairs());
                rows.add(new CompareView.Row(row.kind(), row.tone(), pairs));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private CompareView.Row row(Row row) {
        return switch (row) {
            case Row.Same(var before, var after) ->
                line("未改动", "same", whole(left, before, false), whole(right, after, false));
            case Row.Changed(var before, var after, var old, var fresh) ->
                line("修改", "changed", cell(left, before, lines(old)), cell(right, after, lines(fresh)));
            case Row.Added(var after) -> line("新增", "added", CompareView.Cell.NONE, whole(right, after, true));
            case Row.Removed(var before) -> line("删去", "removed", whole(left, before, true), CompareView.Cell.NONE);
        };
    }

    private static CompareView.Row line(String kind, String tone, CompareView.Cell left, CompareView.Cell right) {
        return new CompareView.Row(kind, tone, List.of(new CompareView.Pair(left, right)));
    }

    private static CompareView.Cell whole(Held held, Clause clause, boolean differs) {
        return cell(held, clause, lines(List.of(new Run(clause.text(), differs))));
    }

    private static CompareView.Cell cell(Held held, Clause clause, List<List<Run>> lines) {
        return new CompareView.Cell(clause.locator().citation(), href(held, "#" + clause.anchor()), lines);
    }

    static List<List<Run>> lines(List<Run> runs) {
        var lines = new ArrayList<List<Run>>();
        var line = new ArrayList<Run>();
        for (var run : runs) {
            var parts = run.text().split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new Run(parts[i], run.differs()));
                }
            }
        }
        lines.add(List.copyOf(line));
        return lines;
    }

    private static String href(Held held, String fragment) {
        return "/documents/" + id(held) + fragment;
    }

    private static String id(Held held) {
        return held.document().id().value();
    }
}
