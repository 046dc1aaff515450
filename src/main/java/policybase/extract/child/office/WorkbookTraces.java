package policybase.extract.child.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.metadata.Metadata;
import policybase.extract.child.Sheet;
import policybase.extract.child.Xml;
import policybase.extract.child.XmlPackage;

/// What a workbook hides: sheets, rows and columns that hold something, and comments.
final class WorkbookTraces {
    private static final String MAIN = "xl/workbook.xml";

    private final XmlPackage packed;
    private final Metadata metadata;
    private final List<String> hidden = new ArrayList<>();

    WorkbookTraces(XmlPackage packed, Metadata metadata) {
        this.packed = packed;
        this.metadata = metadata;
    }

    void read() throws IOException, XMLStreamException {
        var targets = targets();
        for (var xml : packed.xml(MAIN).stream().toList()) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    sheet(xml, targets);
                }
            }
        }
        Sheet.trace(metadata, "HIDDEN_SHEET", String.join("；", hidden));
        Sheet.trace(metadata, "COMMENTS", comments());
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        for (var xml : packed.xml("xl/_rels/workbook.xml.rels").stream().toList()) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    targets.put(Xml.attribute(xml, "Id"), XmlPackage.resolved(MAIN, Xml.attribute(xml, "Target")));
                }
            }
        }
        return targets;
    }

    private void sheet(XMLStreamReader workbook, Map<String, String> targets) throws IOException, XMLStreamException {
        var name = Xml.attribute(workbook, "name");
        var state = Xml.attribute(workbook, "state");
        var part = targets.getOrDefault(Xml.attribute(workbook, "id"), "");
        for (var xml : packed.xml(part.isEmpty() ? "none" : part).stream().toList()) {
            var cells = new Cells();
            cells.read(xml);
            if (state.equals("hidden") || state.equals("veryHidden")) {
                hidden.add(cells.filled > 0 ? "隐藏的工作表“" + name + "”" : "");
            } else if (cells.hiddenRows > 0 || !cells.hiddenFilled.isEmpty()) {
                hidden.add("工作表“" + name + "”隐藏了" + cells.hiddenRows + "行、" + cells.hiddenFilled.size() + "列");
            }
        }
        hidden.removeIf(String::isEmpty);
    }

    private String comments() throws IOException, XMLStreamException {
        var text = new StringBuilder();
        for (var part : packed.under("xl/")) {
            if (!part.matches("xl/(?:comments\\d*|threadedComments/[^/]+|comments/[^/]+)\\.xml")) {
                continue;
            }
            for (var xml : packed.xml(part).stream().toList()) {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && (xml.getLocalName().equals("t")
                                    || xml.getLocalName().equals("text") && part.contains("threaded"))) {
                        text.append(xml.getElementText()).append(' ');
                    }
                }
            }
        }
        return text.toString();
    }

    /// The cells of one sheet that hold something.
    private static final class Cells {
        private final Set<Integer> hiddenColumns = new HashSet<>();
        private final Set<Integer> hiddenFilled = new HashSet<>();
        private int filled;
        private int hiddenRows;

        void read(XMLStreamReader xml) throws XMLStreamException {
            var inHidden = false;
            var counted = false;
            var column = 0;
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "col" -> column(xml);
                    case "row" -> {
                        inHidden = isTrue(Xml.attribute(xml, "hidden"));
                        counted = false;
                    }
                    case "c" -> column = number(Xml.attribute(xml, "r"));
                    case "v", "is" -> {
                        filled++;
                        hiddenRows += inHidden && !counted ? 1 : 0;
                        counted |= inHidden;
                        if (hiddenColumns.contains(column)) {
                            hiddenFilled.add(column);
                        }
                    }
                    default -> {}
                }
            }
        }

        private void column(XMLStreamReader xml) {
            if (isTrue(Xml.attribute(xml, "hidden"))) {
                var last = Math.min(Xml.number(Xml.attribute(xml, "max"), 0), 1_000);
                for (var one = Xml.number(Xml.attribute(xml, "min"), 1); one <= last; one++) {
                    hiddenColumns.add(one);
                }
            }
        }

        private static boolean isTrue(String value) {
            return value.equals("1") || value.equals("true");
        }

        /// The number of a column from a reference such as AB12.
        private static int number(String reference) {
            var number = 0;
            for (var i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)) && i < 3; i++) {
                number = number * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            }
            return number;
        }
    }
}
