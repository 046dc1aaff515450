package policybase.document;

import java.util.List;

/// A piece of the body: a numbered division with what it holds, a paragraph, or a table.
public sealed interface Block {

    /// A numbered division.
    ///
    /// @param number the number as printed without brackets or 第…条: 十二, 十二之一, 一, 1
    /// @param label the number as printed: 第十二条, （一）, 附件1
    /// @param heading the heading (章 title, or the first sentence of an essay point); empty when the division has
    /// none
    /// @param children what it holds, the text of a 条 as paragraphs
    record Division(Level level, String number, String label, String heading, List<Block> children) implements Block {
        public Division {
            children = List.copyOf(children);
        }
    }

    /// A paragraph of running text, without its indent.
    record Paragraph(String text) implements Block {}

    /// A table. Rows from the top; every row has the cells it shows, a merged cell only once, at its first place.
    ///
    /// @param heads number of rows at the top that are headings, 0 when unknown
    record Table(List<List<String>> rows, int heads) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
