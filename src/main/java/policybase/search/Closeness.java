package policybase.search;

/// How near a clause is to what was typed, each by a measure that means the same for every question.
///
/// @param words share of the typed words that it or its title holds, by weight, 0 to 1
/// @param grams the same for pairs of characters
/// @param meaning cosine of its vector and the text's, −1 to 1
/// @param turned cosine with the text's vector turned towards answers
public record Closeness(double words, double grams, double meaning, double turned) {
    /// Nothing is known.
    public static final Closeness UNKNOWN = new Closeness(0, 0, 0, 0);
}
