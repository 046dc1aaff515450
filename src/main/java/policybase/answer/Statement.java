package policybase.answer;

import java.util.Objects;

/// The very words of a clause, with where they stand. Only `Verifier` can make one, after
/// comparing the words with the stored text: the constructor is closed to everybody else.
public final class Statement {
    private final String text;
    private final Citation citation;

    Statement(String text, Citation citation) {
        this.text = text;
        this.citation = citation;
    }

    /// The words, exactly as stored: lines separated by `\n`, cells of a table by `\t`.
    public String text() {
        return text;
    }

    public Citation citation() {
        return citation;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Statement that && text.equals(that.text) && citation.equals(that.citation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, citation);
    }

    @Override
    public String toString() {
        return text + "（" + citation.title() + citation.locator() + "）";
    }
}
