package policybase.extract.child.office;

import java.util.Locale;

/// Numbers as Word's automatic numbering writes them.
final class CountingForms {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private CountingForms() {}

    /// A number in a form of `w:numFmt`; unknown forms are written in digits, bullets are nothing.
    static String of(String form, int number) {
        return switch (form) {
            case "bullet", "none" -> "";
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "koreanCounting" -> counted(number, DIGITS, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counted(number, LEGAL_DIGITS, "拾佰仟");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number);
            case "ideographTraditional" -> cycled(STEMS, number);
            case "ideographZodiac" -> cycled(BRANCHES, number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circled(number);
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    private static String counted(int number, String digits, String units) {
        if (number <= 0 || number > 9_999) {
            return Integer.toString(number);
        }
        var text = new StringBuilder();
        var zero = false;
        for (var place = 3; place >= 0; place--) {
            var digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) {
                text.append('零');
                zero = false;
            }
            var teen = place == 1 && digit == 1 && text.isEmpty() && units.startsWith("十");
            text.append(teen ? "" : digits.substring(digit, digit + 1));
            text.append(place == 0 ? "" : units.substring(place - 1, place));
        }
        return text.toString();
    }

    private static String digits(int number) {
        var text = new StringBuilder();
        Integer.toString(Math.abs(number)).chars().forEach(digit -> text.append(DIGITS.charAt(digit - '0')));
        return text.toString();
    }

    private static String cycled(String signs, int number) {
        var index = Math.floorMod(number - 1, signs.length());
        return signs.substring(index, index + 1);
    }

    private static String circled(int number) {
        return number >= 1 && number <= 20 ? Character.toString('①' + number - 1) : Integer.toString(number);
    }

    private static String fullWidth(int number) {
        var text = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> text.appendCodePoint(digit - '0' + '０'));
        return text.toString();
    }

    private static String letters(int number) {
        return number < 1 ? "" : Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 % 9 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3_999) {
            return Integer.toString(number);
        }
        var values = new int[] {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        var signs = new String[] {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var text = new StringBuilder();
        var rest = number;
        for (var index = 0; index < values.length; index++) {
            while (rest >= values[index]) {
                text.append(signs[index]);
                rest -= values[index];
            }
        }
        return text.toString();
    }
}
