package policybase.web.view;

import java.util.List;

/// The text of a document in reading order, and the contents list that leads into it.
public record BodyView(List<Piece> pieces, List<ContentsLine> contents) {
    public BodyView {
        pieces = List.copyOf(pieces);
        contents = List.copyOf(contents);
    }

    /// A piece of the text.
    public sealed interface Piece {

        /// A heading above clauses; depth from 2 (below the title) to 6.
        record Heading(String anchor, int depth, String text) implements Piece {}

        /// A clause of running text.
        ///
        /// @param label 第十二条, （一）; empty for plain paragraphs
        /// @param name how one cites it, for the link that can be copied
        /// @param notes what has ended or changed this very clause; empty for most
        record Prose(String anchor, String label, String name, List<Line> lines, List<String> notes) implements Piece {
            public Prose {
                lines = List.copyOf(lines);
                notes = List.copyOf(notes);
            }
        }

        /// A table.
        ///
        /// @param heads rows of headings
        /// @param rows the other rows; a row's first cell names it when `named`
        record Grid(List<List<String>> heads, List<Row> rows) implements Piece {
            public Grid {
                heads = heads.stream().map(List::copyOf).toList();
                rows = List.copyOf(rows);
            }
        }
    }

    /// A paragraph of a clause; items of a list are set in.
    public record Line(String text, boolean isItem) {}

    /// @param anchor address of the rows that begin here; empty within them
    public record Row(String anchor, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record ContentsLine(String anchor, String text, int depth) {}
}
