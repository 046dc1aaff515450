package policybase.curate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TextBlock;

/// A table kept as text (csv, tsv): its lines are rows, parted by commas or tabs, with cells in quotation marks where
/// they
/// hold a comma (RFC 4180).
public final class Delimited {
    private Delimited() {}

    /// The text with its lines as one table, when the name says that it is one; else the text as it is.
    public static Extracted read(Extracted text, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var isLines = text.blocks().stream().allMatch(TextBlock.Line.class::isInstance);
        if (!isLines || !ending.equals("csv") && !ending.equals("tsv")) {
            return text;
        }
        var rows = rows(
                text.blocks().stream()
                        .map(block -> ((TextBlock.Line) block).text())
                        .toList(),
                ending.equals("tsv") ? '\t' : ',');
        var grid = new TextBlock.Grid(rows, rows.isEmpty() ? 0 : 1, "", OptionalInt.empty());
        return new Extracted(text.mediaType(), List.of(grid), text.properties(), text.problems());
    }

    private static List<List<String>> rows(List<String> lines, char mark) {
        var rows = new ArrayList<List<String>>();
        var open = new StringBuilder();
        for (var line : lines) {
            open.append(open.isEmpty() ? "" : "\n").append(line);
            if (open.chars().filter(c -> c == '"').count() % 2 == 0) {
                rows.add(cells(open.toString(), mark));
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            rows.add(cells(open.toString(), mark));
        }
        return rows;
    }

    private static List<String> cells(String row, char mark) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < row.length(); i++) {
            var c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == mark && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
