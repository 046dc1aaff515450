package policybase.structure;

import java.util.List;
import policybase.document.Relation;
import policybase.document.RelationKind;
import policybase.document.TitleKey;

/// A text that repeals one of the same name, 试行 and 暂行 aside, takes its place (替代, field §1.7).
final class Replaced {
    private Replaced() {}

    /// @param title the name people cite the text by
    static List<Relation> of(List<Relation> said, String title) {
        var own = TitleKey.loose(title);
        return said.stream()
                .filter(relation -> relation.kind() == RelationKind.REPEALS
                        && relation.scope().isEmpty())
                .filter(relation -> !own.isEmpty()
                        && relation.cited()
                                .title()
                                .map(TitleKey::loose)
                                .filter(own::equals)
                                .isPresent())
                .map(relation -> new Relation(
                        RelationKind.REPLACES, relation.cited(), relation.target(), List.of(), relation.quote()))
                .toList();
    }
}
