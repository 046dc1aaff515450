package policybase.structure;

import java.util.regex.Pattern;

/// What stands on a page and is no part of the document: page numbers, buttons and counters of web pages, marks of
/// Markdown. Deliberately narrow: a line that might be text stays.
final class Furniture {
    private static final Pattern PAGE_NUMBER = Pattern.compile("[—\\-–－―─_]{1,2}\\s*\\d{1,4}\\s*[—\\-–－―─_]{1,2}"
            + "|第\\s*\\d+\\s*页(?:\\s*[,，/]?\\s*共\\s*\\d+\\s*页)?|\\d{1,3}\\s*/\\s*\\d{1,3}");
    private static final Pattern BUTTONS = Pattern.compile("[【\\[（(]?\\s*(?:打印本页|打印页面|打印|关闭窗口|关闭本页|关闭|返回顶部|收藏本页|收藏本文"
            + "|分享到?[:：]?|上一篇|下一篇|字号[:：]?\\s*大\\s*中\\s*小|大\\s*中\\s*小|扫一扫.{0,12}|加入收藏|设为首页"
            + "|首页|网站地图|联系我们|繁體版|繁体版|无障碍浏览|无障碍|RSS)\\s*[】\\]）)]?");
    private static final Pattern WHERE_YOU_ARE = Pattern.compile("(?:您|你)?(?:现在|当前)?的?(?:当前)?位置\\s*(?:是)?\\s*[:：].*");
    private static final Pattern COMMENT = Pattern.compile("<!--.*-->");
    private static final Pattern RULE = Pattern.compile("[-—_=*·.\\s─━]{3,}");
    private static final Pattern TAGS =
            Pattern.compile("</?(?:p|br|b|strong|span|div)\\s*/?>", Pattern.CASE_INSENSITIVE);

    private Furniture() {}

    /// Without spaces around it, tabs and no-break spaces as spaces, and without emphasis and paragraph tags that
    /// converters leave behind.
    static String clean(String raw) {
        var text = raw.indexOf('*') >= 0 ? raw.replace("**", "") : raw;
        text = text.indexOf('<') >= 0 ? TAGS.matcher(text).replaceAll("") : text;
        text = text.replace('\t', ' ')
                .replace('\u00a0', ' ')
                .replace("\ufeff", "")
                .replace("\u200b", "");
        return trim(text);
    }

    static boolean isFurniture(String line) {
        return line.isEmpty()
                || line.length() <= 20
                        && (PAGE_NUMBER.matcher(line).matches()
                                || BUTTONS.matcher(line).matches())
                || WHERE_YOU_ARE.matcher(line).matches()
                || COMMENT.matcher(line).matches()
                || RULE.matcher(line).matches();
    }

    /// How many # open a heading of Markdown, 0 for other lines.
    static int headingMarks(String line) {
        var marks = 0;
        while (marks < line.length() && marks < 7 && line.charAt(marks) == '#') {
            marks++;
        }
        return marks > 0 && marks <= 6 && marks < line.length() && line.charAt(marks) == ' ' ? marks : 0;
    }

    private static String trim(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '　' || c == '\u00a0';
    }
}
