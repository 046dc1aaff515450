package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import policybase.extract.Extraction.Container;
import policybase.extract.Extraction.Extracted;
import policybase.extract.Extraction.Unreadable;

/// A real extractor over a folder of its own, and the files tests lay on it.
final class Desk implements AutoCloseable {
    private final Path folder;
    private final TikaExtractor extractor;

    Desk(Path folder, ExtractSettings settings) {
        this.folder = folder;
        this.extractor = new TikaExtractor(settings);
    }

    static ExtractSettings settings(Path folder) {
        return ExtractSettings.standard(
                Path.of(System.getProperty("java.home")), System.getProperty("java.class.path"), folder.resolve("tmp"));
    }

    static Desk in(Path folder) {
        return new Desk(folder, settings(folder));
    }

    /// A file of the shared data; the test is skipped aloud where there is none.
    static Path shared(String name) {
        var path = Path.of(System.getProperty("policybase.shared", "../shared"), name);
        Assumptions.assumeTrue(Files.exists(path), "no shared data: " + path);
        return path;
    }

    TikaExtractor extractor() {
        return extractor;
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Extraction read(String name, byte[] bytes) {
        return extractor.extract(file("file-" + Integer.toHexString(name.hashCode()), bytes), name);
    }

    Extraction read(String name, String text, Charset charset) {
        return read(name, text.getBytes(charset));
    }

    Extraction read(Path path) {
        return extractor.extract(path, path.getFileName().toString());
    }

    static Extracted text(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Extracted.class);
        return (Extracted) extraction;
    }

    static Container container(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Container.class);
        return (Container) extraction;
    }

    static Unreadable unreadable(Extraction extraction) {
        assertThat(extraction).isInstanceOf(Unreadable.class);
        return (Unreadable) extraction;
    }

    static String lines(Extraction extraction) {
        return BlockText.of(text(extraction));
    }

    /// A zip package of texts, in the order given: name, text, name, text …
    static byte[] zip(String... members) {
        var packed = new LinkedHashMap<String, byte[]>();
        for (var index = 0; index < members.length; index += 2) {
            packed.put(members[index], members[index + 1].getBytes(StandardCharsets.UTF_8));
        }
        return zip(packed, StandardCharsets.UTF_8);
    }

    static byte[] zip(Map<String, byte[]> members, Charset names) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// A docx with this body and, where wanted, numbering and notes.
    static byte[] docx(String body, String... more) {
        var members = new java.util.ArrayList<String>();
        members.add("[Content_Types].xml");
        members.add("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                + "<Default Extension='xml' ContentType='application/xml'/><Default Extension='rels'"
                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override"
                + " PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument"
                + ".wordprocessingml.document.main+xml'/></Types>");
        members.add("_rels/.rels");
        members.add("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                + "/officeDocument' Target='word/document.xml'/></Relationships>");
        members.add("word/document.xml");
        members.add(word("document", "<w:body>" + body + "</w:body>"));
        members.addAll(java.util.List.of(more));
        return zip(members.toArray(String[]::new));
    }

    static String word(String root, String inside) {
        return "<w:" + root + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>" + inside
                + "</w:" + root + ">";
    }

    @Override
    public void close() {
        extractor.close();
    }
}
