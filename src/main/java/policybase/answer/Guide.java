package policybase.answer;

import java.nio.file.Path;
import policybase.search.Places;

/// What decides beside what is found: which questions belong elsewhere, which have to be asked back, whose rules hold
/// where. All are lists that people keep.
///
/// @param county the place the base serves (site.county)
public record Guide(Referrals referrals, Clarifier clarifier, Places places, String county) {
    /// No rules: everything is looked for.
    public static final Guide NONE = new Guide(Referrals.NONE, Clarifier.NONE, Places.NONE, "");

    /// Reads `channels.tsv`, `clarify.tsv` and `regions.tsv` of a folder.
    ///
    /// @param hotline the number to call when the base does not know, 12345
    public static Guide load(Path folder, String hotline, String county) {
        return new Guide(Referrals.load(folder, hotline), Clarifier.load(folder), Places.load(folder), county);
    }
}
