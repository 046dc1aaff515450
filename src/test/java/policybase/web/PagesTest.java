package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Stage;
import policybase.testing.County;
import policybase.testing.Papers;
import policybase.web.view.Address;

class PagesTest {
    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(originals, shelf -> shelf.put(Papers.titled("云溪县<b>草稿</b>办法", "云府规〔2026〕9号")
                        .stage(Stage.DRAFT)
                        .article("一", "高龄津贴草稿。")
                        .make())
                .put(
                        Papers.titled("云溪县<script>alert(1)</script>办法", "云府规〔2026〕8号")
                                .article("一", "尖括号<i>也</i>只是文字。")
                                .make(),
                        County.commences(County.TODAY.minusDays(9), "自印发之日起施行")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void everyPageHasOneHeadingATitleAndALanguage() {
        for (var path :
                List.of("/", "/search", "/search?q=x", "/ask", "/ask?q=x", page(County.ALLOWANCE.id()), "/no")) {
            var page = read(path);

            assertThat(page.select("h1")).as(path).hasSize(1);
            assertThat(page.expectFirst("html").attr("lang")).isEqualTo("zh-CN");
            assertThat(page.title()).endsWith("云溪县政策文件库").hasSizeGreaterThan(10);
            assertThat(page.select("a[href='#main']")).hasSize(1);
            assertThat(page.text()).contains("12345");
            assertThat(page.select("script:not([src^=/static/]):not([type=application/ld+json]), [style], [onclick]"))
                    .isEmpty();
        }
    }

    @Test
    void theResultPageHidesWhatIsNotInForceAndSaysSo() {
        var page = read("/search?q=高龄津贴");

        assertThat(page.select(".hit-title").eachText()).contains("云溪县高龄津贴发放办法").doesNotContain("云溪县高龄津贴暂行办法");
        assertThat(page.select(".hidden-count").text()).startsWith("另有").contains("已失效、废止或待核实");
        assertThat(page.select(".tags li").text()).contains("现行有效");
        assertThat(page.select("[role=status]").text()).contains("件");
    }

    @Test
    void theFilterCanBeTakenOff() {
        var href = read("/search?q=高龄津贴").select(".tags a").attr("href");
        var page = read(href);

        assertThat(page.select(".hit-title").eachText()).contains("云溪县高龄津贴暂行办法");
        assertThat(page.select(".hit .badge").eachText()).contains("已废止");
        assertThat(page.select(".hidden-count")).isEmpty();
    }

    @Test
    void snippetsLeadToTheirClause() {
        var link = read("/search?q=每人每月").expectFirst(".snippet a.where");

        assertThat(link.text()).isEqualTo("第三条");
        assertThat(link.attr("href")).isEqualTo(page(County.ALLOWANCE.id()) + "?at=c2-a3#c2-a3");
        assertThat(read(page(County.ALLOWANCE.id())).expectFirst("#c2-a3").text())
                .contains("按月发放");
    }

    @Test
    void theDayAskedForGoesOnIntoTheDocument() {
        var page = read("/search?q=高龄津贴&asOf=2020-01-01");

        assertThat(page.select(".hit-title").eachText()).containsExactly("云溪县高龄津贴暂行办法");
        var document = read(page.select(".hit-title a").attr("href"));
        assertThat(document.select(".status-band").text()).contains("现行有效").contains("2020年1月1日");
        assertThat(document.select(".time-band").text()).contains("您看到的不是现在的情况：效力按2020年1月1日判断");
        assertThat(document.select(".time-band a").attr("href")).isEqualTo("/documents/" + County.OLD_ALLOWANCE.id());
    }

    @Test
    void aRepealedDocumentSaysSoAboveItsTitle() {
        var page = read(page(County.OLD_ALLOWANCE.id()));

        assertThat(page.select(".status-band.gone").text())
                .contains("已废止")
                .contains("2024年2月1日")
                .contains("不能作为办事依据");
        assertThat(page.select(".facts tr").eachText()).anyMatch(row -> row.startsWith("有效性 已废止"));
    }

    @Test
    void anUnknownStatusIsAmberAndTroubleWithTheTextIsTold() {
        var page = read(page(County.UNCLEAR.id()));

        assertThat(page.select(".status-band.doubt").text()).contains("待核实");
        assertThat(page.select(".notice").text()).contains("抽取时有异常，正文可能不全");
    }

    @Test
    void aRepealedArticleIsMarked() {
        assertThat(read(page(County.PARTLY.id())).expectFirst("#a3").text()).contains("本条自2025年5月1日起已被");
        assertThat(read(page(County.PARTLY.id())).expectFirst("#a1").text()).doesNotContain("本条自");
    }

    @Test
    void factsStandInTheOrderOfGovernmentSites() {
        assertThat(read(page(County.ALLOWANCE.id())).select(".facts th").eachText())
                .startsWith("索引号", "主题分类", "发文机关", "成文日期", "标题", "发文字号", "发布日期", "施行日期", "失效日期", "有效性");
    }

    @Test
    void tablesAreTables() {
        var page = read(page(County.ALLOWANCE.id()));

        assertThat(page.select(".text th[scope=col]").eachText()).containsExactly("年龄", "每月标准（元）");
        assertThat(page.expectFirst("#x1-t1-2").select("td").eachText()).containsExactly("80至89周岁", "50");
    }

    @Test
    void relationsLinkToWhatTheBaseHolds() {
        var relations = read(page(County.ALLOWANCE.id())).select(".relations");

        assertThat(relations.select("a").attr("href")).isEqualTo(page(County.OLD_ALLOWANCE.id()));
        assertThat(relations.text()).contains("中华人民共和国老年人权益保障法").contains("本库未收录");
    }

    @Test
    void metaTagsTellReadersWhatThePageIs() {
        var head = read(page(County.ALLOWANCE.id())).head();

        assertThat(head.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("云溪县高龄津贴发放办法");
        assertThat(head.select("meta[name=SiteName]").attr("content")).isEqualTo("云溪县政策文件库");
        assertThat(head.select("meta[name=PubDate]").attr("content")).isEqualTo("2024-01-07");
        assertThat(head.select("meta[name=ContentSource]").attr("content")).isEqualTo("云溪县人民政府");
    }

    @Test
    void anAnswerShowsTheWordsTheClauseAndTheStatus() {
        var page = read("/ask?q=高龄津贴每月多少钱");

        assertThat(page.select(".answer.answered blockquote").text()).contains("每人每月50元");
        assertThat(page.expectFirst(".answer .source").text())
                .contains("现行有效")
                .contains("第三条")
                .contains("查看原文");
        assertThat(page.select(".basis").text()).contains("依据截至2026年11月23日现行有效的文件");
    }

    @Test
    void anAnswerFromTheDeadIsHistory() {
        var page = read("/ask?q=百岁老人慰问金多少钱");

        assertThat(page.select(".answer.only-historical").text())
                .contains("不能作为现在办事的依据")
                .contains("已废止");
    }

    @Test
    void noAnswerNamesTheHotline() {
        assertThat(read("/ask?q=养狗要办什么证").select(".answer.not-held").text()).contains("拨打 12345");
    }

    @Test
    void whatAnybodyWroteIsShownAsText() {
        assertThat(site.get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
        assertThat(read("/search?q=尖括号").select("i")).isEmpty();
    }

    @Test
    void draftsAreNowhere() {
        assertThat(read("/search?q=高龄津贴草稿&validity=any").text()).doesNotContain("草稿</b>");
        var draft = site.shelf.all(Stage.DRAFT).getFirst();
        assertThat(site.get("/documents/" + draft).statusCode()).isEqualTo(404);
    }

    @Test
    void faultyParametersAreAllNamedOnOnePage() {
        var response = site.get("/search?q=x&page=0&asOf=31.12.2024&colour=red");
        var page = Jsoup.parse(response.body());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(page.select(".wrongs strong").eachText()).containsExactly("第几页", "按哪一天的效力判断", "colour");
    }

    @Test
    void emptyFieldsOfTheFormAreNoFault() {
        assertThat(site.get("/search?q=&asOf=&order=&page=").statusCode()).isEqualTo(200);
    }

    @Test
    void aPageThatIsNotThereIsAFriendlyPage() {
        var response = site.get("/nothing/here");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("没有找到").contains("回到首页");
        assertThat(site.get("/documents/no-such-document").statusCode()).isEqualTo(404);
        assertThat(site.get("/documents/..%2Fetc").statusCode()).isIn(400, 404);
        assertThat(site.post("/search").statusCode()).isEqualTo(405);
    }

    @Test
    void everyAnswerCarriesTheHeadersOfSafety() {
        for (var path : List.of("/", "/search", "/nothing", "/static/site.css", "/api/v1/search", "/health")) {
            HttpResponse<String> response = site.get(path);
            assertThat(response.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'self'").contains("frame-ancestors 'none'"));
        }
        assertThat(site.get("/").headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    private Document read(String path) {
        return Jsoup.parse(site.get(encode(path)).body());
    }

    private static String page(Object id) {
        return "/documents/" + id;
    }

    /// Percent-encodes what is not ASCII, as a browser does.
    static String encode(String path) {
        var out = new StringBuilder();
        path.codePoints()
                .forEach(c -> out.append(c < 128 ? Character.toString(c) : Address.encode(Character.toString(c))));
        return out.toString();
    }
}
