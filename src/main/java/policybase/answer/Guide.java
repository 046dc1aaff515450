package policybase.answer;

import java.nio.file.Path;

/// What decides before anything is looked for: which questions belong elsewhere, which have to be asked back. Both are
/// lists that people keep.
public record Guide(Referrals referrals, Clarifier clarifier) {
    /// No rules: everything is looked for.
    public static final Guide NONE = new Guide(Referrals.NONE, Clarifier.NONE);

    /// Reads `channels.tsv` and `clarify.tsv` of a folder.
    ///
    /// @param hotline the number to call when the base does not know, 12345
    public static Guide load(Path folder, String hotline) {
        return new Guide(Referrals.load(folder, hotline), Clarifier.load(folder));
    }
}
