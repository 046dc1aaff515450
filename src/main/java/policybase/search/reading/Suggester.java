package policybase.search.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import policybase.search.Facet;
import policybase.search.Filters;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher;
import policybase.search.Searcher.Suggestion.Kind;
import policybase.text.Lexicon;
import policybase.text.Normalizer;
import policybase.text.Pinyin;

/// Completes what is typed (输入提示): topics that have documents in force, questions of live entries, titles of
/// documents in force. What is no longer in force, or withdrawn, is gone from the next letter on.
public final class Suggester implements Searcher {
    /// Topics and questions shown before titles, at most.
    private static final int FIRST = 3;

    private final Searcher searcher;
    private final List<Name> topics;
    private final BiFunction<String, LocalDate, List<Suggestion>> questions;
    private volatile Optional<Counted> counted = Optional.empty();

    /// @param questions questions of entries that may be told on a day and fit what was typed, best first
    public Suggester(Searcher searcher, Lexicon lexicon, BiFunction<String, LocalDate, List<Suggestion>> questions) {
        this.searcher = searcher;
        this.questions = questions;
        topics = lexicon.topics().entrySet().stream()
                .filter(topic -> topic.getValue().path().endsWith(topic.getKey()))
                .map(topic -> new Name(topic.getKey(), topic.getValue().path(), Pinyin.of(topic.getKey())))
                .sorted(Comparator.comparingInt((Name name) -> name.text().length())
                        .thenComparing(Name::text))
                .toList();
    }

    private record Name(String text, String path, Pinyin sound) {
        boolean fits(String typed) {
            return text.contains(typed) || sound.beginsWith(typed);
        }
    }

    /// Topics with documents in force, as one state of the index has them.
    private record Counted(long position, LocalDate day, Map<String, Integer> documents) {}

    @Override
    public SearchPage search(SearchRequest request) {
        return searcher.search(request);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, LocalDate asOf) {
        var plain = Normalizer.normalize(typed).strip().toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || limit <= 0) {
            return List.of();
        }
        var all = new ArrayList<Suggestion>();
        all.addAll(topics(plain, asOf));
        questions.apply(plain, asOf).stream().limit(FIRST).forEach(all::add);
        all.addAll(searcher.suggest(typed, limit, asOf));
        return all.stream().distinct().limit(limit).toList();
    }

    private List<Suggestion> topics(String typed, LocalDate asOf) {
        var fitting = topics.stream().filter(name -> name.fits(typed)).toList();
        if (fitting.isEmpty()) {
            return List.of();
        }
        var documents = documents(asOf);
        return fitting.stream()
                .filter(name -> documents.containsKey(name.path()))
                .limit(FIRST)
                .map(name -> new Suggestion(Kind.TOPIC, name.text(), name.path()))
                .toList();
    }

    /// Counted once for each state of the index and each day.
    private Map<String, Integer> documents(LocalDate day) {
        var page =
                searcher.search(new SearchRequest(new Query.Everything(), Filters.IN_FORCE, Order.NEWEST, 0, 0, day));
        var known = counted;
        if (known.isPresent()
                && known.get().position() == page.position()
                && known.get().day().equals(day)) {
            return known.get().documents();
        }
        var documents = page.facets().getOrDefault(Facet.TOPIC, List.of()).stream()
                .collect(Collectors.toMap(Facet.Count::value, Facet.Count::documents));
        counted = Optional.of(new Counted(page.position(), day, documents));
        return documents;
    }
}
