package policybase.document;

import java.text.Normalizer;

/// The form in which titles are compared: width, case, spaces, quotes and punctuation are spelling, not identity.
public final class TitleKey {
    private TitleKey() {}

    /// Letters, digits and brackets around words such as 试行 count; everything else does not.
    public static String of(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKC);
        var key = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '(' || c == ')')
                .map(Character::toLowerCase)
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
