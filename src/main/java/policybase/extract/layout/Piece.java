package policybase.extract.layout;

import java.util.List;

/// What the pages say, in reading order.
public sealed interface Piece {

    /// The page it begins on.
    int page();

    record Paragraph(String text, boolean centred, int page) implements Piece {}

    /// @param rows a merged cell stands at its first place, the other places it covers are empty
    /// @param heads rows at the top that were repeated on later pages
    record Table(List<List<String>> rows, int heads, int page) implements Piece {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Note(String text, int page) implements Piece {}
}
