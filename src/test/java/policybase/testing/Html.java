package policybase.testing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// What is wrong with a page as HTML: by the parser of the W3C's checker, and in how it hangs together.
public final class Html {
    private Html() {}

    /// Names given twice, and references that lead to none.
    public static List<String> loose(String html) {
        var page = Jsoup.parse(html);
        var ids = page.select("[id]").eachAttr("id");
        var known = new HashSet<String>();
        var loose = new ArrayList<String>();
        ids.stream().filter(id -> !known.add(id)).forEach(id -> loose.add("twice: " + id));
        referred(page).stream().filter(name -> !known.contains(name)).forEach(name -> loose.add("nowhere: " + name));
        return loose;
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

    public static List<String> faults(String html) {
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
}
