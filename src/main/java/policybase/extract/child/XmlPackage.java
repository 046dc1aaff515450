package policybase.extract.child;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A zip package of XML members (OFD, docx, odt): its members by their path, XML without document
/// types or entities, and never more than so many bytes of a member.
public final class XmlPackage implements Closeable {
    /// The fullest page of a thousand-page gazette is a few hundred kilobytes.
    private static final int MOST_BYTES = 64 << 20;

    private final ZipFile zip;

    public XmlPackage(Path file) throws IOException {
        this.zip = new ZipFile(file.toFile());
    }

    /// The bytes of a member, empty when there is none of that path.
    public Optional<byte[]> bytes(String path) throws IOException {
        var entry = zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("member too large: " + path);
            }
            return Optional.of(bytes);
        }
    }

    /// A reader of an XML member, empty when there is none of that path.
    public Optional<XMLStreamReader> xml(String path) throws IOException {
        var bytes = bytes(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return Optional.of(factory.createXMLStreamReader(new java.io.ByteArrayInputStream(bytes.get())));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /// Paths of the members that begin so.
    public java.util.List<String> under(String folder) {
        return zip.stream()
                .map(java.util.zip.ZipEntry::getName)
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    /// A location as packages write it: absolute in the package, or beside the member that names it.
    public static String resolved(String from, String location) {
        if (location.startsWith("/")) {
            return normal(location);
        }
        var slash = from.lastIndexOf('/');
        return normal(slash < 0 ? location : from.substring(0, slash + 1) + location);
    }

    private static String normal(String path) {
        var parts = new ArrayDeque<String>();
        for (var part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
