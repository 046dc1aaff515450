package policybase.answer;

/// The very words of a clause, with where they stand. Only `Verifier` makes one, after comparing the words with the
/// stored text.
public record Statement(String text, Citation citation) {}
