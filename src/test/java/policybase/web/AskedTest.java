package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Entry;
import policybase.testing.County;
import policybase.testing.EntrySamples;

/// Reviewed questions where people look for them: those asked most stand first, and what they say of where to go stands
/// beside the document they rest on.
class AskedTest {
    private static final Entry OTHER = EntrySamples.published("八十岁怎么申请高龄津贴", County.ALLOWANCE);

    @TempDir
    Path originals;

    private Site site;

    @BeforeEach
    void open() {
        site = Site.open(originals);
        site.entries.put(OTHER);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsAskedMostStandsFirst() {
        site.asked.put("/entries/" + OTHER.id(), 9);
        assertThat(read("/").select(".asked a").eachText()).startsWith(OTHER.question(), EntrySamples.ASKED.question());

        site.asked.put("/entries/" + EntrySamples.ASKED.id(), 12);
        assertThat(read("/").select(".asked a").eachText()).startsWith(EntrySamples.ASKED.question(), OTHER.question());
    }

    @Test
    void whereNobodyCountedTheKeepersOrderHolds() {
        assertThat(read("/").select(".asked a").eachText())
                .containsExactly(EntrySamples.ASKED.question(), OTHER.question());
    }

    @Test
    void servicesStandBesideTheDocumentTheyRestOn() {
        var services = read("/documents/" + County.ALLOWANCE.id()).select(".services");

        assertThat(services.select("summary").eachText()).contains(OTHER.question());
        assertThat(services.select("dt").eachText()).contains("在哪里办", "怎么办", "什么时候", "咨询", "要带");
        assertThat(services.text()).contains("乡镇人民政府").contains("身份证");
    }

    @Test
    void whatIsAskedOfAnotherDayHasNoServices() {
        assertThat(read("/documents/" + County.ALLOWANCE.id() + "?asOf=2024-06-01")
                        .select(".services, .asked-here"))
                .isEmpty();
    }

    @Test
    void anEntryOfTheInterfaceTellsOfQuestionsNearIt() {
        var body = site.get("/api/v1/entries/" + OTHER.id()).body();
        assertThat(body).contains("\"related\":[");
        assertThat(site.get("/api/v1/entries").body()).doesNotContain("\"related\"");
    }

    private Document read(String path) {
        return Jsoup.parse(site.get(path).body());
    }
}
