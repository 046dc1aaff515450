package policybase.extract;

import java.util.List;
import java.util.OptionalInt;

/// A piece of extracted text in reading order, page furniture (running heads, page numbers, navigation) gone.
public sealed interface TextBlock {

    /// Page it starts on, from 1, where the format has pages.
    OptionalInt page();

    /// A paragraph: one logical line without indent, lines broken by the layout joined.
    ///
    /// @param heading heading level 1–6 as the format marks it, 0 for body text
    /// @param centred whether the layout centres it (titles, 文号)
    record Line(String text, int heading, boolean centred, OptionalInt page) implements TextBlock {
        public static Line of(String text) {
            return new Line(text, 0, false, OptionalInt.empty());
        }
    }

    /// A table; each row has the cells it shows, a merged cell once, at its first place; the other places it covers
    /// are empty. Paragraphs of a cell are parted by line feeds.
    ///
    /// @param heads rows at the top marked as headings, 0 when the format does not say
    /// @param name name of the sheet, or empty
    record Grid(List<List<String>> rows, int heads, String name, OptionalInt page) implements TextBlock {
        public Grid {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// A footnote or endnote, taken out of the sentence it stood in.
    record Note(String text, OptionalInt page) implements TextBlock {}
}
