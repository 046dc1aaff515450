package policybase.text;

/// What a term is made of, told from its characters.
final class TermKinds {
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两.%";

    private TermKinds() {}

    static Term.Kind of(String normal) {
        if (normal.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Term.Kind.PUNCTUATION;
        }
        if (normal.codePoints().allMatch(c -> Character.isDigit(c) || NUMERALS.indexOf(c) >= 0)) {
            return Term.Kind.NUMBER;
        }
        return normal.codePoints().anyMatch(TermKinds::isHan) ? Term.Kind.WORD : Term.Kind.LATIN;
    }

    private static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
