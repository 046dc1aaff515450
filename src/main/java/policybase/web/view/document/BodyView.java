package policybase.web.view.document;

import java.util.List;
import policybase.web.view.Parts;

/// The text of a document in reading order, and the contents list that leads into it. A long text
/// is read part by part (部分).
///
/// @param pieces of the part that is open
/// @param contents of the whole text; where articles stand for headings, of this part
/// @param above headings under which the part begins, outermost first, that stand in parts before it
/// @param address by which this part is known, however it was asked for
public record BodyView(
        List<Piece> pieces, List<ContentsLine> contents, List<String> above, Parts parts, String address) {
    public BodyView {
        pieces = List.copyOf(pieces);
        contents = List.copyOf(contents);
        above = List.copyOf(above);
    }

    /// A piece of the text.
    public sealed interface Piece {

        /// A heading above clauses; depth from 2 (below the title) to 6.
        record Heading(String anchor, int depth, String text) implements Piece {}

        /// A clause of running text.
        ///
        /// @param anchor empty where a very long clause goes on
        /// @param label 第十二条, （一）; empty for plain paragraphs
        /// @param name how one cites it, for the link that can be copied
        /// @param notes what has ended or changed this very clause; empty for most
        record Prose(String anchor, String label, String name, List<Line> lines, List<String> notes) implements Piece {
            public Prose {
                lines = List.copyOf(lines);
                notes = List.copyOf(notes);
            }

            /// The same clause with these lines of it.
            Prose with(List<Line> some) {
                return new Prose(anchor, label, name, some, notes);
            }

            /// What follows in the clause: it has no name of its own.
            Prose goingOn(List<Line> rest) {
                return new Prose("", "", "", rest, List.of());
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

    /// @param depth of the heading from 0; -1 for an article
    /// @param href where it stands: in this part or in another one
    public record ContentsLine(String anchor, String text, int depth, String href) {
        boolean isArticle() {
            return depth < 0;
        }
    }
}
