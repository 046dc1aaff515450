package policybase.web.portal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import policybase.document.DocumentId;
import policybase.document.Entry;
import policybase.entry.LiveEntries;
import policybase.entry.Popularity;
import policybase.search.Facet;
import policybase.web.view.QuestionView;
import policybase.web.view.document.DocumentView;

/// Reviewed questions (咨询条目) where people look for them: on the first page, beside the document they rest on, on the
/// pages of their topic, audience and department. Only those that may be told today.
final class OpenQuestions {
    private final LiveEntries entries;
    private final Popularity popularity;

    OpenQuestions(LiveEntries entries, Popularity popularity) {
        this.entries = entries;
        this.popularity = popularity;
    }

    /// Those asked most first; among those that nobody asks often, those that have an answer, then others, none twice.
    List<QuestionView> often(LocalDate today, List<String> others, int most) {
        var reviewed = entries.open(today);
        var rest = others.stream()
                .filter(text ->
                        reviewed.stream().noneMatch(entry -> entry.questions().contains(text)))
                .map(text -> new Asked(popularity.of(List.of(text), ""), QuestionView.asking(text)));
        return Stream.concat(reviewed.stream().map(this::asked), rest)
                .sorted(MOST_FIRST)
                .limit(most)
                .map(Asked::view)
                .toList();
    }

    /// @param times how often it is asked
    private record Asked(int times, QuestionView view) {}

    private static final Comparator<Asked> MOST_FIRST =
            Comparator.comparingInt(Asked::times).reversed();

    private Asked asked(Entry entry) {
        return new Asked(popularity.of(entry.questions(), "/entries/" + entry.id()), QuestionView.of(entry));
    }

    /// Those that rest on a document.
    List<QuestionView> restingOn(DocumentId document, LocalDate today, int most) {
        return that(entry -> restsOn(entry, document), today, most);
    }

    /// What they say of where, how and when to go (办事服务), as far as they say it.
    List<DocumentView.Service> services(DocumentId document, LocalDate today, int most) {
        return entries.open(today).stream()
                .filter(entry -> restsOn(entry, document))
                .map(DocumentView.Service::of)
                .filter(DocumentView.Service::saysWhere)
                .limit(most)
                .toList();
    }

    private static boolean restsOn(Entry entry, DocumentId document) {
        return entry.basis().stream().anyMatch(basis -> basis.document().equals(document));
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
                .map(this::asked)
                .sorted(MOST_FIRST)
                .limit(most)
                .map(Asked::view)
                .toList();
    }
}
