package policybase.text;

/// A term of a text.
///
/// @param surface the characters of the text
/// @param normal the form that is compared (half-width, lower case, simplified)
/// @param start position of the first UTF-16 unit in the text
/// @param end position after the last
public record Term(String surface, String normal, int start, int end, Kind kind) {
    /// What a term is made of, as far as finding needs to know.
    public enum Kind {
        WORD,
        NUMBER,
        LATIN,
        PUNCTUATION
    }
}
