package policybase.extract.child.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import policybase.extract.layout.Glyph;
import policybase.extract.layout.Leaf;
import policybase.extract.layout.Rule;

/// What one page of an OFD draws. Lengths are millimetres in the file; they are scaled to points, the unit the layout's
/// few absolute lengths are meant in.
final class OfdPage {
    private static final double POINTS = 72 / 25.4;

    /// Objects of all pages together; see [PdfDrawing] for the like.
    static final int BUDGET = 1_000_000;

    /// Characters set closer than this share of their size would overlap: the size is wrong.
    private static final double TRUE_SIZE = 0.8;

    private final int number;
    private final Map<String, OfdPage> units;
    private double[] box;

    /// Where the annotation being read stands on the page.
    private double[] shift = {};

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<String> templates = new ArrayList<>();
    private Optional<String> picture = Optional.empty();
    private double pictureArea;
    private int operators;

    /// The object being read: where it lies, how it is turned, its type size.
    private record Drawn(double[] boundary, double[] matrix, double size, String kind) {
        double x(double x, double y) {
            return boundary[0] + matrix[0] * x + matrix[2] * y + matrix[4];
        }

        double y(double x, double y) {
            return boundary[1] + matrix[1] * x + matrix[3] * y + matrix[5];
        }
    }

    /// @param units drawings of the resources by their id, which objects of the page may place
    OfdPage(int number, double[] box, int operators, Map<String, OfdPage> units) {
        this.units = units;
        this.number = number;
        this.box = box;
        this.operators = operators;
    }

    /// Reads drawing objects up to the end of the document.
    void read(XMLStreamReader xml) throws XMLStreamException {
        readUntil(xml, "");
    }

    /// Reads drawing objects up to the end of the element of this name that has just begun.
    void readUntil(XMLStreamReader xml, String end) throws XMLStreamException {
        Deque<Drawn> open = new ArrayDeque<>();
        while (xml.hasNext() && operators < BUDGET) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml, open);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    return;
                }
                if (!open.isEmpty() && open.peek().kind().equals(xml.getLocalName())) {
                    open.pop();
                }
            }
        }
    }

    private void start(XMLStreamReader xml, Deque<Drawn> open) throws XMLStreamException {
        operators++;
        switch (xml.getLocalName()) {
            case "PhysicalBox" -> {
                var own = OfdNumbers.of(xml.getElementText());
                box = own.length == 4 ? own : box;
            }
            case "Template" -> templates.add(OfdDocument.attribute(xml, "TemplateID"));
            case "TextObject", "PathObject", "ImageObject", "CompositeObject" -> {
                open.push(drawn(xml));
                image(xml, open.peek());
                var unit = units.get(OfdDocument.attribute(xml, "ResourceID"));
                if (unit != null) {
                    place(unit, open.peek());
                }
            }
            case "Appearance" -> shift = OfdNumbers.of(OfdDocument.attribute(xml, "Boundary"));
            case "Annot" -> passOver(xml, OfdDocument.attribute(xml, "Type").equals("Watermark"));
            case "Clips" -> passOver(xml, true);
            case "TextCode" -> {
                if (!open.isEmpty()) {
                    text(open.peek(), xml);
                }
            }
            case "AbbreviatedData" -> {
                if (!open.isEmpty()) {
                    path(open.peek(), xml.getElementText());
                }
            }
            default -> {}
        }
    }

    /// Passes over an element with all that is in it: clips draw nothing, watermarks say nothing.
    private static void passOver(XMLStreamReader xml, boolean wanted) throws XMLStreamException {
        for (var depth = wanted ? 1 : 0; depth > 0 && xml.hasNext(); ) {
            var event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /// Draws a unit of the resources where an object puts it.
    private void place(OfdPage unit, Drawn drawn) {
        var scale = Math.hypot(drawn.matrix()[0], drawn.matrix()[1]);
        for (var glyph : unit.glyphs) {
            operators++;
            var x = glyph.left() / POINTS;
            var y = glyph.baseline() / POINTS;
            var left = drawn.x(x, y) * POINTS;
            var right = left + (glyph.right() - glyph.left()) * scale;
            glyphs.add(new Glyph(glyph.text(), left, drawn.y(x, y) * POINTS, right, glyph.size() * scale));
        }
        for (var rule : unit.rules) {
            operators++;
            var x1 = rule.left() / POINTS;
            var y1 = rule.top() / POINTS;
            var x2 = rule.right() / POINTS;
            var y2 = rule.bottom() / POINTS;
            rules.add(Rule.between(
                    drawn.x(x1, y1) * POINTS,
                    drawn.y(x1, y1) * POINTS,
                    drawn.x(x2, y2) * POINTS,
                    drawn.y(x2, y2) * POINTS));
        }
        if (unit.pictureArea * scale * scale > pictureArea) {
            pictureArea = unit.pictureArea * scale * scale;
            picture = unit.picture;
        }
    }

    private Drawn drawn(XMLStreamReader xml) {
        var boundary = OfdNumbers.of(OfdDocument.attribute(xml, "Boundary"));
        if (boundary.length == 4 && shift.length == 4) {
            boundary[0] += shift[0];
            boundary[1] += shift[1];
        }
        var matrix = OfdNumbers.of(OfdDocument.attribute(xml, "CTM"));
        return new Drawn(
                boundary.length == 4 ? boundary : new double[4],
                matrix.length == 6 && Math.hypot(matrix[0], matrix[1]) > 0 ? matrix : new double[] {1, 0, 0, 1, 0, 0},
                OfdNumbers.number(OfdDocument.attribute(xml, "Size")),
                xml.getLocalName());
    }

    private void image(XMLStreamReader xml, Drawn drawn) {
        if (drawn.kind().equals("ImageObject")) {
            var area = drawn.boundary()[2] * drawn.boundary()[3] * POINTS * POINTS;
            if (area > pictureArea) {
                pictureArea = area;
                picture = Optional.of(OfdDocument.attribute(xml, "ResourceID"));
            }
        }
    }

    /// Characters at X, Y, each further by its DeltaX; without one, by its own width.
    private void text(Drawn drawn, XMLStreamReader xml) throws XMLStreamException {
        var x = OfdNumbers.number(OfdDocument.attribute(xml, "X"));
        var y = OfdNumbers.number(OfdDocument.attribute(xml, "Y"));
        var acrosses = OfdNumbers.of(OfdDocument.attribute(xml, "DeltaX"));
        var downs = OfdNumbers.of(OfdDocument.attribute(xml, "DeltaY"));
        var characters = xml.getElementText().codePoints().toArray();
        var scale = Math.hypot(drawn.matrix()[0], drawn.matrix()[1]);
        var size = size(drawn, characters, acrosses);
        for (var index = 0; index < characters.length; index++) {
            operators++;
            var width = size * (characters[index] < 0x2000 ? 0.5 : 1);
            var across = index < acrosses.length ? acrosses[index] : downs.length > index ? 0 : width;
            var left = drawn.x(x, y) * POINTS;
            var drawnWidth = across > 0 ? Math.min(across, width * 1.2) : width;
            glyphs.add(new Glyph(
                    Character.toString(characters[index]),
                    left,
                    drawn.y(x, y) * POINTS,
                    left + drawnWidth * scale * POINTS,
                    size * scale * POINTS));
            x += across;
            y += index < downs.length ? downs[index] : 0;
        }
    }

    /// The type size in the object's own lengths. Programs that turn PDF into OFD write sizes that say nothing; Chinese
    /// characters stand at the distance of their size, so a smaller distance tells the true one.
    private static double size(Drawn drawn, int[] characters, double[] acrosses) {
        var distances = IntStream.range(0, Math.min(characters.length, acrosses.length))
                .filter(index -> Character.isIdeographic(characters[index]))
                .mapToDouble(index -> acrosses[index])
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
        var distance = distances.length == 0 ? drawn.size() : distances[distances.length / 2];
        return distance < TRUE_SIZE * drawn.size() ? distance : drawn.size();
    }

    /// Straight lines of a path: M and S move, L draws, C closes; curves only move.
    private void path(Drawn drawn, String data) {
        var parts = data.strip().split("\\s+");
        var at = new double[2];
        var start = new double[2];
        for (var index = 0; index < parts.length && operators < BUDGET; index++) {
            operators++;
            switch (parts[index]) {
                case "M", "S" -> {
                    at = point(drawn, parts, index + 1);
                    start = at;
                    index += 2;
                }
                case "L" -> {
                    var to = point(drawn, parts, index + 1);
                    rules.add(Rule.between(at[0], at[1], to[0], to[1]));
                    at = to;
                    index += 2;
                }
                case "C" -> {
                    rules.add(Rule.between(at[0], at[1], start[0], start[1]));
                    at = start;
                }
                case "Q" -> {
                    at = point(drawn, parts, index + 3);
                    index += 4;
                }
                case "B" -> {
                    at = point(drawn, parts, index + 5);
                    index += 6;
                }
                case "A" -> {
                    at = point(drawn, parts, index + 6);
                    index += 7;
                }
                default -> {}
            }
        }
    }

    private static double[] point(Drawn drawn, String[] parts, int index) {
        if (index + 1 >= parts.length) {
            return new double[2];
        }
        var x = OfdNumbers.number(parts[index]);
        var y = OfdNumbers.number(parts[index + 1]);
        return new double[] {drawn.x(x, y) * POINTS, drawn.y(x, y) * POINTS};
    }

    List<String> templates() {
        return templates;
    }

    /// The id of the biggest picture.
    Optional<String> picture() {
        return picture;
    }

    /// Its area in square points.
    double pictureArea() {
        return pictureArea;
    }

    int operators() {
        return operators;
    }

    Leaf leaf() {
        return new Leaf(number, box[2] * POINTS, box[3] * POINTS, glyphs, rules);
    }
}
