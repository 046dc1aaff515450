package policybase.structure;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import policybase.document.Level;
import policybase.text.Numerals;

/// The number a line opens with: 第三章, 第十二条之一, 一、, （一）, 1., （1）, ①, 附件2.
///
/// @param number as printed without brackets: 十二, 十二之一, 1
/// @param label as printed: 第十二条, （一）
/// @param value the number, or for 十二之一 the 12
/// @param sub the 一 of 十二之一, else 0
/// @param rest what follows on the line, without spaces before it
/// @param spaced whether the line ends or a space or bracket stands between label and rest
record Marker(Level level, String number, String label, int value, int sub, String rest, boolean spaced) {
    private static final String NUMERAL = "[" + Numerals.CHARACTERS + "0-9０-９]";
    private static final Pattern DIVISION = Pattern.compile("第\\s*(?<number>" + NUMERAL
            + "{1,7})\\s*(?<unit>分编|编|章|节|条)(?:\\s*之\\s*(?<sub>[一二三四五六七八九十]{1,3}))?(?![款项目次])");
    private static final Pattern POINT_ONE = Pattern.compile("(?<number>[" + Numerals.CHARACTERS + "]{1,4})\\s*、");
    private static final Pattern POINT_TWO =
            Pattern.compile("[（(]\\s*(?<number>[" + Numerals.CHARACTERS + "]{1,4})\\s*[）)]\\s*[、.．]?");
    private static final Pattern POINT_THREE = Pattern.compile("(?<number>[0-9０-９]{1,3})\\s*(?:[.．](?![0-9０-９])|、)");
    private static final Pattern POINT_FOUR =
            Pattern.compile("[（(]\\s*(?<number>[0-9０-９]{1,3})\\s*[）)]\\s*[、.．]?|(?<bare>[0-9０-９]{1,2})\\s*[）)]");
    private static final Pattern CIRCLE = Pattern.compile("(?<number>[①-⑳])");
    private static final Pattern ATTACHMENT =
            Pattern.compile("[（(【]?附\\s*(?:件|表|录)\\s*(?<number>[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})?\\s*[）)】]?\\s*[:：]?");

    /// The marker a line opens with, or empty.
    static Optional<Marker> of(String line) {
        if (line.isEmpty()) {
            return Optional.empty();
        }
        var first = line.charAt(0);
        if (first == '第') {
            return division(line);
        }
        if (first == '（' || first == '(') {
            return numbered(POINT_TWO, Level.POINT_TWO, line).or(() -> numbered(POINT_FOUR, Level.POINT_FOUR, line));
        }
        if (first >= '①' && first <= '⑳') {
            return numbered(CIRCLE, Level.POINT_FOUR, line);
        }
        if (first >= '0' && first <= '9' || first >= '０' && first <= '９') {
            return numbered(POINT_THREE, Level.POINT_THREE, line)
                    .or(() -> numbered(POINT_FOUR, Level.POINT_FOUR, line));
        }
        return Numerals.CHARACTERS.indexOf(first) >= 0 ? numbered(POINT_ONE, Level.POINT_ONE, line) : Optional.empty();
    }

    /// A line that only says 附件, 附件2 or 附表1: the head of an attachment, not the list of attachments before the
    /// signature.
    static Optional<Marker> attachment(String line) {
        var m = ATTACHMENT.matcher(line);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        var rest = line.substring(m.end()).strip();
        var number = Optional.ofNullable(m.group("number")).orElse("");
        var value = number.isEmpty() ? OptionalInt.of(0) : Numerals.parse(number);
        var label = line.substring(0, m.end()).replaceAll("[\\s:：（(）)【】]", "");
        return value.isEmpty()
                ? Optional.empty()
                : Optional.of(new Marker(Level.ATTACHMENT, number, label, value.getAsInt(), 0, rest, true));
    }

    private static Optional<Marker> division(String line) {
        var m = DIVISION.matcher(line);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        var value = Numerals.parse(m.group("number"));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var level =
                switch (m.group("unit")) {
                    case "编" -> Level.PART;
                    case "分编" -> Level.SUBPART;
                    case "章" -> Level.CHAPTER;
                    case "节" -> Level.SECTION;
                    default -> Level.ARTICLE;
                };
        var sub = Optional.ofNullable(m.group("sub"));
        var number = m.group("number") + sub.map(s -> "之" + s).orElse("");
        var label = "第" + m.group("number") + m.group("unit")
                + sub.map(s -> "之" + s).orElse("");
        var after = line.substring(m.end());
        return Optional.of(new Marker(
                level,
                number,
                label,
                value.getAsInt(),
                sub.flatMap(s -> Numerals.parse(s).stream().boxed().findFirst()).orElse(0),
                after.strip(),
                after.isEmpty() || " 　（(【[：:".indexOf(after.charAt(0)) >= 0));
    }

    private static Optional<Marker> numbered(Pattern form, Level level, String line) {
        var m = form.matcher(line);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        var number = m.group("number");
        if (number == null) {
            number = m.group("bare");
        }
        var circle = number.charAt(0) >= '①' && number.charAt(0) <= '⑳';
        var value = circle ? OptionalInt.of(number.charAt(0) - '①' + 1) : Numerals.parse(number);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        var label = line.substring(0, m.end()).replaceAll("\\s", "");
        var shown = circle ? String.valueOf(value.getAsInt()) : number;
        return Optional.of(new Marker(
                level,
                shown,
                label,
                value.getAsInt(),
                0,
                line.substring(m.end()).strip(),
                true));
    }
}
