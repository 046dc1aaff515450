package policybase.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import policybase.document.Clause;
import policybase.document.DocumentId;
import policybase.document.DocumentNumber;
import policybase.document.Span;
import policybase.document.Stage;
import policybase.store.Documents;
import policybase.validity.Standpoint;

/// Documents that a question names by their numbers (栎府办发〔2016〕28号还有效吗): it is about them and nothing else.
final class Named {
    /// Clauses that tell what a document is about.
    private static final int OPENING = 3;

    private Named() {}

    static List<DocumentId> in(String text, Documents documents) {
        return DocumentNumber.findAll(text).stream()
                .flatMap(found -> documents.numbered(found.number()).stream())
                .distinct()
                .filter(id -> documents
                        .find(id)
                        .filter(held -> held.document().stage() == Stage.PUBLISHED)
                        .filter(held -> held.document()
                                .metadata()
                                .number()
                                .filter(number -> text.contains(String.valueOf(number.serial())))
                                .isPresent())
                        .isPresent())
                .toList();
    }

    /// What the documents say first that is of substance.
    static List<Quote> quotes(List<DocumentId> ids, Documents documents, Standpoint from) {
        var quotes = new ArrayList<Quote>();
        for (var id : ids) {
            documents.published(id, from).stream()
                    .flatMap(held -> opening(held.document().body().clauses()))
                    .map(clause -> new Quote(
                            id, clause.anchor(), new Span(0, clause.text().length()), clause.text()))
                    .forEach(quotes::add);
        }
        return quotes;
    }

    private static Stream<Clause> opening(List<Clause> clauses) {
        var substantial = clauses.stream()
                .filter(clause -> !Fit.substance(clause.text()).isBlank())
                .limit(OPENING)
                .toList();
        return substantial.isEmpty() ? clauses.stream().limit(1) : substantial.stream();
    }
}
