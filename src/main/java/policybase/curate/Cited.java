package policybase.curate;

import java.util.List;
import policybase.document.DocumentNumber;
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

    /// 《X》（文号）
    static String of(PolicyDocument document) {
        var metadata = document.metadata();
        var number = metadata.number().map(DocumentNumber::toString);
        return "《" + metadata.title().cited() + "》"
                + number.map(n -> "（" + n + "）").orElse("");
    }
}
