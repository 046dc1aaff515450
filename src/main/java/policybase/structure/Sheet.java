package policybase.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import policybase.extract.TextBlock;

/// The extracted text as the readers here look at it: one piece per printed line, furniture taken out, and a mark on
/// every piece that has found its place in the head and need not be repeated in the body.
final class Sheet {
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
                case TextBlock.Grid grid -> pieces.add(new Grid(i, grid));
                case TextBlock.Note note -> pieces.add(new Note(i, note.text()));
            }
        }
        return new Sheet(List.copyOf(pieces), List.copyOf(furniture));
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
