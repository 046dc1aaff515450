package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.document.Kind;
import policybase.search.Filters.Validity;
import policybase.search.SearchRequest.Order;
import policybase.validity.Histories;
import policybase.validity.InForce;
import policybase.validity.StatusLabel;
import policybase.validity.Timeline;

/// What every engine must do. An adapter's test says how to open one and inherits the rest.
public abstract class SearchEngineContract {
    @TempDir
    protected Path folder;

    protected SearchEngine engine;

    /// An engine over the folder; opened again over the same folder it is the same index.
    protected abstract SearchEngine open(Path folder);

    @BeforeEach
    void openEngine() {
        engine = open(folder);
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    // --- what is found -------------------------------------------------------------------------------------------

    @Test
    void aClauseIsFoundByItsWords() {
        county();
        var hit = search("高龄津贴标准").hits().getFirst();
        assertThat(hit.id().value()).isEqualTo("elderly");
        var clause = hit.clauses().getFirst();
        assertThat(clause.anchor()).isEqualTo("a3");
        assertThat(clause.citation()).isEqualTo("第3条");
    }

    @Test
    void highlightsCutTheVeryCharacters() {
        engine.apply(
                List.of(document("wide", "办法")
                                .article(1, "年滿８０周歲的老人領取高齡津貼，ＡＢＣ標準。")
                                .build())
                        .stream()
                        .<IndexChange>map(IndexChange.Put::new)
                        .toList(),
                1);
        var clause = search("高龄津贴 abc").hits().getFirst().clauses().getFirst();
        assertThat(clause.spans().stream().map(span -> span.cut(clause.text()))).contains("ＡＢＣ");
        assertThat(String.join(
                        "",
                        clause.spans().stream()
                                .map(span -> span.cut(clause.text()))
                                .toList()))
                .isEqualTo("高齡津貼ＡＢＣ");
    }

    @Test
    void everySpellingOfANumberFindsItsDocumentFirst() {
        county();
        for (var text : List.of(
                "云府发〔2024〕12号", "云府发[2024]12号", "云府发（２０２４）第012号", "云府发12号", "2024 12号", "12号文", "府发〔2024〕12号")) {
            assertThat(ids(search(text))).as(text).startsWith("elderly");
        }
    }

    @Test
    void wordsThatRanIntoTheAgencyDoNotMatter() {
        county();
        assertThat(ids(search("我想看云府发〔2024〕12号什么时候施行"))).startsWith("elderly");
    }

    @Test
    void anExactNumberComesBeforeAnExactTitleAndThatBeforeWords() {
        engine.apply(
                List.of(
                        document("words", "其他规定")
                                .article(1, "高龄津贴发放办法由民政部门解释。云府发〔2024〕12号同时废止。")
                                .put(),
                        document("title", "云溪县人民政府关于印发《高龄津贴发放办法》的通知")
                                .inner("高龄津贴发放办法")
                                .article(1, "本办法自印发之日起施行。")
                                .put(),
                        document("number", "关于另一件事的通知")
                                .number("云府发〔2024〕12号")
                                .article(1, "另一件事。")
                                .put()),
                1);
        assertThat(ids(search("高龄津贴发放办法"))).startsWith("title");
        assertThat(ids(search("《高龄津贴发放办法》"))).startsWith("title", "words");
        assertThat(ids(search("云府发〔2024〕12号"))).containsExactly("number", "words");
        assertThat(ids(search("《高龄津贴发放办法》云府发〔2024〕12号"))).startsWith("number", "title");
    }

    @Test
    void aPhraseFindsItsVeryCharactersOnly() {
        engine.apply(
                List.of(
                        document("exact", "甲办法").article(1, "发放高龄津贴的标准").put(),
                        document("apart", "乙办法").article(1, "高龄老人的津贴").put()),
                1);
        assertThat(ids(search("“高龄津贴”"))).containsExactly("exact");
        assertThat(ids(search("“津”"))).containsExactlyInAnyOrder("exact", "apart");
        assertThat(ids(search("老人 -标准"))).containsExactly("apart");
    }

    @Test
    void traditionalAndFullWidthQueriesFindPlainText() {
        county();
        assertThat(ids(search("高齡津貼"))).startsWith("elderly");
    }

    @Test
    void everythingIsBrowsedByFilters() {
        county();
        var page = search(new Query.Everything(), filter(Facet.ISSUER, "云溪县民政局"), Order.NEWEST, 0, 10);
        assertThat(ids(page)).containsExactly("subsistence", "elderly");
    }

    @Test
    void nothingMatchesNothing() {
        county();
        assertThat(search("量子纠缠").hits()).isEmpty();
        assertThat(search("量子纠缠").total()).isZero();
    }

    @Test
    void absurdQueriesNeverFail() {
        county();
        var texts = new ArrayList<>(List.of(
                "",
                "？！……",
                "😀",
                "\ud842",
                "\udc00的",
                "高龄津贴".repeat(2500),
                "a".repeat(10_000),
                "“”",
                "《》",
                "〔〕号",
                "-",
                "*:*",
                "\u0000",
                "title:高龄 AND (",
                "的",
                "〔2022〕99999号"));
        var random = new Random(17);
        for (var i = 0; i < 100; i++) {
            texts.add(random.ints(20, 0, 0x10000).mapToObj(c -> "" + (char) c).reduce("", String::concat));
        }
        for (var text : texts) {
            assertThat(search(text).total()).isNotNegative();
            assertThat(engine.suggest(text, 5, TODAY)).isNotNull();
        }
    }

    // --- validity ------------------------------------------------------------------------------------------------

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

    // --- counts, facets, order -----------------------------------------------------------------------------------

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

    // --- suggestions ---------------------------------------------------------------------------------------------

    @Test
    void titlesAreSuggestedByCharactersAndBySound() {
        county();
        for (var typed : List.of("高龄", "gaoling", "gljt", "GLJT", "云溪县高龄", "高龄jt")) {
            assertThat(engine.suggest(typed, 5, TODAY))
                    .as(typed)
                    .extracting(Searcher.Suggestion::id)
                    .containsExactly("elderly");
        }
        assertThat(engine.suggest("gljt", 5, LocalDate.of(2020, 1, 1)))
                .extracting(Searcher.Suggestion::id)
                .contains("elderly-old");
        assertThat(engine.suggest("", 5, TODAY)).isEmpty();
        assertThat(engine.suggest("高龄", 0, TODAY)).isEmpty();
    }

    // --- the sink ------------------------------------------------------------------------------------------------

    @Test
    void aNewIndexIsEmptyAtPositionZero() {
        assertThat(engine.position()).isZero();
        assertThat(engine.outdated()).isFalse();
        assertThat(engine.check()).isEmpty();
        assertThat(search(new Query.Everything(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10)
                        .total())
                .isZero();
        assertThat(search("任何").hits()).isEmpty();
    }

    @Test
    void puttingTwiceIsPuttingOnce() {
        var put = document("same", "办法").article(1, "津贴").put();
        engine.apply(List.of(put, put), 1);
        engine.apply(List.of(put), 2);
        assertThat(search("津贴").total()).isEqualTo(1);
        assertThat(engine.figures().documents()).isEqualTo(1);
        assertThat(engine.figures().clauses()).isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsGone() {
        county();
        engine.apply(List.of(new IndexChange.Remove(new DocumentId("elderly"))), 9);
        assertThat(ids(search("高龄津贴"))).doesNotContain("elderly");
        assertThat(engine.suggest("gljt", 5, TODAY)).isEmpty();
        engine.apply(List.of(new IndexChange.Remove(new DocumentId("never-there"))), 10);
        assertThat(engine.position()).isEqualTo(10);
    }

    @Test
    void anEmptyChangeMovesThePosition() {
        engine.apply(List.of(), 7);
        assertThat(engine.position()).isEqualTo(7);
        assertThat(search("任何").position()).isEqualTo(7);
    }

    @Test
    void whatWasAppliedIsThereAfterReopening() {
        county();
        engine.close();
        engine = open(folder);
        assertThat(engine.position()).isEqualTo(4);
        assertThat(ids(search("高龄津贴"))).startsWith("elderly");
    }

    @Test
    void aDocumentWithoutClausesIsFoundByItsTitle() {
        engine.apply(List.of(document("bare", "云溪县养犬管理办法").put()), 1);
        assertThat(ids(search("《养犬管理办法》"))).containsExactly("bare");
        assertThat(ids(search("养犬管理"))).containsExactly("bare");
    }

    @Test
    void searchesGoOnWhileTheIndexIsRebuilt() throws Exception {
        county();
        var stop = new AtomicBoolean();
        var searching = CompletableFuture.supplyAsync(() -> {
            var searches = 0;
            while (!stop.get()) {
                assertThat(ids(search("高龄津贴"))).startsWith("elderly");
                searches++;
            }
            return searches;
        });
        for (var round = 0; round < 5; round++) {
            try (var rebuild = engine.rebuild()) {
                rebuild.add(all());
                rebuild.commit(100 + round);
            }
            assertThat(engine.position()).isEqualTo(100 + round);
        }
        stop.set(true);
        assertThat(searching.get()).isPositive();
        assertThat(engine.figures().documents()).isEqualTo(4);
    }

    @Test
    void anUnfinishedRebuildLeavesNoTrace() {
        county();
        try (var rebuild = engine.rebuild()) {
            rebuild.add(List.of(document("half", "半成品").article(1, "高龄津贴").build()));
        }
        assertThat(engine.position()).isEqualTo(4);
        assertThat(ids(search("高龄津贴"))).containsExactly("elderly");
        try (var rebuild = engine.rebuild()) {
            rebuild.commit(50);
        }
        assertThat(engine.figures().documents()).isZero();
    }

    // --- the county ----------------------------------------------------------------------------------------------

    protected static List<IndexDocument> all() {
        return List.of(
                document("elderly", "云溪县民政局关于印发《云溪县高龄津贴发放办法》的通知")
                        .inner("云溪县高龄津贴发放办法")
                        .number("云府发〔2024〕12号")
                        .issuer("云溪县民政局")
                        .kind(Kind.MEASURES)
                        .topic("养老/高龄津贴")
                        .signed(2024, 3, 1)
                        .article(1, "为了保障高龄老人的生活，制定本办法。")
                        .article(2, "年满八十周岁的本县户籍老人可以申请。")
                        .article(3, "高龄津贴的标准为每人每月五十元。", "第二章 标准")
                        .build(),
                document("elderly-old", "云溪县高龄津贴暂行办法")
                        .number("云府发〔2015〕3号")
                        .issuer("云溪县民政局")
                        .kind(Kind.MEASURES)
                        .signed(2015, 3, 1)
                        .repealedAfter(LocalDate.of(2024, 3, 31))
                        .article(1, "高龄津贴的标准为每人每月三十元。")
                        .build(),
                document("subsistence", "云溪县最低生活保障办法")
                        .number("云府发〔2025〕7号")
                        .issuer("云溪县民政局")
                        .kind(Kind.MEASURES)
                        .signed(2025, 5, 1)
                        .article(1, "家庭人均收入低于保障标准的，可以申请最低生活保障。")
                        .build(),
                document("school", "云溪县义务教育入学工作通知")
                        .number("云教函〔2025〕2号")
                        .issuer("云溪县教育局")
                        .kind(Kind.NOTICE)
                        .signed(2025, 6, 1)
                        .article(1, "年满六周岁的儿童应当入学。")
                        .build());
    }

    protected void county() {
        engine.apply(all().stream().<IndexChange>map(IndexChange.Put::new).toList(), 4);
    }

    protected SearchPage search(String text) {
        return search(parse(text), Filters.IN_FORCE, Order.RELEVANCE, 0, 10);
    }

    protected SearchPage search(Query query, Filters filters, Order order, int offset, int limit) {
        return engine.search(new SearchRequest(query, filters, order, offset, limit, TODAY));
    }

    private static Query parse(String text) {
        return QueryParser.parse(text).query();
    }

    private static Filters filter(Facet facet, String value) {
        return new Filters(Validity.IN_FORCE, Map.of(facet, List.of(value)));
    }

    protected static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
