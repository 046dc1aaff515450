package policybase.structure;

import java.util.List;
import policybase.document.Block;
import policybase.extract.TextBlock;

/// Tables of the body: empty rows out, and a first row of short names without figures taken for the heading when the
/// format does not mark one.
final class Tables {
    private Tables() {}

    static Block.Table table(TextBlock.Grid grid) {
        var rows = grid.rows().stream()
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        return new Block.Table(rows, grid.heads() > 0 ? grid.heads() : heads(rows));
    }

    private static int heads(List<List<String>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) {
            return 0;
        }
        var first = rows.getFirst();
        var named =
                first.stream().allMatch(cell -> !cell.isBlank() && cell.length() <= 14 && !cell.matches(".*\\d{2,}.*"));
        return named ? 1 : 0;
    }
}
