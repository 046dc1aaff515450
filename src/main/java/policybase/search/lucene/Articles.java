package policybase.search.lucene;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Clause;

/// The number of the 条 a clause belongs to, as its anchor has it: `c3-a39-k2` is of 39, `a120-1` of 120-1.
final class Articles {
    private static final Pattern FORM = Pattern.compile("(?:^|-)a(?<number>\\d+(?:-\\d+)?)(?=-[a-z]|$)");

    private Articles() {}

    static Optional<String> of(Clause clause) {
        var form = FORM.matcher(clause.anchor());
        return form.find() ? Optional.of(form.group("number")) : Optional.empty();
    }

    /// Whether a clause is, or is part of, each of some places within its 条 (`k2`, `i3`).
    static boolean isAt(Clause clause, java.util.List<String> places) {
        var path = clause.anchor() + "-";
        return places.stream().allMatch(place -> path.contains("-" + place + "-"));
    }
}
