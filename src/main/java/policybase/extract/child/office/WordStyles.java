package policybase.extract.child.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import policybase.extract.child.Xml;

/// Paragraph styles of a docx, as far as they tell headings, centring and numbering.
final class WordStyles {
    private static final int LONGEST_LINE = 20;
    private final Map<String, Look> looks = new HashMap<>();

    /// How paragraphs look: empty texts and -1 mean not said.
    ///
    /// @param outline outline level from 0, 9 for body text
    record Look(String parent, int outline, String align, String list, int level) {
        static final Look NONE = new Look("", -1, "", "", -1);

        /// This look where it says something, the other's where not.
        Look over(Look other) {
            return new Look(
                    other.parent(),
                    outline >= 0 ? outline : other.outline(),
                    align.isEmpty() ? other.align() : align,
                    list.isEmpty() ? other.list() : list,
                    level >= 0 ? level : other.level());
        }

        boolean centred() {
            return align.equals("center");
        }

        /// Heading level 1–6, 0 for body text.
        int heading() {
            return outline >= 0 && outline < 9 ? Math.min(outline + 1, 6) : 0;
        }
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        var id = "";
        var look = Look.NONE;
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("style")) {
                    id = Xml.attribute(xml, "styleId");
                    look = Look.NONE;
                } else {
                    look = said(xml, look);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("style")) {
                looks.put(id, look);
            }
        }
    }

    private static Look said(XMLStreamReader xml, Look look) {
        var value = Xml.attribute(xml, "val");
        return switch (xml.getLocalName()) {
            case "basedOn" -> new Look(value, look.outline(), look.align(), look.list(), look.level());
            case "name" -> {
                var heading = value.toLowerCase(Locale.ROOT).matches("heading [1-9]")
                        ? value.charAt(value.length() - 1) - '1'
                        : look.outline();
                yield new Look(look.parent(), heading, look.align(), look.list(), look.level());
            }
            case "outlineLvl", "jc", "numId", "ilvl" -> property(xml.getLocalName(), value, look);
            default -> look;
        };
    }

    /// A look with one more property of a paragraph.
    static Look property(String name, String value, Look look) {
        return switch (name) {
            case "outlineLvl" ->
                new Look(look.parent(), Xml.number(value, -1), look.align(), look.list(), look.level());
            case "jc" -> new Look(look.parent(), look.outline(), value, look.list(), look.level());
            case "numId" -> new Look(look.parent(), look.outline(), look.align(), value, look.level());
            case "ilvl" -> new Look(look.parent(), look.outline(), look.align(), look.list(), Xml.number(value, -1));
            default -> look;
        };
    }

    /// What a style says, with what it is based on.
    Look of(String style) {
        var look = looks.getOrDefault(style, Look.NONE);
        for (var steps = 0; steps < LONGEST_LINE && !look.parent().isEmpty(); steps++) {
            look = look.over(looks.getOrDefault(look.parent(), Look.NONE));
        }
        return look;
    }
}
