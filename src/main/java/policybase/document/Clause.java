package policybase.document;

import java.util.List;

/// The unit of retrieval and citation: a 条 with its 款 and 项, a （一） section, a paragraph outside both, or rows of a
/// table
/// with their header repeated.
///
/// @param anchor address within the document, stable for the same body: letters, digits and hyphens
/// @param headings headings above it, outermost first, with their numbers: 第三章 法律责任
/// @param text the very words, paragraphs separated by `\n`, cells by `\t`
public record Clause(int ordinal, String anchor, Locator locator, List<String> headings, String text, Form form) {

    /// What the text of a clause is made of.
    public enum Form {
        PROSE,
        TABLE
    }

    public Clause {
        headings = List.copyOf(headings);
    }
}
