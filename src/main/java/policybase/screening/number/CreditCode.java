package policybase.screening.number;

import java.util.Locale;

/// 统一社会信用代码 (GB 32100): 18 characters of an alphabet without I O S V Z, the last one a check.
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    public static boolean valid(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return code.matches("[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}")
                && check(code) == code.charAt(17);
    }

    /// Whether it is the code of a one-person business (个体工商户: 92), which names a private person.
    public static boolean ofOnePerson(String code) {
        return code.startsWith("92");
    }

    /// The character that makes seventeen characters valid. The outer remainder matters: 1 code in 31 has sum 0.
    public static char check(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
