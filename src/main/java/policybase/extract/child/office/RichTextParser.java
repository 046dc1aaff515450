package policybase.extract.child.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.child.Sheet;

/// Rich text (rtf) by Tika's parser, which gives the text but no tables: before it reads, characters of the private use
/// area are put where cells and rows end, and afterwards they are turned into tables.
public final class RichTextParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.application("rtf"), MediaType.text("rtf"));

    private static final Pattern IN_TABLE = Pattern.compile("\\\\intbl(?![a-z0-9])");
    private static final Pattern CELL_END = Pattern.compile("\\\\cell(?![a-z0-9])");
    private static final Pattern ROW_END = Pattern.compile("\\\\row(?![a-z0-9])");

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var source = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
        var marked = ROW_END.matcher(source).replaceAll(mark(RichTables.ROW_END, "\\row"));
        marked = CELL_END.matcher(marked).replaceAll(mark(RichTables.CELL_END, "\\cell"));
        marked = IN_TABLE.matcher(marked)
                .replaceAll("\\\\intbl" + java.util.regex.Matcher.quoteReplacement(escape(RichTables.IN_TABLE)));
        var tables = new RichTables();
        var sheet = new Sheet(handler, metadata);
        try {
            new RTFParser()
                    .parse(
                            new ByteArrayInputStream(marked.getBytes(StandardCharsets.ISO_8859_1)),
                            tables,
                            metadata,
                            context);
        } finally {
            tables.write(sheet);
            sheet.end();
        }
    }

    private static String mark(char mark, String word) {
        return java.util.regex.Matcher.quoteReplacement(escape(mark) + word);
    }

    /// A character as RTF writes it: a signed number, and one fallback character to be passed over.
    private static String escape(char character) {
        return "{\\uc1\\u" + (short) character + "?}";
    }
}
