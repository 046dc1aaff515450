package policybase.text;

import com.hankcs.hanlp.dictionary.ts.TraditionalChineseDictionary;
import java.text.Normalizer.Form;
import java.util.Optional;

/// The form in which texts are compared: compatibility characters resolved (NFKC, code point by code point), full width
/// made half width, traditional made simplified (繁→简), lower case, invisible characters dropped. For matching only;
/// what people read is never changed.
public final class Normalizer {
    /// Stands in the table for a character that becomes none or several.
    private static final char SPECIAL = '\uffff';

    /// The normal form of every UTF-16 unit that becomes exactly one. Surrogates stand for themselves here.
    private static final char[] TABLE = table();

    private Normalizer() {}

    public static String normalize(String text) {
        return unitByUnit(text).orElseGet(() -> {
            var out = new StringBuilder(text.length());
            text.codePoints().forEach(codePoint -> out.append(looked(codePoint)));
            return out.toString();
        });
    }

    /// The normal form with the place every character of it came from.
    public static Normalized map(String text) {
        return unitByUnit(text).map(Normalized::aligned).orElseGet(() -> new Rewriter(text).rewritten());
    }

    /// The normal form of a text of which every unit becomes exactly one, as is the rule.
    private static Optional<String> unitByUnit(String text) {
        var plain = new char[text.length()];
        for (var i = 0; i < plain.length; i++) {
            var c = text.charAt(i);
            if (Character.isSurrogate(c) || TABLE[c] == SPECIAL) {
                return Optional.empty();
            }
            plain[i] = TABLE[c];
        }
        return Optional.of(new String(plain));
    }

    /// Normal form of one code point, from the table where it is there.
    private static String looked(int codePoint) {
        return codePoint <= Character.MAX_VALUE && TABLE[codePoint] != SPECIAL
                ? String.valueOf(TABLE[codePoint])
                : of(codePoint);
    }

    /// Normal form of one code point: none, one or several characters.
    private static String of(int codePoint) {
        if (Character.getType(codePoint) == Character.FORMAT || isVariationSelector(codePoint)) {
            return "";
        }
        if (codePoint < 0x10000 && Character.isSurrogate((char) codePoint)) {
            return String.valueOf((char) codePoint);
        }
        var composed = java.text.Normalizer.normalize(Character.toString(codePoint), Form.NFKC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().map(Normalizer::simple).forEach(out::appendCodePoint);
        return out.toString();
    }

    /// Lower case and simplified, where one character becomes one.
    private static int simple(int codePoint) {
        var lower = Character.toLowerCase(codePoint);
        if (lower < 0x3400 || lower > 0x9fff) {
            return lower;
        }
        var simplified = TraditionalChineseDictionary.convertToSimplifiedChinese(Character.toString(lower));
        return simplified.length() == 1 ? simplified.charAt(0) : lower;
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xfe00 && codePoint <= 0xfe0f || codePoint >= 0xe0100 && codePoint <= 0xe01ef;
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var c = 0; c < table.length; c++) {
            var normal = of(c);
            table[c] = normal.length() == 1 ? normal.charAt(0) : SPECIAL;
        }
        return table;
    }

    /// Rewrites a text in which characters vanish or become several.
    private static final class Rewriter {
        private final StringBuilder out = new StringBuilder();
        private final int[] starts;
        private final int[] ends;

        /// NFKC makes at most 18 characters of one (ﷺ).
        Rewriter(String text) {
            var longest = text.codePoints().map(c -> looked(c).length()).sum();
            starts = new int[longest];
            ends = new int[longest];
            for (var i = 0; i < text.length(); ) {
                var codePoint = text.codePointAt(i);
                var end = i + Character.charCount(codePoint);
                append(looked(codePoint), i, end);
                i = end;
            }
        }

        private void append(String normal, int start, int end) {
            var isPair = normal.length() == 2 && Character.isHighSurrogate(normal.charAt(0)) && end - start == 2;
            for (var i = 0; i < normal.length(); i++) {
                starts[out.length()] = isPair ? start + i : start;
                ends[out.length()] = isPair ? start + i + 1 : end;
                out.append(normal.charAt(i));
            }
        }

        Normalized rewritten() {
            return new Normalized(out.toString(), starts, ends);
        }
    }
}
