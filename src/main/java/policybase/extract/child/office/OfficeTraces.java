package policybase.extract.child.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import policybase.extract.child.PicturePlaces;
import policybase.extract.child.Sheet;
import policybase.extract.child.Xml;
import policybase.extract.child.XmlPackage;

/// What a docx carries besides its text: tracked changes, comments, hidden text, running heads, the company, places of
/// its photographs.
final class OfficeTraces {
    private OfficeTraces() {}

    static void word(XmlPackage packed, String main, Sheet sheet) throws IOException, XMLStreamException {
        for (var xml : packed.xml(main).stream().toList()) {
            body(xml, sheet);
        }
        comments(packed, XmlPackage.resolved(main, "comments.xml"), sheet);
        company(packed, sheet);
        var heads = new TreeSet<String>();
        for (var part : packed.under("word/")) {
            if (part.matches("word/(?:header|footer)\\d*\\.xml")) {
                for (var xml : packed.xml(part).stream().toList()) {
                    heads.add(words(xml, "t").strip());
                }
            } else if (part.matches("(?i)word/media/.*\\.(?:jpe?g|tiff?)")) {
                packed.bytes(part).flatMap(PicturePlaces::of).ifPresent(place -> sheet.trace("PICTURE_PLACE", place));
            }
        }
        sheet.trace(
                "HEADER_TEXT",
                String.join("¶", heads.stream().filter(head -> !head.isEmpty()).toList()));
    }

    static void company(XmlPackage packed, Sheet sheet) throws IOException, XMLStreamException {
        for (var xml : packed.xml("docProps/app.xml").stream().toList()) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Company")) {
                    sheet.property("company", xml.getElementText());
                }
            }
        }
    }

    private static void comments(XmlPackage packed, String part, Sheet sheet) throws IOException, XMLStreamException {
        for (var xml : packed.xml(part).stream().toList()) {
            var text = words(xml, "t");
            if (!text.isBlank()) {
                sheet.trace("COMMENTS", text);
            }
        }
    }

    /// Insertions and deletions that nobody accepted or refused, and text set hidden.
    private static void body(XMLStreamReader xml, Sheet sheet) throws XMLStreamException {
        var changes = new ArrayList<String>();
        var concealed = new StringBuilder();
        var depth = 0;
        var hidden = false;
        var mark = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "ins", "del", "moveFrom", "moveTo" -> {
                        depth++;
                        mark = xml.getLocalName().equals("del")
                                        || xml.getLocalName().equals("moveFrom")
                                ? "删"
                                : "增";
                    }
                    case "r" -> hidden = false;
                    case "vanish" ->
                        hidden = !Xml.attribute(xml, "val").equals("0")
                                && !Xml.attribute(xml, "val").equals("false");
                    case "t", "delText" -> {
                        var text = xml.getElementText();
                        if (depth > 0 && !text.isBlank()) {
                            changes.add(mark + "“" + text + "”");
                        } else if (hidden) {
                            concealed.append(text);
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && List.of("ins", "del", "moveFrom", "moveTo").contains(xml.getLocalName())) {
                depth = Math.max(0, depth - 1);
            }
        }
        sheet.trace("TRACKED_CHANGES", changes.isEmpty() ? "" : changes.size() + "处：" + String.join("、", changes));
        sheet.trace("HIDDEN_TEXT", concealed.toString());
    }

    private static String words(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")) {
                text.append(' ');
            }
        }
        return text.toString();
    }
}
