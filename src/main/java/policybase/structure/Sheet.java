package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import policybase.extract.TextBlock;

/// The extracted text as the readers here look at it: one piece per printed line, furniture taken out, and a mark on
/// every piece that has found its place in the head and need not be repeated in the body.
final class Sheet {
    /// A cell alone in its row and so long holds text, not a heading within the table; in characters.
    private static final int PARAGRAPH = 150;

    private final List<Piece> pieces;
    private final List<String> furniture;
    private final Set<Integer> used = new TreeSet<>();

    /// A piece of the sheet and the extracted block it came from.
    sealed interface Piece {
        int block();
    }

    /// A line without spaces around it and without the marks of Markdown; `heading` 1–6 or 0.
    record Text(int block, String text, int heading, boolean centred) implements Piece {}

    record Grid(int block, TextBlock.Grid grid) implements Piece {}

    record Note(int block, String text) implements Piece {}

    private Sheet(List<Piece> pieces, List<String> furniture) {
        this.pieces = pieces;
        this.furniture = furniture;
    }

    static Sheet of(List<TextBlock> blocks) {
        var pieces = new ArrayList<Piece>();
        var furniture = new ArrayList<String>();
        for (var i = 0; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
                case TextBlock.Line line -> lines(i, line, pieces, furniture);
                case TextBlock.Grid grid -> grid(i, grid, pieces, furniture);
                case TextBlock.Note note -> pieces.add(new Note(i, note.text()));
            }
        }
        return new Sheet(List.copyOf(pieces), List.copyOf(furniture));
    }

    /// A row of one cell above or below the others, or one that holds whole paragraphs, is text: captions, notes, and
    /// pages laid out in a table.
    private static void grid(int block, TextBlock.Grid grid, List<Piece> pieces, List<String> furniture) {
        var rows = grid.rows();
        var first = 0;
        while (first < rows.size() && filled(rows.get(first)).size() <= 1) {
            first++;
        }
        var last = rows.size();
        while (last > first && filled(rows.get(last - 1)).size() <= 1) {
            last--;
        }
        var table = new ArrayList<List<String>>();
        for (var i = 0; i < rows.size(); i++) {
            var cells = filled(rows.get(i));
            var text = cells.size() == 1 ? cells.getFirst() : "";
            if (i >= first && i < last && (cells.size() != 1 || text.length() < PARAGRAPH)) {
                table.add(rows.get(i));
                continue;
            }
            rows(block, grid, table, pieces);
            lines(block, TextBlock.Line.of(text), pieces, furniture);
        }
        rows(block, grid, table, pieces);
    }

    private static void rows(int block, TextBlock.Grid grid, List<List<String>> table, List<Piece> pieces) {
        if (!table.isEmpty()) {
            var heads = grid.rows().getFirst().equals(table.getFirst()) ? grid.heads() : 0;
            pieces.add(new Grid(block, new TextBlock.Grid(List.copyOf(table), heads, grid.name(), grid.page())));
            table.clear();
        }
    }

    private static List<String> filled(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).toList();
    }

    private static void lines(int block, TextBlock.Line line, List<Piece> pieces, List<String> furniture) {
        for (var raw : line.text().split("\\R")) {
            var cleaned = Furniture.clean(raw);
            if (Furniture.isFurniture(cleaned)) {
                if (!cleaned.isEmpty()) {
                    furniture.add(cleaned);
                }
                continue;
            }
            var marks = Furniture.headingMarks(cleaned);
            var text = cleaned.substring(marks).strip();
            if (!text.isEmpty()) {
                pieces.add(new Text(block, text, Math.max(line.heading(), marks), line.centred()));
            }
        }
    }

    List<Piece> pieces() {
        return pieces;
    }

    /// Lines left out of the body: page numbers, running heads, buttons of web pages.
    List<String> furniture() {
        return furniture;
    }

    int size() {
        return pieces.size();
    }

    /// The words of a line, empty for a table or a note.
    String text(int index) {
        return index >= 0 && index < pieces.size() && pieces.get(index) instanceof Text text ? text.text() : "";
    }

    boolean isText(int index) {
        return index >= 0 && index < pieces.size() && pieces.get(index) instanceof Text;
    }

    int block(int index) {
        return pieces.get(index).block();
    }

    void use(int index) {
        used.add(index);
    }

    boolean isUsed(int index) {
        return used.contains(index);
    }
}
