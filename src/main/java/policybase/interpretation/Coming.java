package policybase.interpretation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import policybase.document.DocumentId;
import policybase.document.PolicyDocument;
import policybase.store.Documents;
import policybase.store.Reviewing;
import policybase.store.Reviewing.State;
import policybase.store.Reviewing.Wanted;

/// An interpretation still on its way through the reviews, so that whoever reviews its document sees whether both go
/// together (三同步).
public record Coming(DocumentId id, String title, Form form, State state) {
    /// More than any document has.
    private static final int MOST = 20;

    /// Those whose titles hold the document's and whose words say that they explain it.
    ///
    /// @param department theirs only; empty for all
    static List<Coming> of(PolicyDocument document, String department, Documents documents, Reviewing reviewing) {
        var wanted = new Wanted(
                EnumSet.complementOf(EnumSet.of(State.PUBLISHED, State.WITHDRAWN)),
                Optional.empty(),
                "",
                document.metadata().title().cited(),
                Optional.empty(),
                Optional.of(department).filter(name -> !name.isEmpty()));
        return reviewing.list(wanted, 0, MOST).stream()
                .map(Reviewing.Row::standing)
                .filter(standing -> !standing.isPublic() && !standing.id().equals(document.id()))
                .flatMap(standing -> documents.find(standing.id()).stream()
                        .map(held -> held.document())
                        .filter(draft -> Owed.isInterpretation(draft.metadata()))
                        .filter(draft -> Source.of(draft, documents, reviewing).stream()
                                .anyMatch(source -> source.id().equals(document.id())))
                        .map(draft -> {
                            var title = draft.metadata().title().full();
                            return new Coming(draft.id(), title, Form.of(title), standing.state());
                        }))
                .toList();
    }
}
