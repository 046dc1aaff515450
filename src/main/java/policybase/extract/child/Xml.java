package policybase.extract.child;

import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Small steps in XML of office packages.
public final class Xml {
    private Xml() {}

    /// An attribute by its local name, whatever its namespace; empty when absent.
    public static String attribute(XMLStreamReader xml, String name) {
        for (var index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return Optional.ofNullable(xml.getAttributeValue(index)).orElse("");
            }
        }
        return "";
    }

    /// Passes over the element that has just begun with all that is in it.
    public static void passOver(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0 && xml.hasNext(); ) {
            var event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /// A number, or another value where there is none.
    public static int number(String text, int otherwise) {
        return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
