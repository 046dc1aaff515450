package policybase.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.text.ChineseDates;
import policybase.text.Numerals;

/// Until when a renewal or a suspension runs, as its sentence says: 有效期延长至2027年12月31日, 延长三年.
final class Lengthening {
    private static final Pattern UNTIL = Pattern.compile(
            "(?:延长|延续|顺延|续延|展期|继续(?:执行|实施|施行|有效|适用)|有效期|暂停|暂缓)[^。；《]{0,24}?(?:至|到)\\s*(?<day>[12１２二一][^，。；至到]{5,16}?日)");
    private static final Pattern BY =
            Pattern.compile("(?:延长|延续|顺延|续延|展期|继续(?:执行|实施|施行|有效|适用)|有效期)[^。；《]{0,8}?(?<n>\\d{1,2}|["
                    + Numerals.CHARACTERS + "]{1,3})\\s*(?<unit>年|个月)");

    private Lengthening() {}

    /// The last day as ISO (2027-12-31), or the length as ISO (P3Y); empty when the sentence gives neither.
    static Optional<String> in(String sentence) {
        var until = UNTIL.matcher(sentence);
        if (until.find()) {
            return ChineseDates.first(until.group("day")).map(day -> day.day().toString());
        }
        var by = BY.matcher(sentence);
        if (!by.find()) {
            return Optional.empty();
        }
        var number = Numerals.parse(by.group("n"));
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of("P" + number.getAsInt() + (by.group("unit").equals("年") ? "Y" : "M"));
    }

    /// The relation with the end its own sentence gives, or, where the title alone speaks of it, that of the one
    /// sentence in
    /// the text that gives one.
    static Relation told(Relation relation, Passages passages) {
        if (relation.kind() != RelationKind.RENEWS && relation.kind() != RelationKind.SUSPENDS
                || !relation.scope().isEmpty()) {
            return relation;
        }
        var own = in(relation.quote());
        if (own.isPresent()) {
            return with(relation, own.get(), relation.quote());
        }
        return passages.all().stream()
                .filter(passage -> !passage.attachment())
                .flatMap(passage -> passage.sentences().stream())
                .filter(sentence -> sentence.matches(".*(?:延长|延续|顺延|续延|继续|暂停|暂缓).*"))
                .flatMap(sentence -> in(sentence).map(end -> with(relation, end, sentence)).stream())
                .findFirst()
                .orElse(relation);
    }

    private static Relation with(Relation relation, String end, String quote) {
        return new Relation(relation.kind(), relation.cited(), relation.target(), List.of(end), quote);
    }
}
