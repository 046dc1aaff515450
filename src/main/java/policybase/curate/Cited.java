package policybase.curate;

import java.util.List;
import java.util.Set;
import policybase.document.DocumentNumber;
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
    static boolean isNamed(PolicyDocument document, Relation relation) {
        var number = document.metadata().number();
        var cited = relation.cited();
        if (cited.number().isPresent() && number.isPresent()) {
            return cited.number().equals(number);
        }
        var keys = Set.copyOf(names(document).stream().map(TitleKey::of).toList());
        return cited.title().map(TitleKey::of).map(keys::contains).orElse(false);
    }

    /// 《X》（文号）
    static String of(PolicyDocument document) {
        var metadata = document.metadata();
        var number = metadata.number().map(DocumentNumber::toString);
        return "《" + metadata.title().cited() + "》"
                + number.map(n -> "（" + n + "）").orElse("");
    }
}
