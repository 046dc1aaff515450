package policybase.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.DocumentId;
import policybase.evaluate.KnownItems;
import policybase.evaluate.KnownItems.Way;
import policybase.evaluate.KnownReport;
import policybase.search.Filters;
import policybase.search.IndexChange;
import policybase.search.IndexDocument;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.SearchSamples;
import policybase.search.lucene.LuceneEngine;
import policybase.search.reading.QueryReader;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Lexicon;
import policybase.text.Synonyms;

/// Documents are found by their own numbers and titles, however they are spelled.
class KnownItemsTest {
    private static final LocalDate TODAY = SearchSamples.TODAY;
    private static final Path DICTIONARY = Path.of("corpus/dictionary");
    private static final List<String> MATTERS = List.of(
            "高龄津贴发放",
            "养犬管理",
            "农贸市场管理",
            "临时救助",
            "公共租赁住房分配",
            "义务教育入学",
            "城市绿化",
            "殡葬管理",
            "耕地保护补偿",
            "残疾人就业",
            "生育登记服务",
            "烟花爆竹燃放",
            "电动自行车停放",
            "农村宅基地审批",
            "医疗救助",
            "校外培训监管",
            "政府投资项目",
            "行政执法监督",
            "古树名木保护",
            "餐厨垃圾处置");

    @Test
    void documentsOfACountyAreFoundByTheirNames(@TempDir Path folder) {
        var segmenter = new HanlpSegmenter(Dictionary.load(DICTIONARY));
        var synonyms = Synonyms.load(DICTIONARY);
        var documents = IntStream.range(0, 2 * MATTERS.size())
                .mapToObj(KnownItemsTest::document)
                .toList();
        try (var engine = new LuceneEngine(folder, segmenter, synonyms)) {
            engine.apply(
                    documents.stream().<IndexChange>map(IndexChange.Put::new).toList(), documents.size());
            var reader = new QueryReader(segmenter, synonyms, Lexicon.load(DICTIONARY), engine.vocabulary());
            var known = new KnownItems(documents.stream()
                    .map(document -> new KnownItems.Item(document.id(), document.metadata(), true))
                    .toList());
            var report = KnownReport.of(
                    known,
                    known.questions(40, 11),
                    text -> find(engine, reader.read(text, TODAY).query()));
            for (var way : Way.values()) {
                assertThat(report.reaches(way))
                        .as(String.join("\n", report.lines(5)))
                        .isTrue();
            }
            assertThat(report.scores().keySet()).contains(Way.NUMBER, Way.INNER_TITLE, Way.WRONG, Way.PINYIN);
        }
    }

    /// A measure that nothing can miss measures nothing.
    @Test
    void aSearchThatFindsNothingReachesNothing() {
        var known = new KnownItems(IntStream.range(0, 10)
                .mapToObj(KnownItemsTest::document)
                .map(document -> new KnownItems.Item(document.id(), document.metadata(), true))
                .toList());
        var report = KnownReport.of(known, known.questions(5, 1), _ -> List.of());
        assertThat(report.reaches(Way.NUMBER)).isFalse();
        assertThat(report.reaches(Way.PINYIN)).isFalse();
        assertThat(report.misses()).isNotEmpty();
    }

    private static List<DocumentId> find(LuceneEngine engine, policybase.search.Query query) {
        var any = new Filters(Filters.Validity.ANY, Map.of());
        return engine.search(new SearchRequest(query, any, Order.RELEVANCE, 0, 3, TODAY)).hits().stream()
                .map(hit -> hit.id())
                .toList();
    }

    private static IndexDocument document(int number) {
        var matter = MATTERS.get(number % MATTERS.size());
        var title = "云溪县" + matter + (number < MATTERS.size() ? "办法" : "实施细则");
        var sample = number % 3 == 0
                ? SearchSamples.document("known-" + number, "关于印发《" + title + "》的通知")
                        .inner(title)
                : SearchSamples.document("known-" + number, title);
        return sample.number((number % 2 == 0 ? "云府规" : "云府办发") + "〔" + (2020 + number % 6) + "〕" + (1 + number) + "号")
                .signed(2024, 3, 1)
                .article(1, "为了规范" + matter + "，制定本办法。")
                .article(2, matter + "由县有关部门负责，乡镇人民政府协助。")
                .build();
    }
}
