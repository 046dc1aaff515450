package policybase.extract;

import java.util.regex.Pattern;

/// Text as people see it: white space folded, control characters gone, no space between Chinese characters where a
/// layout put one for its line end.
final class CleanText {
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\r\\u000B\\f]]|[\\uFFFD\\uFEFF\\u200B-\\u200F\\u00AD\\u202A-\\u202E\\u2060]");
    private static final Pattern BREAK_BETWEEN_CHINESE = Pattern.compile(
            "(?<=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])[ \\t]*[\\n\\r]+[ \\t]*(?=[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF])");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private CleanText() {}

    static String of(String raw) {
        var seen = UNSEEN.matcher(raw).replaceAll("");
        var joined = BREAK_BETWEEN_CHINESE.matcher(seen).replaceAll("");
        return SPACE.matcher(joined).replaceAll(" ").strip();
    }
}
