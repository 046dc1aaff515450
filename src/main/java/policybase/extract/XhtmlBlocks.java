package policybase.extract;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import policybase.document.Problem;
import policybase.document.Problem.Step;
import policybase.document.Problems;
import policybase.extract.child.Mark;

/// Turns the XHTML a child answers with into blocks. The markup comes from a process that has read a hostile file, so
/// the reader knows no document types and no entities, and cut-off markup gives the blocks before the cut.
final class XhtmlBlocks {
    /// Elements deeper than this are read as if they were not there; real documents stay below thirty.
    private static final int DEEPEST = 500;

    private final BlockCollector collector;
    private final Deque<String> open = new ArrayDeque<>();
    private int skippedFrom = Integer.MAX_VALUE;

    private XhtmlBlocks(BlockCollector collector) {
        this.collector = collector;
    }

    /// @param type media type of the document the markup was made from
    /// @param problems where it is told when the markup ends early
    static List<TextBlock> read(String xhtml, String type, String name, Problems problems) {
        var collector = new BlockCollector(BlockCollector.Breaks.of(type));
        if (!xhtml.isBlank()) {
            try {
                new XhtmlBlocks(collector).read(factory().createXMLStreamReader(new StringReader(xhtml)));
            } catch (XMLStreamException e) {
                problems.add(Problem.error(Step.EXTRACT, "文件没有读完，后面的内容可能缺失，请对照原件核对。"));
            }
        }
        var blocks = collector.finish();
        return MediaTypes.isPlain(type) && Markdown.named(name) ? Markdown.blocks(blocks) : blocks;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!skipping()) {
                        collector.text(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private boolean skipping() {
        return open.size() > skippedFrom || open.size() > DEEPEST;
    }

    private void start(XMLStreamReader reader) {
        var element = reader.getLocalName();
        if (!skipping()) {
            if (isFurniture(element, attribute(reader, "class"))) {
                skippedFrom = open.size();
            } else {
                collector.start(element, look(reader));
            }
        }
        open.push(element);
    }

    private void end() {
        var skipped = skipping();
        var element = open.pop();
        if (open.size() <= skippedFrom && skippedFrom != Integer.MAX_VALUE) {
            skippedFrom = open.size() == skippedFrom ? Integer.MAX_VALUE : skippedFrom;
        } else if (!skipped) {
            collector.end(element);
        }
    }

    /// What is not text of the document: the head, running heads and feet, and names of things embedded.
    private static boolean isFurniture(String element, String kind) {
        return element.equals("head")
                || kind.equals("header")
                || kind.equals("footer")
                || kind.equals("embedded")
                || kind.equals("package-entry");
    }

    private static BlockCollector.Look look(XMLStreamReader reader) {
        var kind = attribute(reader, "class");
        return new BlockCollector.Look(
                kind.contains(Mark.CENTRED),
                kind.contains(Mark.NOTE) || kind.equals("footnote") || kind.equals("endnote"),
                page(attribute(reader, Mark.PAGE)),
                attribute(reader, "title"));
    }

    private static OptionalInt page(String number) {
        return number.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(number)) : OptionalInt.empty();
    }

    private static String attribute(XMLStreamReader reader, String name) {
        var value = reader.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
