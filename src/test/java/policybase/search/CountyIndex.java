package policybase.search;

import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Kind;
import policybase.search.Filters.Validity;
import policybase.search.SearchRequest.Order;

/// An engine with the documents of a small county, and short words to ask it.
abstract class CountyIndex {
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

    protected static Query parse(String text) {
        return QueryParser.parse(text).query();
    }

    protected static Filters filter(Facet facet, String value) {
        return new Filters(Validity.IN_FORCE, Map.of(facet, List.of(value)));
    }

    protected static List<String> ids(SearchPage page) {
        return page.hits().stream().map(hit -> hit.id().value()).toList();
    }
}
