package policybase.search;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.search.SearchSamples.TODAY;
import static policybase.search.SearchSamples.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import policybase.search.SearchRequest.Order;

/// What is found, and in what order.
abstract class FindingContract extends CountyIndex {
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
    void wordsCanBeLookedForInTitlesOnlyOrInTextOnly() {
        county();
        assertThat(ids(within(Scope.TITLE, "高龄津贴"))).containsExactly("elderly");
        assertThat(ids(within(Scope.TITLE, "高龄老人"))).startsWith("elderly");
        assertThat(ids(within(Scope.TITLE, "六周岁儿童"))).isEmpty();
        assertThat(ids(within(Scope.TEXT, "六周岁儿童"))).containsExactly("school");
        assertThat(ids(within(Scope.TEXT, "义务教育"))).isEmpty();
        assertThat(ids(within(Scope.TITLE, "义务教育"))).containsExactly("school");
        assertThat(within(Scope.TITLE, "高龄津贴").hidden()).isEqualTo(1);
    }

    @Test
    void aPhraseStandsInTheTitleOrInTheTextAsAsked() {
        county();
        assertThat(ids(within(Scope.TITLE, "“高龄津贴发放”"))).containsExactly("elderly");
        assertThat(ids(within(Scope.TEXT, "“高龄津贴发放”"))).isEmpty();
        assertThat(ids(within(Scope.TEXT, "“津贴的标准”"))).containsExactly("elderly");
        assertThat(ids(within(Scope.TITLE, "“津贴的标准”"))).isEmpty();
        assertThat(ids(within(Scope.TITLE, "办法 -高龄"))).containsExactly("subsistence");
    }

    @Test
    void aNumberNamesItsDocumentWhereverWordsMustStand() {
        county();
        assertThat(ids(within(Scope.TITLE, "云府发〔2024〕12号"))).startsWith("elderly");
        assertThat(ids(within(Scope.TEXT, "云府发〔2024〕12号"))).startsWith("elderly");
    }

    private SearchPage within(Scope scope, String text) {
        return search(new Query.Within(scope, parse(text)), Filters.IN_FORCE, Order.RELEVANCE, 0, 10);
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
}
