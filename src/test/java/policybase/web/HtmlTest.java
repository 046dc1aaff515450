package policybase.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

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
        site = Site.open(originals);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyPageIsFreeOfParseErrors() {
        var wrong = new ArrayList<String>();
        Pages.ALL.forEach((name, path) -> faults(read(path)).forEach(fault -> wrong.add(name + ": " + fault)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theParserWouldHaveSeenAFault() {
        assertThat(faults("<!doctype html><html lang=zh-CN><title>x</title><p><div></p></div>"))
                .isNotEmpty();
    }

    @Test
    void everyNameIsGivenOnceAndEveryReferenceLeadsToOne() {
        Pages.ALL.forEach((name, path) -> {
            var page = Jsoup.parse(read(path));
            var ids = page.select("[id]").eachAttr("id");
            assertThat(ids).as(name).doesNotHaveDuplicates();
            assertThat(new HashSet<>(ids)).as(name).containsAll(referred(page));
        });
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

    private static List<String> referred(Document page) {
        var names = new ArrayList<String>();
        for (var one : List.of("for", "aria-labelledby", "aria-describedby", "aria-controls")) {
            page.select("[" + one + "]")
                    .forEach(element -> names.addAll(List.of(element.attr(one).split("\\s+"))));
        }
        page.select("a[href^=#]").forEach(link -> names.add(link.attr("href").substring(1)));
        page.select("[data-copy^=#]")
                .forEach(button -> names.add(button.attr("data-copy").substring(1)));
        return names;
    }

    private static List<String> faults(String html) {
        var faults = new ArrayList<String>();
        var parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler());
        parser.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException told) {}

            @Override
            public void error(SAXParseException told) {
                faults.add(told.getLineNumber() + ": " + told.getMessage());
            }

            @Override
            public void fatalError(SAXParseException told) {
                error(told);
            }
        });
        try {
            parser.parse(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
        return faults;
    }

    private static String read(String path) {
        return site.get(PagesTest.encode(path)).body();
    }
}
