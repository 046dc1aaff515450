package policybase.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days written in Chinese texts, in arabic numerals (2023年5月10日, 2023-05-10, ２０２３．５．１０) and in Chinese ones
/// (二〇二三年五月十日, 二○一一年七月二十八日 with 〇, ○, 零, Ｏ, O or 0 for the nought).
public final class ChineseDates {
    private static final String NOUGHT = "〇零○ＯOoΟ０0";
    private static final String YEAR = "[一二][" + NOUGHT + "一二三四五六七八九]{3}";
    private static final String SMALL = "[一二三四五六七八九十]{1,3}";
    private static final Pattern ARABIC = Pattern.compile(
            "(?<![0-9])(?<year>(?:1 ?[89]|2 ?0) ?[0-9] ?[0-9])(?:\\s*年\\s*(?<m1>[0-9]{1,2})\\s*月\\s*(?<d1>[0-9]{1,2})"
                    + "\\s*日|\\s*(?<sep>[-./．])\\s*(?<m2>[0-9]{1,2})\\s*\\k<sep>\\s*(?<d2>[0-9]{1,2})(?![0-9])\\s*日?)");
    private static final Pattern CHINESE = Pattern.compile("(?<year>" + YEAR + ")\\s*年\\s*(?<month>" + SMALL
            + ")\\s*月\\s*(?<day>" + SMALL + "|[一二三]?十[一二三四五六七八九]?)\\s*日");

    private ChineseDates() {}

    /// A day found in a text and the UTF-16 positions it was written at.
    public record Found(LocalDate day, int start, int end) {}

    /// The day that makes up the whole text but for spaces around it.
    public static Optional<LocalDate> parse(String text) {
        var stripped = text.strip();
        return findAll(stripped).stream()
                .filter(found -> found.start() == 0 && found.end() == stripped.length())
                .map(Found::day)
                .findFirst();
    }

    /// The first day in a text.
    public static Optional<Found> first(String text) {
        return findAll(text).stream().findFirst();
    }

    /// Every day in a text, in order. What looks like a day but is none (2023年2月30日) is left out.
    public static List<Found> findAll(String text) {
        var plain = narrow(text);
        var found = new ArrayList<Found>();
        var arabic = ARABIC.matcher(plain);
        while (arabic.find()) {
            var month = arabic.group("m1") == null ? arabic.group("m2") : arabic.group("m1");
            var day = arabic.group("d1") == null ? arabic.group("d2") : arabic.group("d1");
            add(found, arabic, arabic.group("year"), month, day);
        }
        var chinese = CHINESE.matcher(plain);
        while (chinese.find()) {
            add(found, chinese, noughts(chinese.group("year")), chinese.group("month"), chinese.group("day"));
        }
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    private static void add(List<Found> found, Matcher place, String year, String month, String day) {
        try {
            found.add(new Found(LocalDate.of(number(year), number(month), number(day)), place.start(), place.end()));
        } catch (DateTimeException _) {
            // written like a day but not in the calendar
        }
    }

    private static int number(String numeral) {
        return Numerals.parse(numeral).orElse(0);
    }

    private static String noughts(String year) {
        return year.replaceAll("[" + NOUGHT + "]", "零");
    }

    /// Full-width digits and spaces to half-width, one char for one, so that positions stay.
    private static String narrow(String text) {
        var out = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '０' && c <= '９') {
                out.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '　' || c == '\u00a0') {
                out.setCharAt(i, ' ');
            } else if (isOne(out, i)) {
                out.setCharAt(i, '1');
            }
        }
        return out.toString();
    }

    /// The letter l in the place of a 1, as old copies have it: 1999年10月l日.
    private static boolean isOne(CharSequence text, int at) {
        var c = text.charAt(at);
        return (c == 'l' || c == 'I')
                && at > 0
                && at + 1 < text.length()
                && "年月0123456789".indexOf(text.charAt(at - 1)) >= 0
                && "月日0123456789".indexOf(text.charAt(at + 1)) >= 0;
    }
}
