package policybase.extract.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ruled table, perhaps over several pages: the text of each cell, rows cut by the end of a page put together, heads
/// repeated on later pages left out.
final class RuledTable {
    private final int page;
    private Grid grid;
    private final List<List<Cell>> rows = new ArrayList<>();
    private int heads;

    /// Air between text and rules on both sides together, in type sizes: programs leave about half a character each.
    private static final double AIR = 1.2;

    /// The text of a cell with its first and last line, to tell whether it goes on elsewhere.
    private record Cell(String text, double width, Optional<Line> first, Optional<Line> last) {
        static final Cell EMPTY = new Cell("", 0, Optional.empty(), Optional.empty());

        /// Whether a line could not have taken the start of another: then its text goes on there.
        boolean isFull(Line line, Line next) {
            return line.width() + next.firstTokenWidth() > width - AIR * line.size();
        }

        boolean goesOnIn(Cell next) {
            return last.isPresent()
                    && next.first().isPresent()
                    && isFull(last.get(), next.first().get())
                    && !Chinese.endsSentence(text);
        }

        Cell with(Cell next) {
            return new Cell(Chinese.join(text, next.text()), width, first, next.last());
        }
    }

    RuledTable(int page, Grid grid, Map<Integer, List<Glyph>> glyphs) {
        this.page = page;
        this.grid = grid;
        this.rows.addAll(read(page, grid, glyphs));
    }

    private static List<List<Cell>> read(int page, Grid grid, Map<Integer, List<Glyph>> glyphs) {
        var cells = new HashMap<Integer, Cell>();
        glyphs.forEach((cell, drawn) -> cells.put(cell, cell(page, grid.widthOf(cell), drawn)));
        var rows = new ArrayList<List<Cell>>();
        for (var row = 0; row < grid.rows(); row++) {
            var line = new ArrayList<Cell>();
            for (var column = 0; column < grid.columns(); column++) {
                line.add(
                        grid.isFirst(row, column)
                                ? cells.getOrDefault(grid.cell(row, column), Cell.EMPTY)
                                : Cell.EMPTY);
            }
            if (line.stream().anyMatch(cell -> !cell.text().isEmpty())) {
                rows.add(line);
            }
        }
        return rows;
    }

    private static Cell cell(int page, double width, List<Glyph> glyphs) {
        var lines = LineMaker.lines(page, glyphs).stream()
                .sorted(Comparator.comparingDouble((Line line) -> Math.round(line.baseline() / 3))
                        .thenComparingDouble(Line::left))
                .toList();
        var cell = new Cell("", width, lines.stream().findFirst(), Optional.empty());
        for (var line : lines) {
            cell = new Cell(cell.text() + between(cell, line), width, cell.first(), Optional.of(line));
        }
        return cell;
    }

    /// The line with what goes between it and the text before: nothing, a space beside it, or a line feed.
    private static String between(Cell cell, Line line) {
        var text = line.text(false);
        if (cell.last().isEmpty()) {
            return text;
        }
        var before = cell.last().get();
        if (Math.abs(before.baseline() - line.baseline()) < 0.5 * line.size()) {
            return " " + text;
        }
        var apart = Chinese.isHead(text) && Chinese.endsSentence(cell.text());
        if (!cell.isFull(before, line) || apart) {
            return "\n" + text;
        }
        var bare = Chinese.ends(cell.text()) || Chinese.begins(text);
        return bare ? text : " " + text;
    }

    /// Takes over the part of the table on the next page; false when it is another table.
    boolean continues(int nextPage, Grid next, Map<Integer, List<Glyph>> glyphs) {
        if (!grid.hasColumnsOf(next)) {
            return false;
        }
        grid = next;
        var more = new ArrayList<>(read(nextPage, next, glyphs));
        var repeated = repeatedHeads(more);
        heads = Math.max(heads, repeated);
        more.subList(0, repeated).clear();
        if (!more.isEmpty() && !rows.isEmpty() && isCut(rows.getLast(), more.getFirst())) {
            rows.add(joined(rows.removeLast(), more.removeFirst()));
        }
        rows.addAll(more);
        return true;
    }

    private int repeatedHeads(List<List<Cell>> more) {
        var count = 0;
        while (count < more.size()
                && count < rows.size()
                && texts(more.get(count)).equals(texts(rows.get(count)))) {
            count++;
        }
        return count;
    }

    /// Whether the first row of a page goes on with the last of the page before: each of its texts continues one that
    /// was full and had no end.
    private static boolean isCut(List<Cell> above, List<Cell> below) {
        for (var column = 0; column < below.size(); column++) {
            var next = below.get(column);
            if (!next.text().isEmpty() && !above.get(column).goesOnIn(next)) {
                return false;
            }
        }
        return true;
    }

    private static List<Cell> joined(List<Cell> above, List<Cell> below) {
        var row = new ArrayList<Cell>();
        for (var column = 0; column < above.size(); column++) {
            var more = below.get(column);
            row.add(
                    more.text().isEmpty()
                            ? above.get(column)
                            : above.get(column).with(more));
        }
        return row;
    }

    private static List<String> texts(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    Piece.Table piece() {
        return new Piece.Table(rows.stream().map(RuledTable::texts).toList(), heads, page);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
