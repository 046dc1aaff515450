package policybase.screening;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.text.Normalizer;

/// The number a cell holds.
///
/// @param percent whether it is a percentage
record Figure(BigDecimal value, boolean percent) {
    private static final Pattern FORM =
            Pattern.compile("(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?\\d+(?:\\.\\d+)?)(%|元|万元|亿元|人|户|个|亩|公里|项)?");
    private static final Pattern NOTHING = Pattern.compile("[\\s/—\\-–]*");

    static Optional<Figure> of(String cell) {
        var matcher = FORM.matcher(Normalizer.normalize(cell).replaceAll("\\s", ""));
        return matcher.matches()
                ? Optional.of(
                        new Figure(new BigDecimal(matcher.group(1).replace(",", "")), "%".equals(matcher.group(2))))
                : Optional.empty();
    }

    static boolean isNothing(String cell) {
        return NOTHING.matcher(cell).matches();
    }
}
