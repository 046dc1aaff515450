package policybase.extract.layout;

import java.util.regex.Pattern;

/// What Chinese typesetting tells about characters and sentences.
final class Chinese {
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。；！？：][”’」』）)]?", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile(
            "(第[一二三四五六七八九十百零〇\\d]{1,5}[编章节条]"
                    + "|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}(\\.\\d{1,2}){0,3}[、．.](?!\\d)|附件?\\s?\\d*\\s?[：:]"
                    + "|[①-⑳]).*",
            Pattern.DOTALL);
    private static final Pattern CONTENTS = Pattern.compile(".*[.…·．]{3,}\\s*[-—\\d\\s]+", Pattern.DOTALL);

    private Chinese() {}

    static boolean is(int character) {
        return Character.isIdeographic(character)
                || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF00 && character <= 0xFFEF)
                || "“”‘’…—·".indexOf(character) >= 0;
    }

    /// Punctuation that typesetters keep off the start of a line.
    static boolean mayNotBegin(int character) {
        return "，。、；：？！）」』”’》〉】〕…,.;:?!)]}%％".indexOf(character) >= 0;
    }

    /// Brackets that typesetters keep off the end of a line.
    static boolean mayNotEnd(int character) {
        return "（「『“‘《〈【〔([{".indexOf(character) >= 0;
    }

    static boolean begins(String text) {
        return !text.isEmpty() && is(text.codePointAt(0));
    }

    static boolean ends(String text) {
        return !text.isEmpty() && is(text.codePointBefore(text.length()));
    }

    static boolean endsSentence(String text) {
        return SENTENCE_END.matcher(text).matches();
    }

    /// Whether the text begins with the number of a division.
    static boolean isHead(String text) {
        return HEAD.matcher(text).matches();
    }

    /// Whether this is a line of a table of contents, with its dots and page number.
    static boolean isContentsLine(String text) {
        return CONTENTS.matcher(text).matches();
    }

    /// One text after the other, with a space unless Chinese meets Chinese.
    static String join(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        var bare = ends(first) || begins(second);
        return bare ? first + second : first + " " + second;
    }
}
