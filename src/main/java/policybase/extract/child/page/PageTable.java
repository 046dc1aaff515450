package policybase.extract.child.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Tables of web pages: whether one holds data or only lays out the page, and its rows with merged cells spread out.
final class PageTable {
    /// A cell with more text than this and several paragraphs is an article inside a table.
    private static final int ARTICLE = 400;

    private static final double MOST = 0.7;

    /// Spans beyond this are mistakes or attacks.
    private static final int WIDEST = 64;

    private static final int LONGEST = 2_000;

    private static final Evaluator PARAGRAPHS = QueryParser.parse("p, br, div");

    private PageTable() {}

    /// Whether the table holds data: several columns, and no cell that is an article or a page of its own.
    static boolean isData(Element table) {
        var rows = rowsOf(table);
        var widest = rows.stream().mapToInt(row -> cellsOf(row).size()).max().orElse(0);
        if (widest < 2) {
            return false;
        }
        var all = table.text().length();
        for (var row : rows) {
            for (var cell : cellsOf(row)) {
                var length = cell.text().length();
                if (length > ARTICLE
                        && length > MOST * all
                        && cell.select(PARAGRAPHS).size() >= 4) {
                    return false;
                }
                if (cell.getElementsByTag("table").stream()
                        .anyMatch(inner -> inner.text().length() > MOST * all)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Rows from the top that consist of heading cells.
    static int heads(Element table) {
        var heads = 0;
        for (var row : rowsOf(table)) {
            if (!isIn(row, "thead") && !cellsOf(row).stream().allMatch(cell -> isNamed(cell, "th"))) {
                break;
            }
            heads++;
        }
        return heads;
    }

    /// The rows; a merged cell stands at its first place, the other places it covers are empty.
    static List<List<String>> rows(Element table) {
        var grid = new ArrayList<List<String>>();
        var covered = new int[WIDEST];
        for (var row : rowsOf(table)) {
            var line = new ArrayList<String>();
            for (var cell : cellsOf(row)) {
                passCovered(line, covered);
                place(cell, line, covered);
            }
            passCovered(line, covered);
            grid.add(line);
        }
        return grid;
    }

    private static void passCovered(List<String> line, int[] covered) {
        while (line.size() < WIDEST && covered[line.size()] > 0) {
            covered[line.size()]--;
            line.add("");
        }
    }

    private static void place(Element cell, List<String> line, int[] covered) {
        var width = span(cell, "colspan", WIDEST);
        var height = span(cell, "rowspan", LONGEST);
        for (var column = 0; column < width; column++) {
            if (line.size() < WIDEST) {
                covered[line.size()] = height - 1;
            }
            line.add(column == 0 ? PageWriter.cell(cell) : "");
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var value = cell.attr(attribute).strip();
        return value.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(value), 1, most) : 1;
    }

    private static List<Element> rowsOf(Element table) {
        var rows = new ArrayList<Element>();
        for (var child : table.children()) {
            if (isNamed(child, "tr")) {
                rows.add(child);
            } else if (isNamed(child, "tbody", "thead", "tfoot")) {
                child.children().stream().filter(row -> isNamed(row, "tr")).forEach(rows::add);
            }
        }
        return rows;
    }

    private static List<Element> cellsOf(Element row) {
        return row.children().stream().filter(cell -> isNamed(cell, "td", "th")).toList();
    }

    private static boolean isNamed(Element element, String... names) {
        return List.of(names).contains(element.normalName());
    }

    private static boolean isIn(Element element, String name) {
        var parent = element.parent();
        return parent != null && parent.normalName().equals(name);
    }
}
