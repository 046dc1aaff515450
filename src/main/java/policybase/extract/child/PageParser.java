package policybase.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.jsoup.Jsoup;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Web pages (网页) of portals: the article alone, with its title, and what the page says of it.
public final class PageParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES =
            Set.of(MediaType.text("html"), MediaType.application("xhtml+xml"), MediaType.application("vnd.wap.xhtml+xml"));

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
        PageFacts.of(page).forEach(sheet::property);
        var article = Article.of(page);
        var writer = new PageWriter(sheet);
        for (var title : article.title().stream().toList()) {
            writer.title(title);
        }
        writer.write(article.body());
        sheet.end();
    }
}
