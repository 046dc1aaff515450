package policybase.web.view;

import java.util.ArrayList;
import java.util.List;
import policybase.compare.Comparison;
import policybase.compare.Row;
import policybase.compare.Run;
import policybase.document.Clause;

/// The rows of a comparison where something differs, for pages that show what a change would do.
public final class Differing {
    private Differing() {}

    /// Empty when the texts are the same.
    public static String counts(Comparison comparison) {
        if (comparison.added() + comparison.removed() + comparison.changed() == 0) {
            return "正文没有改动。";
        }
        return "正文修改" + comparison.changed() + "处，新增" + comparison.added() + "处，删去" + comparison.removed() + "处。";
    }

    public static List<CompareView.Row> rows(Comparison comparison) {
        var rows = new ArrayList<CompareView.Row>();
        for (var next : comparison.rows()) {
            switch (next) {
                case Row.Same _ -> {}
                case Row.Changed(var before, var after, var old, var fresh) ->
                    rows.add(row("修改", "changed", cell(before, old), cell(after, fresh)));
                case Row.Added(var after) ->
                    rows.add(row("新增", "added", CompareView.Cell.NONE, cell(after, whole(after))));
                case Row.Removed(var before) ->
                    rows.add(row("删去", "removed", cell(before, whole(before)), CompareView.Cell.NONE));
            }
        }
        return rows;
    }

    private static CompareView.Row row(String kind, String tone, CompareView.Cell left, CompareView.Cell right) {
        return new CompareView.Row(kind, tone, List.of(new CompareView.Pair(left, right)));
    }

    private static List<Run> whole(Clause clause) {
        return List.of(new Run(clause.text(), true));
    }

    private static CompareView.Cell cell(Clause clause, List<Run> runs) {
        return new CompareView.Cell(clause.locator().citation(), "", CompareReader.lines(runs));
    }
}
