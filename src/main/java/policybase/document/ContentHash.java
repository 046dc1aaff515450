package policybase.document;

/// What a review was made of: facts, words and relations of a revision as one hash. Equal content has an equal hash
/// whatever its revision.
public final class ContentHash {
    private ContentHash() {}

    public static String of(PolicyDocument document) {
        return TextHash.of(document.metadata() + "\n" + document.body() + "\n" + document.relations());
    }
}
