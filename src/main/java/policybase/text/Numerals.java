package policybase.text;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Chinese numerals (一百二十三, 二〇〇四, 两) and arabic ones, full width included, as whole numbers.
public final class Numerals {
    /// Every character a Chinese numeral is written with, for use inside a character class of a pattern.
    public static final String CHARACTERS = "一二三四五六七八九十百千零〇○两";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千";

    private Numerals() {}

    /// The number a numeral stands for: 十二 is 12, 二〇〇四 is 2004, １２ is 12, 一百零三 is 103, 两万 is 20000.
    /// Empty for anything else, and for what does not fit an int.
    public static OptionalInt parse(String numeral) {
        var text = plain(numeral);
        if (text.isEmpty() || text.length() > 16) {
            return OptionalInt.empty();
        }
        var value = text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(text))
                : text.chars().allMatch(c -> digit((char) c) >= 0) ? positional(text) : grouped(text);
        return value.isPresent() && value.getAsLong() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) value.getAsLong())
                : OptionalInt.empty();
    }

    /// The numeral for 0 to 99999999, as 条 are numbered: 12 is 十二, 110 is 一百一十, 1003 is 一千零三.
    public static String chinese(int number) {
        if (number < 0 || number > 99_999_999) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        if (number >= 10_000) {
            var rest = number % 10_000;
            var high = chinese(number / 10_000) + "万";
            return rest == 0 ? high : high + (rest < 1000 ? "零" : "") + full(rest);
        }
        var text = full(number);
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    private static String full(int number) {
        if (number == 0) {
            return "零";
        }
        var out = new StringBuilder();
        var rest = number;
        var gap = false;
        for (int unit = 1000, place = 2; unit >= 1; unit /= 10, place--) {
            var digit = rest / unit;
            rest %= unit;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(place >= 0 ? UNITS.charAt(place) : "");
            gap = false;
        }
        return out.toString();
    }

    private static OptionalLong positional(String text) {
        var value = 0L;
        for (var i = 0; i < text.length(); i++) {
            value = value * 10 + digit(text.charAt(i));
        }
        return OptionalLong.of(value);
    }

    private static OptionalLong grouped(String text) {
        var total = 0L;
        var section = 0L;
        var pending = 0L;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var unit = unit(c);
            if (digit(c) >= 0) {
                pending = pending * (i > 0 && digit(text.charAt(i - 1)) > 0 ? 10 : 0) + digit(c);
            } else if (unit == 0) {
                return OptionalLong.empty();
            } else if (unit >= 10_000) {
                total = (total + section + pending) * unit;
                section = 0;
                pending = 0;
            } else {
                section += Math.max(pending, 1) * unit;
                pending = 0;
            }
        }
        return OptionalLong.of(total + section + pending);
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○', '零' -> 0;
            case '两' -> 2;
            default -> c >= '0' && c <= '9' ? c - '0' : DIGITS.indexOf(c);
        };
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /// Without spaces, full-width digits as half-width ones.
    private static String plain(String numeral) {
        var out = new StringBuilder(numeral.length());
        for (var i = 0; i < numeral.length(); i++) {
            var c = numeral.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                out.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
            }
        }
        return out.toString();
    }
}
