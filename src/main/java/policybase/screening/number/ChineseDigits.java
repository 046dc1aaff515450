package policybase.screening.number;

import java.util.regex.Pattern;

/// Long runs of Chinese digits (一三八零零…, 幺三八…), as people write numbers they read aloud; years of four are left.
final class ChineseDigits {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern RUN = Pattern.compile("[零〇○一二三四五六七八九幺]{11,}");

    private ChineseDigits() {}

    /// The text with such runs in arabic digits, one for one.
    static String plain(String text) {
        return RUN.matcher(text).replaceAll(run -> arabic(run.group()));
    }

    private static String arabic(String run) {
        var out = new StringBuilder();
        for (var c : run.toCharArray()) {
            out.append(c == '幺' ? 1 : Math.max(0, DIGITS.indexOf(c)));
        }
        return out.toString();
    }
}
