package policybase.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Kind;
import policybase.document.Title;

/// What titles look like, and the parts of one: 〈机关〉关于〈事由〉的〈文种〉.
final class Titles {
    private static final Pattern TAIL = Pattern.compile("[（(【\\[]\\s*[^（()）【】]{1,40}\\s*[）)】\\]]$");
    /// Not 实施《X》 and not 解读《X》: these speak of X, they do not print it.
    private static final Pattern INNER = Pattern.compile(
            "(?:印发|转发|批转|颁发|颁布|发布|公布|下发|修订|重新印发)(?:修订后的|修改后的|新的|[\\p{IsHan}、\\s]{0,30}?(?:制定|修订|拟订|制订|关于|等部门)的?)?\\s*[《〈](?<name>.+)[》〉]");
    private static final Pattern PLAIN_INNER = Pattern.compile("(?:印发|批转)(?<name>[^《》]{4,70}?)的(?:通知|函|公告|通告)$");
    private static final Pattern CONTAINER = Pattern.compile("印发|转发|批转");
    private static final Pattern PRINTED =
            Pattern.compile("《(?<name>[^《》]{4,80})》[^。]{0,60}?(?:现|予以|转发|印发|批转)[^。《]{0,14}(?:转发|印发|批转|发)(?:给|各)?");
    private static final Pattern ISSUER = Pattern.compile("^(?<who>.{2,80}?)(?:关于|印发|转发|批转|对(?=.{4,}(?:答复|批复|建议|提案)))");
    private static final Pattern NOTE = Pattern.compile(
            "[（(](?:(?:19|20)\\d{2}年\\d{1,2}月\\d{1,2}日[）)]|(?:19|20)\\d{2}年[^（）()]*(?:通过|公布|发布|批准|修正|修订)[^（）()]*[）)]).*$");
    private static final Pattern SPACES = Pattern.compile("[\\s　]+");
    private static final Pattern ABOUT = Pattern.compile("关于|印发|转发|批转|等");
    private static final Pattern YEARS =
            Pattern.compile("[（(]\\s*(?:19|20)\\d{2}年?\\s*(?:修正|修订|修改|版|年修订|年修正|修正文本|修订版)*\\s*[）)]");

    private static final Pattern OTHER_END = Pattern.compile(
            "(?:答复|公示|预案|规范|简章|须知|告知单|说明|政策|一览表|指标|清单|名单|公约|准则|守则|纲要|工作法|大纲|暂行|草案|声明|布告|声明书|建议|讲话|图解|读懂|口径|更正|勘误)$");

    private Titles() {}

    /// Without brackets at the end such as （试行） or (2013年修订).
    static String withoutTail(String title) {
        var cut = title;
        for (var m = TAIL.matcher(cut); m.find(); m = TAIL.matcher(cut)) {
            cut = cut.substring(0, m.start()).strip();
        }
        return cut;
    }

    /// 文种 from the last words of a title.
    static Optional<Kind> kind(String title) {
        var bare = withoutTail(title).replaceAll("[》〉”\"]$", "");
        return Kind.endingOf(bare);
    }

    /// Whether a title ends as titles do: with a 文种 or a word used like one.
    static boolean ends(String title) {
        var bare = withoutTail(title).replaceAll("[》〉”\"]$", "");
        return Kind.endingOf(bare).isPresent() || OTHER_END.matcher(bare).find();
    }

    /// Lines of one title as one text: spaces between Chinese characters are layout.
    static String join(List<String> lines) {
        return tidy(String.join(" ", lines));
    }

    /// A note on passing or a bare day in brackets at the end is no part of the title.
    static String withoutNote(String title) {
        return NOTE.matcher(title).replaceFirst("").strip();
    }

    static String tidy(String title) {
        var words = SPACES.split(title.strip().replace('<', '〈').replace('>', '〉'));
        var out = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            out.append(keepsSpace(out, words[i]) ? " " : "").append(words[i]);
        }
        return out.toString();
    }

    /// A space stays between the names of two bodies and between Latin words; others are layout.
    private static boolean keepsSpace(StringBuilder before, String word) {
        var left = before.charAt(before.length() - 1);
        var right = word.charAt(0);
        if (left < 128 && right < 128 && Character.isLetter(left) && Character.isLetter(right)) {
            return true;
        }
        var open = Math.max(before.lastIndexOf("《"), Math.max(before.lastIndexOf("〈"), before.lastIndexOf(" ")));
        var name = before.substring(open + 1).replaceFirst("^.*(?:转发|批转)", "");
        return name.length() >= 4 && Organs.isName(name) && followsAsName(word);
    }

    private static boolean followsAsName(String word) {
        var about = ABOUT.matcher(word);
        var name = about.find() ? word.substring(0, about.start()) : word;
        return name.length() >= 4 && Organs.isName(name);
    }

    /// What a notice prints or forwards: the title in 《》, or what stands between 印发 and 的通知.
    ///
    /// @param opening the first words of the text, which may name it in 《》 where the title does not
    static Optional<String> inner(String title, String opening) {
        var named = inner(title);
        if (title.indexOf('《') >= 0 || !CONTAINER.matcher(title).find()) {
            return named;
        }
        var printed = PRINTED.matcher(opening);
        return printed.find() ? Optional.of(printed.group("name")) : named;
    }

    static Optional<String> inner(String title) {
        var m = INNER.matcher(title);
        if (m.find()
                && title.substring(0, m.start()).chars().filter(c -> c == '《').count()
                        <= title.substring(0, m.start())
                                .chars()
                                .filter(c -> c == '》')
                                .count()) {
            var name = m.group("name");
            var close = name.indexOf('》');
            return Optional.of(close > 0 && name.indexOf('《') < 0 ? name.substring(0, close) : name)
                    .map(Title::level)
                    .map(Titles::balanced);
        }
        var plain = PLAIN_INNER.matcher(title);
        if (plain.find() && Kind.endingOf(withoutTail(plain.group("name"))).isPresent()) {
            return Optional.of(plain.group("name").strip());
        }
        return Optional.empty();
    }

    private static String balanced(String name) {
        return name.endsWith("》") && name.indexOf('《') < 0 ? name.substring(0, name.length() - 1) : name;
    }

    /// The words before 关于, 印发, 转发: the issuers, if they are names of bodies.
    static List<String> issuers(String title) {
        var m = ISSUER.matcher(title);
        return m.find() ? Organs.namesIn(m.group("who")) : List.of();
    }

    /// With a space between the names of joint issuers that broken lines ran together.
    static String spaced(String title) {
        var m = ISSUER.matcher(title);
        if (!m.find()) {
            return title;
        }
        var who = m.group("who");
        var names = Organs.namesIn(who);
        return names.size() > 1 && String.join("", names).equals(who)
                ? String.join(" ", names) + title.substring(who.length())
                : title;
    }

    /// Without marks of a version in brackets: （2018年修正）.
    static String withoutVersion(String title) {
        return YEARS.matcher(title).replaceAll("").strip();
    }
}
