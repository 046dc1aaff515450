package policybase.extract.child.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXException;
import policybase.extract.child.Sheet;
import policybase.extract.child.Xml;

/// The text of a docx, read event by event: paragraphs with alignment, heading level and number, tables with merged
/// cells, notes taken out of their sentences; deleted, moved and hidden text is not there.
final class WordBody {
    private static final OptionalInt NO_PAGE = OptionalInt.empty();
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Map<String, String> notes;
    private final Sheet sheet;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();

    /// A paragraph being read.
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<String> noted = new ArrayList<>();
        private String style = "";
        private WordStyles.Look look = WordStyles.Look.NONE;
        private boolean hidden;
    }

    /// @param notes text of foot- and endnotes by `kind/id`
    WordBody(WordStyles styles, WordNumbering numbering, Map<String, String> notes, Sheet sheet) {
        this.styles = styles;
        this.numbering = numbering;
        this.notes = notes;
        this.sheet = sheet;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, SAXException {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(xml);
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                    default -> {}
                }
            }
        } finally {
            finish();
        }
    }

    /// What was read of a document that ends early is kept.
    private void finish() throws SAXException {
        while (!paragraphs.isEmpty()) {
            end("p");
        }
        while (!tables.isEmpty()) {
            end("tbl");
        }
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        var name = xml.getLocalName();
        switch (name) {
            case "del", "moveFrom", "Fallback", "rt", "instrText", "delText", "sectPr", "rPrChange", "pPrChange" ->
                Xml.passOver(xml);
            case "p" -> paragraphs.push(new Paragraph());
            case "tbl" -> tables.push(new WordTable());
            case "tr", "tc", "gridSpan", "vMerge", "tblHeader", "gridBefore" -> {
                if (!tables.isEmpty()) {
                    tables.peek().start(name, Xml.attribute(xml, "val"));
                }
            }
            default -> {
                if (!paragraphs.isEmpty()) {
                    inParagraph(xml, paragraphs.peek());
                }
            }
        }
    }

    private void inParagraph(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
        var name = xml.getLocalName();
        var value = Xml.attribute(xml, "val");
        switch (name) {
            case "pStyle" -> paragraph.style = value;
            case "jc", "outlineLvl", "numId", "ilvl" ->
                paragraph.look = WordStyles.property(name, value, paragraph.look);
            case "r" -> paragraph.hidden = false;
            case "vanish" -> paragraph.hidden = !value.equals("0") && !value.equals("false");
            case "t" -> {
                var text = xml.getElementText();
                paragraph.text.append(paragraph.hidden ? "" : text);
            }
            case "tab", "ptab" -> paragraph.text.append(' ');
            case "cr", "br" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('-');
            case "footnoteReference", "endnoteReference" -> {
                var note = notes.get(
                        name.substring(0, name.length() - "Reference".length()) + "/" + Xml.attribute(xml, "id"));
                if (note != null && !note.isBlank()) {
                    paragraph.noted.add(note.strip());
                }
            }
            default -> {}
        }
    }

    private void end(String name) throws SAXException {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    write(paragraphs.pop());
                }
            }
            case "tc", "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().end(name);
                }
            }
            case "tbl" -> {
                if (!tables.isEmpty()) {
                    write(tables.pop());
                }
            }
            default -> {}
        }
    }

    private void write(Paragraph paragraph) throws SAXException {
        var look = paragraph.look.over(styles.of(paragraph.style));
        var text = paragraph.text.toString();
        if (!text.isBlank()) {
            text = label(look) + text.strip();
        }
        for (var line : text.split("\n")) {
            if (line.isBlank()) {
                continue;
            }
            if (!tables.isEmpty() && tables.peek().inCell()) {
                tables.peek().line(line);
            } else {
                sheet.line(line, look.heading(), look.centred(), NO_PAGE);
            }
        }
        for (var note : paragraph.noted) {
            if (tables.isEmpty()) {
                sheet.note(note, NO_PAGE);
            } else {
                tables.peekLast().note(note);
            }
        }
    }

    private String label(WordStyles.Look look) {
        if (look.list().isEmpty() || look.list().equals("0")) {
            return "";
        }
        var label = numbering.next(look.list(), Math.max(look.level(), 0)).strip();
        return label.isEmpty() || label.matches(".*[、，．）：]") ? label : label + " ";
    }

    private void write(WordTable table) throws SAXException {
        if (!tables.isEmpty()) {
            table.asLines().forEach(tables.peek()::line);
            return;
        }
        if (!table.rows().isEmpty()) {
            sheet.table(table.rows(), table.heads(), NO_PAGE);
        }
        for (var note : table.notes()) {
            sheet.note(note, NO_PAGE);
        }
    }
}
