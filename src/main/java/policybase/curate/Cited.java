package policybase.curate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import policybase.document.Metadata;
import policybase.document.PolicyDocument;
import policybase.document.Relation;
import policybase.document.TitleKey;

/// How documents are named by others.
final class Cited {
    private Cited() {}

    /// All names of a document: full title, inner title, aliases.
    static List<String> names(PolicyDocument document) {
        return document.metadata().title().all();
    }

    /// Whether a relation names a document. Two different numbers are two different documents, whatever their titles.
    ///
    /// @param speaker head facts of the document that says it
    static boolean isNamed(PolicyDocument document, Relation relation, Metadata speaker) {
        var number = document.metadata().number();
        var cited = relation.cited();
        if (cited.number().isPresent() && number.isPresent()) {
            return cited.number().equals(number);
        }
        return cited.title()
                .filter(title -> isTitled(document.metadata(), title, speaker))
                .isPresent();
    }

    /// Whether a document bears a title. The names people give it leave out its place, so that they name it only to
    /// those
    /// of that place: 《殡葬管理办法》 said by the State Council is not a city's.
    static boolean isTitled(Metadata document, String title, Metadata speaker) {
        var key = TitleKey.of(title);
        var printed = TitleKey.of(document.title().full()).equals(key)
                || document.title()
                        .inner()
                        .map(TitleKey::of)
                        .filter(key::equals)
                        .isPresent();
        var nearby = document.region().isEmpty() || document.region().equals(speaker.region());
        return printed
                || nearby
                        && document.title().aliases().stream().map(TitleKey::of).anyMatch(key::equals);
    }

    /// Least share of pairs of characters, place left out, that two spellings of one title have in common (的 added,
    /// 试行 left out); two titles of one matter (实施细则, 资金管理规定) have less.
    private static final double ALIKE = 0.6;

    private static final Pattern PLACE = Pattern.compile("^\\p{IsHan}{1,6}?(?:省|市|县|区)(?=\\p{IsHan}{4})");

    /// Whether the number is the document's but the title printed beside it is that of another matter: one of the
    /// two is a slip, and nobody but a person can tell which.
    static boolean isOtherwiseNamed(Metadata document, Relation relation, Metadata speaker) {
        return relation.cited()
                .title()
                .filter(title -> !isTitled(document, title, speaker))
                .filter(title -> document.title().all().stream().noneMatch(name -> isAlike(name, title)))
                .isPresent();
    }

    private static boolean isAlike(String one, String other) {
        var first = PLACE.matcher(TitleKey.of(one)).replaceFirst("");
        var second = PLACE.matcher(TitleKey.of(other)).replaceFirst("");
        if (first.contains(second) || second.contains(first)) {
            return true;
        }
        var pairs = pairs(first);
        var others = pairs(second);
        var shared = pairs.stream().filter(others::contains).count();
        return 2.0 * shared >= ALIKE * (pairs.size() + others.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
