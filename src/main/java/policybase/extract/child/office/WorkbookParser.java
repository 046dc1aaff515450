package policybase.extract.child.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.child.XmlPackage;

/// Workbooks (xlsx): the text by Tika's parser, and what is hidden in them besides.
public final class WorkbookParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(
            MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            MediaType.application("vnd.openxmlformats-officedocument.spreadsheetml.template"),
            MediaType.application("vnd.ms-excel.sheet.macroenabled.12"),
            MediaType.application("vnd.ms-excel.template.macroenabled.12"));

    private final OOXMLParser parser = new OOXMLParser();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var input = TikaInputStream.get(stream);
        var file = input.getPath();
        parser.parse(input, handler, metadata, context);
        try (var packed = new XmlPackage(file)) {
            new WorkbookTraces(packed, metadata).read();
        } catch (XMLStreamException e) {
            throw new TikaException("workbook is not well formed", e);
        }
    }
}
