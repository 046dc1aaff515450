package policybase.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// The form in which titles are compared: width, case, spaces, quotes and punctuation are spelling, not identity.
public final class TitleKey {
    /// Fewer characters than this are the name of many.
    private static final int TELLING = 5;

    private static final Pattern PRINTED =
            Pattern.compile("(?:.{0,40}关于)?(?:印发|发布|颁布|公布|下发)(?<inner>.{4,})的(?:通知|公告|通告|决定|命令)");

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

    /// The form in which a misquoted title is still known: without 的, 关于, 试行, 暂行, without 中华人民共和国 in front and
    /// without the words of the notice that prints it. The place stays. Empty when too little is left to tell.
    public static String loose(String title) {
        var key = of(title);
        var printed = PRINTED.matcher(key);
        if (printed.matches()) {
            key = printed.group("inner");
        }
        key = key.replaceFirst("^中华人民共和国", "").replaceAll("\\((?:试行|暂行|修订|修订稿|修正|\\d{4}年?(?:版|修订|修正))\\)", "");
        key = key.replaceAll("试行|暂行|关于|的|[()]", "");
        return key.length() < TELLING ? "" : key;
    }
}
