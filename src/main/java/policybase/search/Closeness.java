package policybase.search;

/// How near a clause is, each by a measure that means the same for every question.
///
/// @param words share of the typed words that it or its title holds, by weight, 0 to 1
/// @param grams the same for pairs of characters
/// @param meaning cosine of its vector and that of the text asked about ([SearchRequest#meant]), −1 to 1; 0 where there
/// is none
public record Closeness(double words, double grams, double meaning) {
    /// Nothing is known.
    public static final Closeness UNKNOWN = new Closeness(0, 0, 0);
}
