package policybase.indexing;

import java.util.List;
import java.util.function.Function;
import policybase.document.PolicyDocument;
import policybase.search.IndexDocument;
import policybase.store.Held;

/// What of a document the index is told.
final class Projection {
    private Projection() {}

    static IndexDocument of(Held held, Function<PolicyDocument, List<String>> audiences) {
        var document = held.document();
        return new IndexDocument(
                document.id(),
                document.revision(),
                document.metadata(),
                document.body().clauses(),
                held.timeline().windows(),
                audiences.apply(document));
    }
}
