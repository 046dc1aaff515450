package policybase.answer.question;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import policybase.text.Numerals;

/// Numbers with what they count, in all the ways documents write them: 十五年 and 15年, 八十岁 and 80周岁, 十万块 and 10万元.
final class Quantity {
    private static final Pattern COUNTED = Pattern.compile("(?<number>\\d{1,6}|[" + Numerals.CHARACTERS
            + "]{1,7})(?<ten>万)?(?<unit>周?岁|个月|年|天|日|块钱|块|元|小时|次|级|平方米|平米|平|亩|成)?");

    /// Units that are written in several ways.
    private static final Map<String, List<String>> ALIKE = Map.ofEntries(
            Map.entry("岁", List.of("周岁", "岁")),
            Map.entry("周岁", List.of("周岁", "岁")),
            Map.entry("天", List.of("天", "日")),
            Map.entry("日", List.of("日", "天")),
            Map.entry("块", List.of("元")),
            Map.entry("块钱", List.of("元")),
            Map.entry("平", List.of("平方米")),
            Map.entry("平米", List.of("平方米")));

    /// Units that a number below ten tells something with.
    private static final Set<String> TELLING = Set.of("周岁", "岁", "年", "个月", "级", "天", "日", "次");

    /// One of something is mostly no number at all (一次, 一年多少).
    private static final int FEW = 2;

    private static final int TEN = 10;

    private Quantity() {}

    /// The quantities of a text, each with its other forms, itself first.
    static Map<String, Set<String>> in(String text) {
        var found = new LinkedHashMap<String, Set<String>>();
        var counted = COUNTED.matcher(text);
        while (counted.find()) {
            var number = Numerals.parse(counted.group("number"));
            if (number.isPresent() && tells(number.getAsInt(), counted)) {
                found.put(counted.group(), forms(number.getAsInt(), counted));
            }
        }
        return found;
    }

    /// Years (2026年) are told otherwise.
    private static boolean tells(int number, Matcher counted) {
        var unit = counted.group("unit");
        if (counted.group("ten") != null) {
            return true;
        }
        return unit != null && number < 1000 && (number >= TEN || number >= FEW && TELLING.contains(unit));
    }

    private static Set<String> forms(int number, Matcher counted) {
        var forms = new LinkedHashSet<String>();
        forms.add(counted.group());
        var ten = counted.group("ten") == null ? "" : "万";
        var unit = counted.group("unit") == null ? "" : counted.group("unit");
        for (var written : List.of(String.valueOf(number), Numerals.chinese(number))) {
            for (var alike : ALIKE.getOrDefault(unit, List.of(unit))) {
                forms.add(written + ten + alike);
            }
        }
        return forms;
    }
}
