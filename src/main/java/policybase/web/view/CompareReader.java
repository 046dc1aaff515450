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
    /// About what the markup adds to a row or a cell, and to a run of words.
    private static final int AROUND = 150;

    private static final int AROUND_RUN = 12;

    private final Held left;
    private final Held right;
    private final LocalDate asOf;

    public CompareReader(Held left, Held right, LocalDate asOf) {
        this.left = left;
        this.right = right;
        this.asOf = asOf;
    }

    /// @param part of a long comparison, from 1
    /// @throws policybase.document.Fault INVALID when there is no such part
    public CompareView read(PageFrame frame, int part) {
        var comparison = Comparison.of(left.document().body(), right.document().body());
        var cut = Cutting.cut(comparison.rows().stream().map(this::row).toList(), CompareReader::bytes, _ -> false);
        var parts = Parts.of(cut.stream().map(CompareReader::span).toList(), part, this::address);
        return new CompareView(
                frame,
                side(left),
                side(right),
                counts(comparison),
                "/compare?left=" + id(right) + "&right=" + id(left),
                parts,
                gathered(cut.get(part - 1)));
    }

    private CompareView.Side side(Held held) {
        var metadata = held.document().metadata();
        return new CompareView.Side(
                metadata.title().full(),
                metadata.dates().version().map(Words::day).orElse("日期不明"),
                StatusView.of(held.timeline().statusOn(asOf)),
                "/documents/" + held.document().id());
    }

    private static String counts(Comparison comparison) {
        if (comparison.added() + comparison.removed() + comparison.changed() == 0) {
            return "两个文本逐条相同。";
        }
        return "右边与左边相比：修改" + comparison.changed() + "处，新增" + comparison.added() + "处，删去" + comparison.removed()
                + "处，未改动" + comparison.same() + "处。";
    }

    private String address(int part) {
        return new Address("/compare")
                .add("left", id(left))
                .add("right", id(right))
                .add("part", part == 1 ? "" : "" + part)
                .toString();
    }

    private static String span(List<CompareView.Row> rows) {
        return Parts.span(rows.stream()
                .flatMap(row -> row.pairs().stream())
                .map(pair -> pair.right().label())
                .toList());
    }

    /// About what a row weighs in the page.
    private static int bytes(CompareView.Row row) {
        return AROUND
                + row.pairs().stream()
                        .mapToInt(pair -> bytes(pair.left()) + bytes(pair.right()))
                        .sum();
    }

    private static int bytes(CompareView.Cell cell) {
        return AROUND
                + Cutting.bytes(cell.label())
                + cell.lines().stream()
                        .flatMap(List::stream)
                        .mapToInt(run -> AROUND_RUN + Cutting.bytes(run.text()))
                        .sum();
    }

    /// Neighbours that did not change as one row.
    private static List<CompareView.Row> gathered(List<CompareView.Row> each) {
        var rows = new ArrayList<CompareView.Row>();
        for (var row : each) {
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
        return new CompareView.Cell(
                clause.locator().citation(), Address.ofClause(held.document().id(), clause.anchor(), ""), lines);
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

    private static String id(Held held) {
        return held.document().id().value();
    }
}
