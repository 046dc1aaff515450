package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.web.Browsing.Reader;

/// A text too long for one page is read part by part, and every clause of it is found by its address.
class LongTextTest {
    private static final Pattern ARTICLE = Pattern.compile("class=\"clause\" id=\"(c\\d+-a\\d+)\"");
    private static final String CODE = "/documents/" + Pages.CODE.id();

    @TempDir
    static Path originals;

    private static Site site;

    @BeforeAll
    static void open() {
        site = Pages.site(originals);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void allArticlesAreThereOnceAndInOrder() {
        var read = new ArrayList<String>();
        for (var part = 1; part <= parts(); part++) {
            read.addAll(articles(body(CODE + "?part=" + part)));
        }
        assertThat(parts()).isGreaterThan(1);
        assertThat(read)
                .hasSize(300)
                .doesNotHaveDuplicates()
                .startsWith("c1-a1", "c1-a2")
                .endsWith("c12-a299", "c12-a300");
    }

    @Test
    void theAddressOfAClauseOpensItsPart() {
        for (var article : List.of("c1-a1", "c6-a150", "c12-a300")) {
            assertThat(articles(body(CODE + "?at=" + article))).contains(article);
        }
        assertThat(articles(body(CODE + "?at=nowhere"))).contains("c1-a1");
    }

    @Test
    void aPartSaysWhereItStandsAndIsKnownByItsNumber() {
        var page = body(CODE + "?asOf=2025-05-01&at=c12-a300");
        assertThat(page)
                .contains("分" + parts() + "部分，这里是第" + parts() + "部分", "第三百条", "上一部分", "?part=2&amp;asOf=2025-05-01")
                .contains(CODE + "?part=" + parts() + "&amp;asOf=2025-05-01\"")
                .doesNotContain("下一部分");
    }

    @Test
    void theContentsLeadIntoEveryPart() {
        var page = body(CODE);
        assertThat(page).contains("href=\"#h1\"", "href=\"" + CODE + "?part=" + parts() + "#h12\"");
        assertThat(body(CODE + "?part=" + parts())).contains("id=\"h12\"", "href=\"" + CODE + "#h1\"");
    }

    @Test
    void aPartThereIsNotIsSaidSo() {
        var answer = site.get(CODE + "?part=99");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("只有" + parts() + "部分，没有第99部分");
    }

    @Test
    void aComparisonIsCutToo() {
        var address = "/compare?left=" + Pages.CODE.id() + "&right=" + Pages.NEW_CODE.id();
        assertThat(body(address)).contains("修改1处", "下一部分").doesNotContain("<ins>");
        var last = 1
                + (int) Pattern.compile("<a href=\"[^\"]*part=\\d+\" title")
                        .matcher(body(address))
                        .results()
                        .count();
        assertThat(body(address + "&part=" + last)).contains("<ins>", "第二百八十条");
    }

    @Test
    void withAScriptAnAddressThatNamesOnlyTheClauseLeadsThere() {
        Browsing.require();
        try (var browsing = Browsing.of(site.address());
                var page = browsing.page(Reader.at(1024));
                var plain = browsing.page(Reader.at(1024).withoutScript())) {
            browsing.go(page, CODE + "#c12-a280");
            page.waitForURL("**/documents/*?at=c12-a280#c12-a280");
            assertThat(page.locator("#c12-a280").innerText()).contains("第二百八十条");
            browsing.go(plain, "/search?q=第280号集市设摊");
            plain.locator(".snippet .where").first().click();
            plain.waitForURL("**?at=*");
            assertThat(plain.locator(":target").count()).isEqualTo(1);
        }
    }

    private static int parts() {
        return (int) Pattern.compile("class=\"unseen\">部分")
                .matcher(body(CODE))
                .results()
                .count();
    }

    private static List<String> articles(String page) {
        return ARTICLE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String body(String path) {
        return site.get(PagesTest.encode(path)).body();
    }
}
