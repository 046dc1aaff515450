package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where words must stand (全部、标题、正文) and whether exactly (精确、模糊), as the result page offers it.
class MannerTest {
    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(originals, _ -> {});
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void thePageOffersBothChoicesAndShowsWhatIsChosen() {
        var usual = read("/search?q=津贴");
        assertThat(usual.select("input[name=scope]").eachAttr("value")).containsExactly("all", "title", "text");
        assertThat(usual.select("input[name=scope][checked]").val()).isEqualTo("all");
        assertThat(usual.select("input[name=exact][checked]").val()).isEqualTo("false");

        var chosen = read("/search?q=津贴&scope=title&exact=true");
        assertThat(chosen.select("input[name=scope][checked]").val()).isEqualTo("title");
        assertThat(chosen.select("input[name=exact][checked]").val()).isEqualTo("true");
    }

    @Test
    void eachChoiceCanBeTakenOffAndTheOtherStays() {
        var tags = read("/search?q=津贴&scope=title&exact=true").select(".tags a");
        assertThat(tags.eachText()).anyMatch(text -> text.startsWith("只在标题里找")).anyMatch(text -> text.startsWith("精确"));
        var scope = tags.stream()
                .filter(tag -> tag.text().startsWith("只在标题里找"))
                .findFirst()
                .orElseThrow();
        assertThat(scope.attr("href")).contains("exact=true").doesNotContain("scope");
    }

    @Test
    void whoeverLooksForWordsInTitlesIsShownDocumentsNotAnAnswer() {
        assertThat(read("/search?q=高龄津贴每月多少钱？").select(".answer")).isNotEmpty();
        assertThat(read("/search?q=高龄津贴每月多少钱？&scope=title").select(".answer")).isEmpty();
    }

    @Test
    void theFeedOfAQueryKeepsItsManner() {
        var page = read("/search?q=津贴&scope=title&exact=true");
        assertThat(page.select("link[type='application/atom+xml']").attr("href"))
                .contains("scope=title")
                .contains("exact=true");
        assertThat(site.get("/search.atom?q=津贴&scope=title&exact=true").body()).contains("津贴（只在标题里找，精确）");
    }

    @Test
    void aScopeThatDoesNotExistIsRefusedInWords() {
        var answer = site.get("/search?q=津贴&scope=nowhere");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("scope");
    }

    private Document read(String path) {
        return Jsoup.parse(site.get(path).body());
    }
}
