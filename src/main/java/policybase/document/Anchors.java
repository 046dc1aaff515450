package policybase.document;

import java.util.stream.Collectors;

/// Addresses of clauses within a document: a letter for each level and the number in arabic, such as `c3-a12`, `p2-q7`,
/// `x1-t1-5`.
final class Anchors {
    private Anchors() {}

    static String of(Locator locator) {
        if (locator.steps().isEmpty()) {
            return "head";
        }
        return locator.steps().stream()
                .map(step -> letter(step.level()) + arabic(step.number()))
                .collect(Collectors.joining("-"));
    }

    private static String letter(Level level) {
        return switch (level) {
            case ATTACHMENT -> "x";
            case PART -> "b";
            case SUBPART -> "d";
            case CHAPTER -> "c";
            case SECTION -> "s";
            case ARTICLE -> "a";
            case ITEM -> "i";
            case SUBITEM -> "j";
            case POINT_ONE -> "p";
            case POINT_TWO -> "q";
            case POINT_THREE -> "r";
            case POINT_FOUR -> "u";
            case PARAGRAPH -> "k";
            case ROWS -> "t";
        };
    }

    /// 十二之一 is 12-1; arabic digits stay; anything else is left out.
    private static String arabic(String number) {
        var out = new StringBuilder();
        for (var part : number.split("之")) {
            if (!out.isEmpty()) {
                out.append('-');
            }
            out.append(part.chars().anyMatch(c -> c < 128) ? part.replaceAll("[^0-9-]", "") : chinese(part));
        }
        return out.toString();
    }

    private static int chinese(String numeral) {
        var total = 0;
        var digit = 0;
        for (var i = 0; i < numeral.length(); i++) {
            var c = numeral.charAt(i);
            var unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += Math.max(digit, 1) * unit;
                digit = 0;
            } else {
                digit = Math.max("零一二三四五六七八九".indexOf(c == '〇' ? '零' : c == '两' ? '二' : c), 0);
            }
        }
        return total + digit;
    }
}
