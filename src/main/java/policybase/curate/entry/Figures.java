package policybase.curate.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import policybase.document.Entry;
import policybase.document.Entry.Amount;
import policybase.text.Normalizer;
import policybase.text.Numerals;

/// Figures of an answer must stand in the clauses it rests on, in digits or in characters: nobody may compute or
/// remember them.
final class Figures {
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d-])\\d+(?:\\.\\d+)?(?![\\d-])");

    /// Numbers of telephones, and of the hotlines everybody knows.
    private static final Pattern TELEPHONE =
            Pattern.compile("\\d{3,4}-\\d{6,8}(?:-\\d{1,4})?|(?<!\\d)(?:123\\d{2}|1[12]\\d)(?!\\d)");

    private static final Pattern NUMERAL = Pattern.compile("[零〇一二三四五六七八九十百千万两]+");

    private Figures() {}

    /// Figures of the answer that no clause has.
    static Set<String> unfounded(Entry entry, List<String> clauses) {
        var known = clauses.stream().flatMap(text -> figures(text).stream()).collect(Collectors.toSet());
        clauses.forEach(text -> NUMERAL.matcher(text).results().forEach(found -> Numerals.parse(found.group())
                .ifPresent(number -> known.add(String.valueOf(number)))));
        var telling = entry.telling();
        var told = Stream.of(
                        Stream.of(telling.spoken(), telling.full()),
                        telling.conditions().stream(),
                        telling.amounts().stream().map(Amount::figure),
                        telling.materials().stream())
                .flatMap(part -> part);
        var unfounded = new LinkedHashSet<String>();
        told.flatMap(text -> figures(text).stream())
                .filter(figure -> !known.contains(figure))
                .forEach(unfounded::add);
        return unfounded;
    }

    private static Set<String> figures(String text) {
        var plain = TELEPHONE.matcher(Normalizer.normalize(text)).replaceAll(" ");
        return FIGURE.matcher(plain)
                .results()
                .map(found -> found.group())
                .map(figure -> figure.contains(".") ? figure.replaceFirst("\\.?0+$", "") : figure)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
