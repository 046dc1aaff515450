package policybase.extract.child;

import java.util.List;
import java.util.OptionalInt;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import policybase.extract.layout.Piece;

/// The paper our parsers write on: lines, notes and tables as XHTML with the marks of [Mark],
/// troubles and properties as metadata. Finished with [#end].
public final class Sheet {
    private final XHTMLContentHandler xhtml;
    private final Metadata metadata;

    public Sheet(ContentHandler handler, Metadata metadata) throws SAXException {
        this.xhtml = new XHTMLContentHandler(handler, metadata);
        this.metadata = metadata;
        xhtml.startDocument();
    }

    public void end() throws SAXException {
        xhtml.endDocument();
    }

    /// A paragraph.
    ///
    /// @param heading 1–6, or 0 for body text
    public void line(String text, int heading, boolean centred, OptionalInt page) throws SAXException {
        element(heading == 0 ? "p" : "h" + heading, centred ? Mark.CENTRED : "", page, text);
    }

    public void note(String text, OptionalInt page) throws SAXException {
        element("p", Mark.NOTE, page, text);
    }

    /// A table; the first `heads` rows are headings.
    public void table(List<List<String>> rows, int heads, OptionalInt page) throws SAXException {
        xhtml.startElement("table", attributes("", page));
        for (var number = 0; number < rows.size(); number++) {
            xhtml.startElement("tr");
            for (var cell : rows.get(number)) {
                var name = number < heads ? "th" : "td";
                xhtml.startElement(name);
                xhtml.characters(cell);
                xhtml.endElement(name);
            }
            xhtml.endElement("tr");
        }
        xhtml.endElement("table");
    }

    /// What laid-out pages say.
    public void pieces(List<Piece> pieces) throws SAXException {
        for (var piece : pieces) {
            var page = OptionalInt.of(piece.page());
            switch (piece) {
                case Piece.Paragraph paragraph -> line(paragraph.text(), 0, paragraph.centred(), page);
                case Piece.Table table -> table(table.rows(), table.heads(), page);
                case Piece.Note note -> note(note.text(), page);
            }
        }
    }

    /// Something a reader should know: `severity` is a name of `Problem.Severity`, `message` a Chinese sentence.
    public void trouble(String severity, String message) {
        metadata.add(Mark.TROUBLE, severity + "|" + message);
    }

    /// Something the file says of itself.
    public void property(String name, String value) {
        if (!name.isBlank() && !value.isBlank() && !name.contains("|")) {
            metadata.add(Mark.PROPERTY, name.strip() + "|" + value.strip());
        }
    }

    /// What the file carries besides its text: `kind` is a name of `screening.Concern`.
    public void trace(String kind, String shown) {
        trace(metadata, kind, shown);
    }

    /// The same for parsers that leave the writing to another.
    public static void trace(Metadata metadata, String kind, String shown) {
        var plain = shown.replaceAll("\\s+", " ").strip();
        if (!plain.isEmpty()) {
            metadata.add(Mark.PROPERTY, Mark.TRACE + kind + "|" + plain.substring(0, Math.min(plain.length(), 200)));
        }
    }

    public void set(String mark, String value) {
        metadata.set(mark, value);
    }

    public void add(String mark, String value) {
        metadata.add(mark, value);
    }

    private void element(String name, String kind, OptionalInt page, String text) throws SAXException {
        xhtml.startElement(name, attributes(kind, page));
        xhtml.characters(text);
        xhtml.endElement(name);
    }

    private static AttributesImpl attributes(String kind, OptionalInt page) {
        var attributes = new AttributesImpl();
        if (!kind.isEmpty()) {
            attributes.addAttribute("", "class", "class", "CDATA", kind);
        }
        page.ifPresent(number -> attributes.addAttribute("", Mark.PAGE, Mark.PAGE, "CDATA", Integer.toString(number)));
        return attributes;
    }
}
