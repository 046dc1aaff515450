package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Stage;
import policybase.testing.County;
import policybase.testing.EntrySamples;
import policybase.testing.Papers;

/// What the portal offers beside finding and reading: the two modes, what machines are told, feeds, shelves, gazette,
/// data.
class PortalPagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(originals, shelf -> shelf.put(Papers.titled("云溪县草稿办法", "云府规〔2026〕9号")
                        .stage(Stage.DRAFT)
                        .article("一", "小微企业草稿。")
                        .make())
                .put(
                        Papers.titled("=云溪县</script><b>小微企业</b>办法", "云府规〔2026〕8号")
                                .article("一", "小微企业可以申请。")
                                .make(),
                        County.commences(County.TODAY.minusDays(9), "自印发之日起施行")));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void theChoiceOfAModeIsTakenOutOfTheAddressAndRemembered() {
        var answer = site.get("/search?q=a%26b&mode=elder&page=1");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=a%26b&page=1");
        assertThat(answer.headers().firstValue("Set-Cookie")).hasValueSatisfying(cookie -> assertThat(cookie)
                .contains("mode=elder", "HttpOnly", "SameSite=Lax", "Max-Age=31536000"));
        assertThat(site.get("//elsewhere.example/?mode=elder").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotStartWith("//"));
        assertThat(site.get("/search?mode=loud").statusCode()).isEqualTo(400);
        assertThat(site.get("/api/v1/search?mode=elder").statusCode()).isEqualTo(400);
    }

    @Test
    void machinesAreToldWhatADocumentIsAndWhetherItIsInForce() throws JsonProcessingException {
        var data = legislation(County.ALLOWANCE.id().value());

        assertThat(data.get("@type").asText()).isEqualTo("Legislation");
        assertThat(data.get("legislationIdentifier").asText()).isEqualTo("云府规〔2024〕1号");
        assertThat(data.get("legislationLegalForce").asText()).isEqualTo("https://schema.org/InForce");
        assertThat(legislation(County.OLD_ALLOWANCE.id().value())
                        .get("legislationLegalForce")
                        .asText())
                .isEqualTo("https://schema.org/NotInForce");
        assertThat(legislation(County.UNCLEAR.id().value()).has("legislationLegalForce"))
                .isFalse();
    }

    @Test
    void aTitleCannotEndTheScriptItStandsIn() throws JsonProcessingException {
        var page = read("/audiences/企业").select(".hit-title a").attr("href");

        assertThat(legislation(page.substring("/documents/".length()))
                        .get("name")
                        .asText())
                .isEqualTo("=云溪县</script><b>小微企业</b>办法");
    }

    @Test
    void listsAreToldAsColumnsAndDocumentsAsArticles() {
        var list = read("/topics").head();
        var document = read("/documents/" + County.ALLOWANCE.id()).head();

        assertThat(list.select("meta[name=ColumnName]").attr("content")).isEqualTo("按事项找文件");
        assertThat(list.select("meta[name=SiteDomain]").attr("content")).isEqualTo("127.0.0.1");
        assertThat(document.select("meta[name=Url]").attr("content"))
                .isEqualTo(site.address() + "/documents/" + County.ALLOWANCE.id());
        assertThat(document.select("meta[property=og:type]").attr("content")).isEqualTo("article");
        assertThat(document.select("link[rel=canonical]").attr("href")).startsWith(site.address());
    }

    @Test
    void aQueryCanBeSubscribedToAndTellsOfWhatHasEnded() {
        var href =
                read("/search?q=高龄津贴").select("link[type=application/atom+xml]").attr("href");
        var feed = Jsoup.parse(site.get(href).body(), Parser.xmlParser());

        assertThat(feed.select("entry > title").eachText())
                .anyMatch(title -> title.contains("发放办法") && title.endsWith("现行有效"))
                .anyMatch(title -> title.contains("暂行办法") && title.endsWith("已废止"));
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(site.address() + href);
        assertThat(feed.select("feed > id").text())
                .isNotEqualTo(Jsoup.parse(site.get("/search.atom").body(), Parser.xmlParser())
                        .select("feed > id")
                        .text());
    }

    @Test
    void reviewedQuestionsStandWherePeopleLookAndFallSilentWithTheirGround() {
        var page = "/entries/" + EntrySamples.ASKED.id();
        for (var place : List.of("/", "/topics/养老", "/documents/" + County.ALLOWANCE.id())) {
            assertThat(read(place).select("li > a[href=" + page + "]").eachText())
                    .as(place)
                    .containsExactly(EntrySamples.ASKED.question());
            assertThat(read(place).select("li:has(a[href=" + page + "]) .badge").eachText())
                    .as(place)
                    .containsExactly("样例");
        }
        assertThat(read("/documents/" + County.ALLOWANCE.id() + "?asOf=2025-05-01")
                        .select("a[href=" + page + "]"))
                .isEmpty();
        assertThat(read("/documents/" + County.OLD_ALLOWANCE.id()).select("a[href=" + page + "]"))
                .isEmpty();

        site.entries.put(EntrySamples.withdrawn(EntrySamples.ASKED));

        assertThat(read("/").select("a[href=" + page + "]")).isEmpty();
        assertThat(site.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsCopiedFromAnEntrySaysItsGroundAndItsDay() {
        assertThat(read("/entries/" + EntrySamples.ASKED.id())
                        .select("#citation")
                        .text())
                .contains("问：高龄津贴每月发多少", "云府规〔2024〕1号", "截至2026年11月23日现行有效", "样例条目", site.address());
    }

    @Test
    void topicsAudiencesAndDepartmentsShowWhatIsInForceAndCountTheRest() {
        var topic = read("/topics/养老");
        assertThat(topic.select(".hit-title").eachText())
                .contains("云溪县高龄津贴发放办法")
                .doesNotContain("云溪县高龄津贴暂行办法");
        assertThat(topic.select(".hidden-count").text()).contains("另有 1 件");
        assertThat(read("/audiences/企业").select(".hit-title").eachText()).containsExactly("=云溪县</script><b>小微企业</b>办法");
        assertThat(read("/audiences/企业")
                        .select("section[aria-labelledby=turned] a")
                        .eachText())
                .as("what has turned for an audience")
                .containsExactly("=云溪县</script><b>小微企业</b>办法");
        assertThat(read("/departments/云溪县人民政府").select(".hit-title")).isNotEmpty();
        assertThat(site.get(PagesTest.encode("/topics/没有这个")).statusCode()).isEqualTo(404);
    }

    @Test
    void theGazetteHasAnIssueForEachMonth() {
        var page = read("/gazette/2018");

        assertThat(page.select("main h2").eachText()).contains("2018年第5期");
        assertThat(page.select(".news .badge").eachText()).contains("已废止");
        assertThat(site.get("/gazette/2018/5").statusCode()).isEqualTo(200);
        assertThat(site.get("/gazette/2018/6").statusCode()).isEqualTo(404);
        assertThat(site.get("/gazette/18x/99").statusCode()).isEqualTo(404);
    }

    @Test
    void aNumberCanBeTypedInThreeParts() {
        var answer = site.get(PagesTest.encode("/search?q=&agency=云府规&number-year=2024&serial=1"));

        assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=" + PagesTest.encode("云府规〔2024〕1号"));
    }

    @Test
    void openDataHoldsEveryPublicDocumentWithItsHashesAndNoDraft() throws JsonProcessingException {
        var lines = site.get("/data/documents.jsonl").body().lines().toList();
        var table = site.get("/data/documents.csv").body();

        assertThat(lines).hasSize(site.shelf.allPublished().size());
        for (var line : lines) {
            var one = JSON.readTree(line);
            assertThat(one.get("textSha256").asText()).matches("[0-9a-f]{64}");
            assertThat(one.get("originalSha256").asText()).matches("[0-9a-f]{64}");
            assertThat(one.get("title").asText()).doesNotContain("草稿");
            assertThat(one.get("clauses")).isNotEmpty();
        }
        assertThat(table.lines()).hasSize(lines.size() + 1);
        assertThat(table).contains("\"'=云溪县").doesNotContain("草稿");
    }

    @Test
    void theMapNamesEveryPublicDocumentAndNoDraft() {
        var map = Jsoup.parse(site.get("/sitemap.xml").body(), Parser.xmlParser());

        assertThat(map.select("loc").eachText())
                .contains(site.address() + "/", site.address() + "/documents/" + County.ALLOWANCE.id())
                .filteredOn(loc -> loc.contains("/documents/"))
                .hasSize(site.shelf.allPublished().size());
        assertThat(map.select("lastmod").eachText())
                .allSatisfy(day -> assertThat(day).matches("\\d{4}-\\d\\d-\\d\\d"));
        read("/sitemap").select("main a[href^=/]").eachAttr("href").forEach(href -> assertThat(
                        site.get(href).statusCode())
                .as(href)
                .isIn(200, 303));
    }

    private com.fasterxml.jackson.databind.JsonNode legislation(String id) throws JsonProcessingException {
        var scripts = read("/documents/" + id).select("script[type=application/ld+json]");
        assertThat(scripts).hasSize(1);
        return JSON.readTree(scripts.get(0).data());
    }

    private Document read(String path) {
        return Jsoup.parse(site.get(PagesTest.encode(path)).body());
    }
}
