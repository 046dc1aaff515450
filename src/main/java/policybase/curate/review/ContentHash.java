package policybase.curate.review;

import policybase.document.PolicyDocument;
import policybase.document.TextHash;

/// What a review was made of: facts, words and relations of a revision as one hash. Equal content has an equal hash
/// whatever
/// its revision.
final class ContentHash {
    private ContentHash() {}

    static String of(PolicyDocument document) {
        return TextHash.of(document.metadata() + "\n" + document.body() + "\n" + document.relations());
    }
}
