package policybase.extract.child.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.tika.exception.TikaException;
import policybase.extract.child.Scans;
import policybase.extract.child.XmlPackage;
import policybase.extract.layout.Leaf;

/// The documents of an OFD package: pages in their order, templates under them, and what the file says of itself.
final class OfdDocument implements Scans.Pictures {
    private static final int MOST_PAGES = 5_000;
    private static final int FEW = 10;
    private static final double PICTURE = 0.3;

    private final XmlPackage packed;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<String> roots = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Map<Integer, String> pictures = new LinkedHashMap<>();
    private final List<String> troubles = new ArrayList<>();
    private int operators;
    private boolean exhausted;

    /// What one document's main member says: pages, templates, the default page box, members with resources.
    private record Plan(
            Map<String, String> pages,
            Map<String, String> templates,
            double[] box,
            List<String> resources,
            List<String> annotations) {}

    /// What pages may use: pictures by their id, drawings by theirs, annotations by the page's.
    private record Shared(
            Map<String, String> media, Map<String, OfdPage> units, Map<String, List<String>> annotations) {}

    OfdDocument(XmlPackage packed) {
        this.packed = packed;
    }

    void read() throws IOException, TikaException {
        try {
            readRoot(packed.xml("OFD.xml").orElseThrow(() -> new TikaException("no OFD.xml")));
            for (var root : roots) {
                readDocument(root);
            }
        } catch (XMLStreamException e) {
            throw new TikaException("OFD is not well formed", e);
        }
    }

    Map<String, String> facts() {
        return facts;
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// Numbers of the pages that are pictures.
    List<Integer> pictures() {
        return List.copyOf(pictures.keySet());
    }

    List<String> troubles() {
        return troubles;
    }

    @Override
    public BufferedImage picture(int page) throws IOException {
        var bytes = packed.bytes(pictures.getOrDefault(page, "")).orElseThrow(() -> new IOException("no picture"));
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        if (image == null) {
            throw new IOException("picture of unknown kind");
        }
        return image;
    }

    private void readRoot(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "DocRoot" ->
                    roots.add(XmlPackage.resolved("", xml.getElementText().strip()));
                case "Title" -> facts.put("title", xml.getElementText().strip());
                case "Author" -> facts.put("author", xml.getElementText().strip());
                case "CreationDate" -> facts.put("created", xml.getElementText().strip());
                case "Signatures" -> facts.put("signed", "true");
                default -> {}
            }
        }
    }

    private void readDocument(String root) throws IOException, XMLStreamException {
        var xml = packed.xml(root);
        if (xml.isEmpty()) {
            troubles.add("OFD 文件缺少主文档，可能不完整。");
            return;
        }
        var plan = plan(root, xml.get());
        var shared = new Shared(new HashMap<>(), new HashMap<>(), new HashMap<>());
        for (var resource : plan.resources()) {
            resource(resource, shared);
        }
        for (var list : plan.annotations()) {
            annotations(list, shared);
        }
        for (var page : plan.pages().entrySet()) {
            if (leaves.size() >= MOST_PAGES) {
                troubles.add("页数太多，只读了前 " + MOST_PAGES + " 页。");
                return;
            }
            readPage(page.getKey(), page.getValue(), plan, shared);
        }
    }

    private Plan plan(String root, XMLStreamReader xml) throws XMLStreamException {
        var plan = new Plan(
                new LinkedHashMap<>(),
                new HashMap<>(),
                new double[] {0, 0, 210, 297},
                new ArrayList<>(),
                new ArrayList<>());
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "PhysicalBox" -> copy(OfdNumbers.of(xml.getElementText()), plan.box());
                case "Page" -> location(root, xml, plan.pages());
                case "TemplatePage" -> location(root, xml, plan.templates());
                case "Annotations" ->
                    plan.annotations()
                            .add(XmlPackage.resolved(root, xml.getElementText().strip()));
                case "DocumentRes", "PublicRes" ->
                    plan.resources()
                            .add(XmlPackage.resolved(root, xml.getElementText().strip()));
                case "Attachments" -> troubles.add("这个 OFD 里带有附件，附件没有读出，请另行上传。");
                default -> {}
            }
        }
        return plan;
    }

    private static void location(String root, XMLStreamReader xml, Map<String, String> places) {
        var base = attribute(xml, "BaseLoc");
        if (!base.isEmpty()) {
            places.put(attribute(xml, "ID"), XmlPackage.resolved(root, base));
        }
    }

    /// Which members hold the annotations of which page.
    private void annotations(String list, Shared shared) throws IOException, XMLStreamException {
        var xml = packed.xml(list);
        var page = "";
        while (xml.isPresent() && xml.get().hasNext()) {
            var reader = xml.get();
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("Page")) {
                    page = attribute(reader, "PageID");
                } else if (reader.getLocalName().equals("FileLoc")) {
                    shared.annotations()
                            .computeIfAbsent(page, none -> new ArrayList<>())
                            .add(XmlPackage.resolved(
                                    list, reader.getElementText().strip()));
                }
            }
        }
    }

    private static void copy(double[] from, double[] to) {
        if (from.length == to.length) {
            System.arraycopy(from, 0, to, 0, to.length);
        }
    }

    /// Pictures and drawings of a resource member.
    private void resource(String resource, Shared shared) throws IOException, XMLStreamException {
        var xml = packed.xml(resource);
        if (xml.isEmpty()) {
            return;
        }
        var reader = xml.get();
        var base = "";
        var id = "";
        while (reader.hasNext()) {
            if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (reader.getLocalName()) {
                case "Res" -> base = attribute(reader, "BaseLoc");
                case "MultiMedia" -> id = attribute(reader, "ID");
                case "CompositeGraphicUnit" -> {
                    var unit = new OfdPage(0, new double[4], operators, shared.units());
                    var unitId = attribute(reader, "ID");
                    unit.readUntil(reader, "CompositeGraphicUnit");
                    operators = unit.operators();
                    shared.units().put(unitId, unit);
                }
                case "MediaFile" -> {
                    var file = reader.getElementText().strip();
                    var folder = base.isEmpty() ? resource : XmlPackage.resolved(resource, base + "/x");
                    shared.media().put(id, XmlPackage.resolved(folder, file));
                }
                default -> {}
            }
        }
    }

    private void readPage(String id, String page, Plan plan, Shared shared) throws IOException, XMLStreamException {
        var number = leaves.size() + 1;
        var drawn = new OfdPage(number, plan.box(), operators, shared.units());
        var xml = packed.xml(page);
        if (xml.isPresent()) {
            drawn.read(xml.get());
        } else {
            troubles.add("第 " + number + " 页的内容缺失。");
        }
        for (var template : List.copyOf(drawn.templates())) {
            readInto(drawn, plan.templates().getOrDefault(template, ""));
        }
        for (var annotations : shared.annotations().getOrDefault(id, List.of())) {
            readInto(drawn, annotations);
        }
        operators = drawn.operators();
        if (operators >= OfdPage.BUDGET && !exhausted) {
            exhausted = true;
            troubles.add("第 " + number + " 页起绘图对象异常地多，没有读完，请对照原件核对。");
        }
        var leaf = drawn.leaf();
        leaves.add(leaf);
        if (leaf.characters() < FEW && drawn.pictureArea() > PICTURE * leaf.width() * leaf.height()) {
            drawn.picture().map(shared.media()::get).ifPresent(file -> pictures.put(number, file));
        }
    }

    private void readInto(OfdPage drawn, String member) throws IOException, XMLStreamException {
        var xml = packed.xml(member);
        if (xml.isPresent()) {
            drawn.read(xml.get());
        }
    }

    static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }
}
