package policybase.curate;

import java.util.Optional;
import java.util.regex.Pattern;
import policybase.document.DocumentNumber;
import policybase.document.Relation;

/// The number of an item in the list of a decision or clean-up (目录第 n 项), read from the line that
/// names the document: 3.《…办法》, （三）关于…的通知, or the first cell of a table's row.
final class ListItem {
    private static final Pattern BEFORE =
            Pattern.compile("(?:^|[\\s：:])[（(]?\\s*(?<item>\\d{1,4}|[一二三四五六七八九十百]{1,5})\\s*[）)]?\\s*[.．、]?\\s*《?$");

    private ListItem() {}

    static Optional<String> of(Relation relation) {
        var quote = relation.quote();
        var title = relation.cited().title().map(quote::indexOf).orElse(-1);
        var at = title > 0
                ? title
                : relation.cited()
                        .number()
                        .map(DocumentNumber::toString)
                        .map(quote::indexOf)
                        .orElse(-1);
        if (at <= 0) {
            return Optional.empty();
        }
        var before = BEFORE.matcher(quote.substring(0, at));
        return before.find() ? Optional.of(before.group("item")) : Optional.empty();
    }
}
