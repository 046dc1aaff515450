package policybase.search;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Clause;
import policybase.text.Numerals;

/// The number of the 条 a clause belongs to, as its anchor has it: `c3-a39-k2` is of 39, `a120-1` of 120-1.
public final class Articles {
    private static final Pattern FORM = Pattern.compile("(?:^|-)a(?<number>\\d+(?:-\\d+)?)(?=-[a-z]|$)");

    private Articles() {}

    public static Optional<String> of(Clause clause) {
        var form = FORM.matcher(clause.anchor());
        return form.find() ? Optional.of(form.group("number")) : Optional.empty();
    }

    /// How a number of that form is cited: 第三十九条, 第一百二十条之一.
    public static String cited(String number) {
        var parts = number.split("-", 2);
        return "第" + Numerals.chinese(Integer.parseInt(parts[0])) + "条"
                + (parts.length == 1 ? "" : "之" + Numerals.chinese(Integer.parseInt(parts[1])));
    }

    /// Whether a clause is, or is part of, each of some places within its 条 (`k2`, `i3`).
    public static boolean isAt(Clause clause, List<String> places) {
        var path = clause.anchor() + "-";
        return places.stream().allMatch(place -> path.contains("-" + place + "-"));
    }
}
