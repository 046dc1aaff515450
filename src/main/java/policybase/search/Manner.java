package policybase.search;

/// How a text is looked for.
///
/// @param scope where its words must stand
/// @param exact the very characters in a row (精确), or words that fit well enough (模糊)
/// @param literal taken as typed: nothing mended, nothing put beside it; what is exact always is
public record Manner(Scope scope, boolean exact, boolean literal) {
    /// Anywhere, by meaning, mended.
    public static final Manner USUAL = new Manner(Scope.ALL, false, false);

    public Manner withLiteral(boolean other) {
        return new Manner(scope, exact, other);
    }

    public Manner withScope(Scope other) {
        return new Manner(other, exact, literal);
    }

    public Manner withExact(boolean other) {
        return new Manner(scope, other, literal);
    }

    /// Whether a document is looked for rather than an answer: who says where words must stand, or how, asks nothing.
    public boolean isNarrowed() {
        return scope != Scope.ALL || exact;
    }
}
