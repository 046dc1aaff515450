package policybase.extract.child.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
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
import policybase.extract.child.Mark;
import policybase.extract.child.Sheet;
import policybase.extract.child.Xml;
import policybase.extract.child.XmlPackage;

/// Word documents (docx) with what Tika's parser does not give: alignment, Chinese numbering, notes, merged cells, and
/// without running heads. A package whose directory is damaged goes to Tika's parser, which reads what is left of it.
public final class WordParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.document"),
            MediaType.application("vnd.openxmlformats-officedocument.wordprocessingml.template"),
            MediaType.application("vnd.ms-word.document.macroenabled.12"),
            MediaType.application("vnd.ms-word.template.macroenabled.12"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var input = TikaInputStream.get(stream);
        try (var packed = new XmlPackage(input.getPath())) {
            read(packed, new Sheet(handler, metadata));
        } catch (ZipException e) {
            metadata.add(Mark.TROUBLE, "ERROR|文件已损坏，只读出了一部分文字，请对照原件核对。");
            var parser = new OOXMLParser();
            parser.setUseSAXDocxExtractor(true);
            parser.parse(input, handler, metadata, context);
        }
    }

    private static void read(XmlPackage packed, Sheet sheet) throws IOException, SAXException, TikaException {
        try {
            facts(packed, sheet);
            var main = main(packed);
            var styles = new WordStyles();
            var numbering = new WordNumbering();
            for (var xml :
                    packed.xml(XmlPackage.resolved(main, "styles.xml")).stream().toList()) {
                styles.read(xml);
            }
            for (var xml : packed.xml(XmlPackage.resolved(main, "numbering.xml")).stream()
                    .toList()) {
                numbering.read(xml);
            }
            var notes = new HashMap<String, String>();
            notes(packed, main, "footnote", notes);
            notes(packed, main, "endnote", notes);
            var body = packed.xml(main).orElseThrow(() -> new TikaException("no main document"));
            new WordBody(styles, numbering, notes, sheet).read(body);
            embedded(packed, sheet);
            OfficeTraces.word(packed, main, sheet);
        } catch (XMLStreamException e) {
            throw new TikaException("docx is not well formed", e);
        } finally {
            sheet.end();
        }
    }

    /// The member with the text, as the package's relations name it.
    private static String main(XmlPackage packed) throws IOException, XMLStreamException {
        var relations = packed.xml("_rels/.rels");
        while (relations.isPresent() && relations.get().hasNext()) {
            var xml = relations.get();
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && Xml.attribute(xml, "Type").endsWith("/officeDocument")) {
                return XmlPackage.resolved("", Xml.attribute(xml, "Target"));
            }
        }
        return "word/document.xml";
    }

    private static void notes(XmlPackage packed, String main, String kind, Map<String, String> notes)
            throws IOException, XMLStreamException {
        var found = packed.xml(XmlPackage.resolved(main, kind + "s.xml"));
        var id = "";
        var text = new StringBuilder();
        while (found.isPresent() && found.get().hasNext()) {
            var xml = found.get();
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(kind)) {
                id = Xml.attribute(xml, "id");
                text.setLength(0);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(kind)) {
                notes.put(kind + "/" + id, text.toString());
            }
        }
    }

    private static void facts(XmlPackage packed, Sheet sheet) throws IOException, XMLStreamException {
        var found = packed.xml("docProps/core.xml");
        while (found.isPresent() && found.get().hasNext()) {
            var xml = found.get();
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "title" -> sheet.property("title", xml.getElementText());
                    case "creator" -> sheet.property("author", xml.getElementText());
                    case "lastModifiedBy" -> sheet.property("editor", xml.getElementText());
                    case "lastPrinted" -> sheet.property("printed", xml.getElementText());
                    case "created", "modified" -> sheet.property(xml.getLocalName(), xml.getElementText());
                    default -> {}
                }
            }
        }
    }

    private static void embedded(XmlPackage packed, Sheet sheet) {
        if (packed.under("word/embeddings/").stream().anyMatch(name -> !name.endsWith("/"))) {
            sheet.trouble("DOUBT", "文件里嵌有其他文件（如表格、附件对象），嵌入的内容没有读出，请另行上传。");
        }
    }
}
