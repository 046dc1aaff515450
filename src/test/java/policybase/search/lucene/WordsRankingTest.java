package policybase.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Tier;
import policybase.search.Filters;
import policybase.search.IndexChange;
import policybase.search.QueryParser;
import policybase.search.SearchRequest;
import policybase.search.SearchRequest.Order;
import policybase.search.SignalSource.Signals;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class WordsRankingTest {
    @TempDir
    private Path folder;

    private LuceneEngine engine;

    @BeforeEach
    void open() {
        engine = new LuceneEngine(folder, new HanlpSegmenter(Dictionary.empty()), Synonyms.none());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whoHoldsTheQuestionsVeryRunsComesFirst() {
        put(
                document("scattered", "甲办法").article(1, "补贴标准、准予发放、放宽年限。").put(),
                document("whole", "乙办法").article(1, "补贴标准准予发放放宽年限。").put(),
                document("other", "丙办法").article(1, "车辆停放收费。").put());
        assertThat(ids("补贴标准准予发放")).startsWith("whole", "scattered");
    }

    @Test
    void runsMayStandInTheTitle() {
        put(document("titled", "高龄津贴办法").article(1, "每人每月一百元。").put());
        var signals = signals("高龄津贴");
        assertThat(value(signals, "runs.share")).isEqualTo(1);
    }

    @Test
    void everySignalIsTakenAloneAndTimesTheConfidence() {
        put(
                document("half", "敬老办法").article(1, "高龄老人优待。").put(),
                document("rest", "车辆办法").article(1, "交通津贴。").put());
        var signals = signals("高龄津贴");
        var confidence = value(signals, "words.score × g") / value(signals, "words.score");
        assertThat(confidence).isBetween(0.1, 0.9);
        assertThat(value(signals, "grams.share × g"))
                .isCloseTo(value(signals, "grams.share") * confidence, Offset.offset(1e-9));
    }

    @Test
    void scoresStayBelowOneSoThatADemandedPhraseComesFirst() {
        put(document("elderly", "高龄津贴办法").article(1, "高龄津贴。").put());
        var page = engine.search(
                new SearchRequest(QueryParser.parse("高龄津贴").query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY));
        assertThat(page.hits().getFirst().clauses().getFirst().score()).isBetween(0.5, 1.0);
    }

    @Test
    void ofEqualsTheLowestLevelComesFirst() {
        put(
                document("nation", "高龄津贴办法")
                        .tier(Tier.NATIONAL)
                        .article(1, "高龄津贴。")
                        .put(),
                document("province", "高龄津贴规定")
                        .tier(Tier.PROVINCE)
                        .article(1, "高龄津贴。")
                        .put(),
                document("county", "高龄津贴细则")
                        .tier(Tier.COUNTY)
                        .article(1, "高龄津贴。")
                        .put(),
                document("city", "高龄津贴通知").tier(Tier.CITY).article(1, "高龄津贴。").put());
        assertThat(ids("高龄津贴")).containsExactly("county", "city", "province", "nation");
    }

    @Test
    void aLowerLevelDoesNotOvertakeABetterAnswer() {
        put(
                document("province", "敬老办法")
                        .tier(Tier.PROVINCE)
                        .article(1, "八十周岁以上老年人享受高龄津贴，标准为每人每月五十元。")
                        .put(),
                document("county", "交通办法")
                        .tier(Tier.COUNTY)
                        .article(1, "老年人乘坐公共交通工具的办法另行制定，不领取交通津贴。")
                        .put());
        assertThat(ids("老年人高龄津贴标准")).startsWith("province");
    }

    @Test
    void aClauseThatHoldsTheQuestionIsTrustedMoreThanOneThatSharesAWord() {
        put(
                document("whole", "高龄津贴办法").article(1, "高龄津贴标准为每人每月一百元。").put(),
                document("part", "车辆办法").article(1, "车辆停放收费标准另定。").put());
        var hits = engine.search(new SearchRequest(
                        QueryParser.parse("高龄津贴标准").query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY))
                .hits();
        assertThat(hits.getFirst().confidence()).isBetween(0.0, 1.0);
        assertThat(hits).allSatisfy(hit -> assertThat(hit.confidence())
                .isLessThanOrEqualTo(hits.getFirst().confidence()));
        var alone = engine.search(new SearchRequest(
                        QueryParser.parse("停水通知标准").query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY))
                .hits();
        assertThat(alone).allSatisfy(hit -> assertThat(hit.confidence())
                .isLessThan(hits.getFirst().confidence()));
    }

    @Test
    void aNumberHasNoSignals() {
        put(document("elderly", "高龄津贴办法").article(1, "高龄津贴。").put());
        assertThat(signals("川办函〔2022〕89号").candidates()).isEmpty();
    }

    private void put(IndexChange... changes) {
        engine.apply(List.of(changes), 1);
    }

    private Signals signals(String text) {
        return engine.signals(QueryParser.parse(text).query(), Filters.IN_FORCE, TODAY, UnaryOperator.identity());
    }

    private static double value(Signals signals, String name) {
        return signals.candidates().getFirst().values()[signals.names().indexOf(name)];
    }

    private List<String> ids(String text) {
        return engine
                .search(new SearchRequest(
                        QueryParser.parse(text).query(), Filters.IN_FORCE, Order.RELEVANCE, 0, 10, TODAY))
                .hits()
                .stream()
                .map(hit -> hit.id().value())
                .toList();
    }
}
