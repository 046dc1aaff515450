package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.testing.County;
import policybase.testing.Html;

/// Every public page is HTML as the standard has it (by the parser of the W3C's checker), hangs together within
/// itself, and weighs no more than a slow telephone bears.
class HtmlTest {
    /// Bytes of a page without its original, as the plan has it.
    private static final int HEAVIEST = 120_000;

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
    void everyPageIsFreeOfParseErrors() {
        var wrong = new ArrayList<String>();
        Pages.ALL.forEach((name, path) -> Html.faults(read(path)).forEach(fault -> wrong.add(name + ": " + fault)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theParserWouldHaveSeenAFault() {
        assertThat(Html.faults("<!doctype html><html lang=zh-CN><title>x</title><p><div></p></div>"))
                .isNotEmpty();
    }

    @Test
    void everyNameIsGivenOnceAndEveryReferenceLeadsToOne() {
        Pages.ALL.forEach(
                (name, path) -> assertThat(Html.loose(read(path))).as(name).isEmpty());
    }

    @Test
    void noPageIsHeavy() {
        Pages.ALL.forEach((name, path) -> assertThat(read(path).getBytes(StandardCharsets.UTF_8).length)
                .as(name)
                .isLessThan(HEAVIEST));
        for (var file : List.of("site.css", "site.js", "hills.svg", "embed.js")) {
            assertThat(read("/static/" + file).length()).as(file).isLessThan(HEAVIEST);
        }
    }

    @Test
    void pagesAreSentCompressedToWhoeverTakesThem() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(site.address() + "/documents/" + County.ALLOWANCE.id()))
                    .header("Accept-Encoding", "gzip");
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(answer.body()).hasSizeLessThan(HEAVIEST);
        }
    }

    private static String read(String path) {
        return site.get(PagesTest.encode(path)).body();
    }
}
