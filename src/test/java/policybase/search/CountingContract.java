package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.search.Filters.Validity;
import policybase.search.SearchRequest.Order;
import policybase.validity.Histories;
import policybase.validity.InForce;
import policybase.validity.StatusLabel;
import policybase.validity.Timeline;

/// What is in force, what is counted, how it is ordered.
abstract class CountingContract extends FindingContract {
    @Test
    void aRepealedDocumentIsHiddenAndCounted() {
        county();
        var page = search("高龄津贴");
        assertThat(ids(page)).containsExactly("elderly");
        assertThat(page.hidden()).isEqualTo(1);
        var all = search(parse("高龄津贴"), new Filters(Validity.ANY, Map.of()), Order.RELEVANCE, 0, 10);
        assertThat(ids(all)).containsExactly("elderly", "elderly-old");
        assertThat(all.hidden()).isZero();
        assertThat(all.hits().getLast().status().label()).isEqualTo(StatusLabel.REPEALED);
    }

    @Test
    void onAnEarlierDayTheOldDocumentIsTheAnswer() {
        county();
        var request =
                new SearchRequest(parse("高龄津贴"), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, LocalDate.of(2020, 1, 1));
        assertThat(ids(engine.search(request))).contains("elderly-old");
    }

    @Test
    void theFilterIsThePredicate() {
        var seed = 20260601L;
        var random = new Random(seed);
        var timelines = new ArrayList<Timeline>();
        var changes = new ArrayList<IndexChange>();
        for (var i = 0; i < 300; i++) {
            var timeline = Timeline.of(Histories.random(random));
            timelines.add(timeline);
            changes.add(document("doc-" + i, "文件" + i)
                    .windows(timeline.windows())
                    .article(1, "正文")
                    .put());
        }
        engine.apply(changes, 1);
        for (var i = 0; i < 60; i++) {
            var day = Histories.day(random);
            var expected = IntStream.range(0, timelines.size())
                    .filter(n -> InForce.on(day, timelines.get(n)))
                    .mapToObj(n -> "doc-" + n)
                    .toList();
            assertThat(allInForce(day))
                    .as("seed " + seed + " day " + day)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void withoutWindowsADocumentIsNeverInForce() {
        engine.apply(
                List.of(document("bare", "文件")
                        .windows(List.of())
                        .article(1, "正文")
                        .put()),
                1);
        assertThat(allInForce(TODAY)).isEmpty();
        var all = search(new Query.Everything(), new Filters(Validity.ANY, Map.of()), Order.NEWEST, 0, 10);
        assertThat(all.hits().getFirst().status().label()).isEqualTo(StatusLabel.UNVERIFIED);
    }

    private List<String> allInForce(LocalDate day) {
        var found = new ArrayList<String>();
        for (var offset = 0; ; offset += 100) {
            var page = engine.search(
                    new SearchRequest(new Query.Everything(), Filters.IN_FORCE, Order.RELEVANCE, offset, 100, day));
            found.addAll(ids(page));
            if (page.hits().isEmpty()) {
                assertThat(found).hasSize(page.total());
                return found;
            }
        }
    }

    @Test
    void facetsCountWhatTheOtherFiltersLeave() {
        county();
        var page = search(new Query.Everything(), filter(Facet.ISSUER, "云溪县民政局"), Order.RELEVANCE, 0, 10);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.facets().get(Facet.ISSUER))
                .containsExactly(new Facet.Count("云溪县民政局", 2), new Facet.Count("云溪县教育局", 1));
        assertThat(page.facets().get(Facet.KIND)).containsExactly(new Facet.Count("办法", 2));
        assertThat(page.facets().get(Facet.TOPIC)).contains(new Facet.Count("养老", 1), new Facet.Count("养老/高龄津贴", 1));
        assertThat(page.facets().get(Facet.YEAR)).contains(new Facet.Count("2024", 1));
        assertThat(page.facets().get(Facet.STATUS)).containsExactly(new Facet.Count("现行有效", 2));
    }

    @Test
    void statusIsAFacetWhenAllAreAskedFor() {
        county();
        var page = search(new Query.Everything(), new Filters(Validity.ANY, Map.of()), Order.RELEVANCE, 0, 10);
        assertThat(page.facets().get(Facet.STATUS))
                .containsExactly(new Facet.Count("现行有效", 3), new Facet.Count("已废止", 1));
        var repealed = new Filters(Validity.ANY, Map.of(Facet.STATUS, List.of("已废止")));
        assertThat(ids(search(new Query.Everything(), repealed, Order.RELEVANCE, 0, 10)))
                .containsExactly("elderly-old");
    }

    @Test
    void valuesOfOneFacetAreAlternativesAndFacetsMustAllHold() {
        county();
        var either = new Filters(Validity.IN_FORCE, Map.of(Facet.ISSUER, List.of("云溪县民政局", "云溪县教育局")));
        assertThat(search(new Query.Everything(), either, Order.RELEVANCE, 0, 10)
                        .total())
                .isEqualTo(3);
        var both = new Filters(Validity.IN_FORCE, Map.of(Facet.ISSUER, List.of("云溪县民政局"), Facet.YEAR, List.of("2024")));
        assertThat(ids(search(new Query.Everything(), both, Order.RELEVANCE, 0, 10)))
                .containsExactly("elderly");
        assertThat(search(new Query.Everything(), filter(Facet.KIND, "没有这种"), Order.RELEVANCE, 0, 10)
                        .total())
                .isZero();
    }

    @Test
    void datesOrderBothWaysAndTheUndatedComeLast() {
        engine.apply(
                List.of(
                        document("middle", "乙")
                                .signed(2022, 1, 1)
                                .article(1, "正文")
                                .put(),
                        document("newest", "甲")
                                .signed(2023, 1, 1)
                                .article(1, "正文")
                                .put(),
                        document("undated", "丁").article(1, "正文").put(),
                        document("oldest", "丙")
                                .signed(2021, 1, 1)
                                .article(1, "正文")
                                .put()),
                1);
        assertThat(ids(search(new Query.Words("正文"), Filters.IN_FORCE, Order.NEWEST, 0, 10)))
                .containsExactly("newest", "middle", "oldest", "undated");
        assertThat(ids(search(new Query.Words("正文"), Filters.IN_FORCE, Order.OLDEST, 0, 10)))
                .containsExactly("oldest", "middle", "newest", "undated");
    }

    @Test
    void pagesTileTheResult() {
        engine.apply(
                IntStream.range(0, 25)
                        .mapToObj(i -> document("doc-" + i, "办法" + i)
                                .article(1, "关于津贴的规定" + "很".repeat(i))
                                .put())
                        .toList(),
                1);
        var paged = new ArrayList<String>();
        for (var offset = 0; offset < 30; offset += 10) {
            var page = search(new Query.Words("津贴"), Filters.IN_FORCE, Order.RELEVANCE, offset, 10);
            assertThat(page.total()).isEqualTo(25);
            paged.addAll(ids(page));
        }
        assertThat(paged).doesNotHaveDuplicates().hasSize(25);
        assertThat(search(new Query.Words("津贴"), Filters.IN_FORCE, Order.RELEVANCE, 0, 0)
                        .hits())
                .isEmpty();
    }

    @Test
    void aDocumentIsOneHitWithItsBestThreeClauses() {
        var many = document("many", "办法");
        for (var i = 1; i <= 9; i++) {
            many.article(i, "津贴".repeat(i) + "由各部门按照各自职责依法依规办理");
        }
        engine.apply(List.of(many.put()), 1);
        var page = search("津贴");
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.hits().getFirst().clauses()).hasSize(3);
    }
}
