package policybase.app.part;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.Searcher;
import policybase.search.reading.Suggester;

/// Completes what is typed, by the lists in force at that moment.
record Completing(Supplier<Suggester> now) implements Searcher {
    static Completing of(Base base) {
        var reviewed = base.entries().suggestions();
        return new Completing(base.wording()
                .part(() -> new Suggester(base.engine(), base.words().lexicon(), (typed, day) -> Stream.concat(
                                reviewed.fitting(typed, day).stream(),
                                base.entries().often().fitting(typed, day).stream())
                        .toList())));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return now.get().search(request);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit, LocalDate asOf) {
        return now.get().suggest(typed, limit, asOf);
    }
}
