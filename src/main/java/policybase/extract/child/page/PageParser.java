package policybase.extract.child.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.child.Sheet;

/// Web pages (网页) of portals: the article alone, with its title, and what the page says of it.
public final class PageParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(
            MediaType.text("html"), MediaType.application("xhtml+xml"), MediaType.application("vnd.wap.xhtml+xml"));

    /// Paragraphs outside the article, as a share of it, from which on a person should look.
    private static final double DOUBTFUL = 0.5;

    /// Elements of real pages are nested less than a hundred deep.
    private static final int DEEPEST = 400;

    private final EncodingDetector encodings = new DefaultEncodingDetector();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException {
        var charset = Optional.ofNullable(encodings.detect(stream, metadata)).orElse(StandardCharsets.UTF_8);
        metadata.set(Metadata.CONTENT_ENCODING, charset.name());
        var page = Jsoup.parse(CloseShieldInputStream.wrap(stream), charset.name(), "");
        var sheet = new Sheet(handler, metadata);
        if (depth(page) > DEEPEST) {
            bare(page, sheet);
        } else {
            article(page, sheet);
        }
        sheet.end();
    }

    private static int depth(Document page) {
        var deepest = new int[1];
        page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    /// All text of a page nested so deep that looking for its article would take for ever.
    private static void bare(Document page, Sheet sheet) throws SAXException {
        page.select("script, style").remove();
        for (var line : page.body().wholeText().split("[\\r\\n]+")) {
            sheet.line(PageWriter.clean(line), 0, false, OptionalInt.empty());
        }
        sheet.trouble("DOUBT", "网页的结构异常，导航等内容可能混在正文里，请对照原网页核对。");
    }

    private static void article(Document page, Sheet sheet) throws SAXException {
        PageFacts.of(page).forEach(sheet::property);
        var article = Article.of(page);
        var around = article.around();
        var declared = Optional.of(
                page.select("meta[name=ArticleTitle]").attr("content").strip());
        for (var title : around.title(declared).stream().toList()) {
            sheet.line(title, 1, true, OptionalInt.empty());
        }
        for (var number : around.number().stream().toList()) {
            sheet.line(number, 0, true, OptionalInt.empty());
        }
        PageWriter.read(article.body()).write(sheet);
        for (var line : around.ending()) {
            sheet.line(line, 0, false, OptionalInt.empty());
        }
        if (around.paragraphsOutside() > DOUBTFUL * article.body().text().length()) {
            sheet.trouble("DOUBT", "网页正文之外还有成段的文字没有收入，请对照原网页核对。");
        }
    }
}
