package policybase.structure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.text.ChineseDates;

/// Reads the sentence by which a clean-up repeals whatever its lists do not name (凡未列入…一律废止, field §1.5 trap a).
final class Unlisted {
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:未|没有|不在)(?:列入|纳入|列在|公布)?[^。；]{0,40}(?:目录|附件|清单|名录|名单|本通知|本公告|本决定)[^。；]{0,30}(?:一律|均|全部|视为|自行|予以)[^。；]{0,8}(?:废止|失效|停止执行|不再执行|不再有效)");

    private static final Pattern CLEAN_UP = Pattern.compile("清理|规范性文件");

    private Unlisted() {}

    /// Only notices about clean-ups say it of documents; elsewhere such words speak of lists of other things.
    static Optional<Relation> read(String title, Passages passages) {
        if (!CLEAN_UP.matcher(title).find()) {
            return Optional.empty();
        }
        return passages.all().stream()
                .flatMap(passage -> passage.sentences().stream())
                .filter(sentence -> SENTENCE.matcher(sentence).find())
                .findFirst()
                .map(Unlisted::relation);
    }

    private static Relation relation(String sentence) {
        var cutOff = ChineseDates.first(sentence).map(found -> found.day().toString());
        return new Relation(
                RelationKind.REPEALS_UNLISTED,
                new Relation.Cited(Optional.empty(), Optional.empty()),
                Optional.empty(),
                cutOff.map(List::of).orElse(List.of()),
                sentence);
    }
}
