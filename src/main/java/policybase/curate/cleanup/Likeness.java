package policybase.curate.cleanup;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import policybase.document.TitleKey;

/// How alike two titles are, as people vary them (field §2.5): the place, 关于印发…的通知, （试行）, 的 and the kinds of 办法
/// come and go; the matter stays.
final class Likeness {
    /// A part this long, in characters, tells the matter when one title is the other cut short.
    private static final int TELLING = 6;

    private static final Pattern BEFORE = Pattern.compile("^.*关于(?:印发|公布|发布|转发|重新印发|重新公布|做好|开展)?");
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PLACE = Pattern.compile("^[\\p{IsHan}]{2,3}?(?:省|市|县|区)");
    private static final Pattern BEHIND = Pattern.compile(
            "(?:暂行|试行)?(?:实施|管理|工作|暂行)?(?:办法|细则|规定|规则|意见|方案|措施|决定|标准)?(?:的?(?:通知|公告|通告|决定|批复|复函|函|意见))?$");

    private Likeness() {}

    /// 0 to 1; 1 when nothing but habit differs.
    static double of(String one, String other) {
        var a = matter(one);
        var b = matter(other);
        if (a.length() < 2 || b.length() < 2) {
            return TitleKey.of(one).equals(TitleKey.of(other)) ? 1 : 0;
        }
        return ofMatters(a, b);
    }

    /// The same for what two titles are about, of two characters at least; see [#matter].
    static double ofMatters(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        var cut = Math.min(a.length(), b.length()) >= TELLING && (a.startsWith(b) || b.startsWith(a));
        return Math.max(dice(a, b), cut ? 0.9 : 0);
    }

    /// What a title is about.
    static String matter(String title) {
        var key = BRACKETS.matcher(TitleKey.of(title)).replaceAll("");
        var about = PLACE.matcher(BEFORE.matcher(key).replaceFirst("")).replaceFirst("");
        return BEHIND.matcher(about).replaceFirst("").replace("的", "");
    }

    /// Pairs of characters in common (Dice).
    private static double dice(String a, String b) {
        Map<String, Integer> pairs = new HashMap<>();
        for (var i = 0; i + 1 < a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        var common = 0;
        for (var i = 0; i + 1 < b.length(); i++) {
            if (pairs.merge(b.substring(i, i + 2), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (a.length() + b.length() - 2);
    }
}
