package policybase.web.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.entry.LiveEntries;
import policybase.search.Facet;
import policybase.web.view.QuestionView;

/// Reviewed questions (咨询条目) where people look for them: on the first page, beside the document they rest on, on the
/// pages of their topic, audience and department. Only those that may be told today.
final class OpenQuestions {
    private final LiveEntries entries;

    OpenQuestions(LiveEntries entries) {
        this.entries = entries;
    }

    /// Those that have an answer, then others that are often asked, none twice.
    List<QuestionView> often(LocalDate today, List<String> others, int most) {
        var reviewed = entries.open(today);
        var rest = others.stream()
                .filter(text ->
                        reviewed.stream().noneMatch(entry -> entry.questions().contains(text)))
                .map(QuestionView::asking);
        return Stream.concat(reviewed.stream().map(QuestionView::of), rest)
                .limit(most)
                .toList();
    }

    /// Those that rest on a document.
    List<QuestionView> restingOn(DocumentId document, LocalDate today, int most) {
        return that(
                entry -> entry.basis().stream()
                        .anyMatch(basis -> basis.document().equals(document)),
                today,
                most);
    }

    /// Those of a topic, audience or department.
    List<QuestionView> about(Facet facet, String value, LocalDate today, int most) {
        return that(
                switch (facet) {
                    case TOPIC ->
                        entry -> entry.reach().topics().stream()
                                .anyMatch(topic -> topic.name().equals(value)
                                        || topic.path().equals(value)
                                        || topic.path().startsWith(value + "/"));
                    case AUDIENCE ->
                        entry -> entry.reach().audiences().stream()
                                .anyMatch(one ->
                                        one.equals(value) || one.startsWith(value + "/") || value.endsWith("/" + one));
                    default -> entry -> entry.keeping().department().equals(value);
                },
                today,
                most);
    }

    private List<QuestionView> that(Predicate<Entry> wanted, LocalDate today, int most) {
        return entries.open(today).stream()
                .filter(wanted)
                .limit(most)
                .map(QuestionView::of)
                .toList();
    }
}
