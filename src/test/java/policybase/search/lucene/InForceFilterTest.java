package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.search.Filters;
import policybase.search.Filters.Validity;
import policybase.search.Hit;
import policybase.search.IndexChange;
import policybase.search.Query;
import policybase.search.SearchPage;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.Searcher.Suggestion;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;
import policybase.validity.Histories;
import policybase.validity.InForce;
import policybase.validity.Timeline;

/// What the index lets through on a day is what the predicate lets through, for random histories and days: in search
/// and in suggestion.
class InForceFilterTest {
    private static final int DOCUMENTS = 90;
    private static final int DAYS = 25;

    @TempDir
    Path folder;

    @Test
    void theIndexAndThePredicateAgreeForRandomHistoriesAndDays() {
        for (var seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var histories = histories(random);
            try (var engine = engine("seed-" + seed)) {
                engine.apply(changes(histories), 1);
                agree(engine, histories, random, "seed " + seed);
            }
        }
    }

    /// A document whose history grows is judged by its new history at once.
    @Test
    void theyAgreeAgainAfterHistoriesHaveGrown() {
        var random = new Random(99);
        var histories = histories(random);
        try (var engine = engine("grown")) {
            engine.apply(changes(histories), 1);
            for (var id : List.copyOf(histories.keySet())) {
                var lines = new ArrayList<>(
                        histories.getOrDefault(id, Timeline.of(List.of())).lines());
                lines.addAll(Histories.random(random));
                histories.put(id, Timeline.of(lines));
            }
            engine.apply(changes(histories), 2);
            agree(engine, histories, random, "grown");
        }
    }

    private static void agree(LuceneEngine engine, Map<String, Timeline> histories, Random random, String name) {
        for (var i = 0; i < DAYS; i++) {
            var day = Histories.day(random);
            var inForce = new TreeSet<String>();
            histories.forEach((id, timeline) -> {
                if (InForce.on(day, timeline)) {
                    inForce.add(id);
                }
            });
            var everything = search(engine, new Query.Everything(), Validity.IN_FORCE, day);
            assertThat(ids(everything)).as("%s on %s", name, day).isEqualTo(inForce);
            assertThat(everything.hidden()).isEqualTo(DOCUMENTS - inForce.size());
            assertThat(ids(search(engine, new Query.Words("高龄津贴"), Validity.IN_FORCE, day)))
                    .as("%s on %s", name, day)
                    .isEqualTo(inForce);
            assertThat(search(engine, new Query.Everything(), Validity.ANY, day).hits())
                    .hasSize(DOCUMENTS)
                    .allSatisfy(hit -> assertThat(hit.status().label())
                            .isEqualTo(histories
                                    .getOrDefault(hit.id().value(), Timeline.of(List.of()))
                                    .statusOn(day)
                                    .label()));
            assertThat(engine.suggest("云溪县", DOCUMENTS, day).stream()
                            .map(Suggestion::id)
                            .toList())
                    .as("%s on %s", name, day)
                    .containsExactlyInAnyOrderElementsOf(inForce);
        }
    }

    private static Map<String, Timeline> histories(Random random) {
        var histories = new LinkedHashMap<String, Timeline>();
        for (var i = 0; i < DOCUMENTS; i++) {
            histories.put("document-" + i, Timeline.of(Histories.random(random)));
        }
        return histories;
    }

    private static List<IndexChange> changes(Map<String, Timeline> histories) {
        var changes = new ArrayList<IndexChange>();
        histories.forEach((id, timeline) -> changes.add(document(id, "云溪县" + id + "号办法")
                .signed(2020, 1, 1)
                .article(1, "高龄津贴的标准另行规定。")
                .windows(timeline.windows())
                .put()));
        return changes;
    }

    private LuceneEngine engine(String name) {
        return new LuceneEngine(
                folder.resolve(name), new HanlpSegmenter(Dictionary.of(List.of("高龄津贴"))), Synonyms.of(Map.of()));
    }

    private static SearchPage search(LuceneEngine engine, Query query, Validity validity, LocalDate day) {
        return engine.search(new SearchRequest(query, new Filters(validity, Map.of()), Order.RELEVANCE, 0, 100, day));
    }

    private static Set<String> ids(SearchPage page) {
        var ids = new TreeSet<String>();
        page.hits().stream().map(Hit::id).forEach(id -> ids.add(id.value()));
        return ids;
    }
}
