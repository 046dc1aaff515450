package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.extract.Extraction.Extracted;
import policybase.extract.Extraction.Unreadable;

/// No file may hang, kill or fool the caller, and the good file behind a bad one is read.
class HostileFilesTest {
    @TempDir
    private static Path folder;

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk(folder, Desk.settings(folder).withTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(20)));
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void refused(String kind, Extraction extraction) {
        var unreadable = Desk.unreadable(extraction);
        assertThat(unreadable.kind()).isEqualTo(kind);
        assertThat(unreadable.reason()).containsPattern("\\p{IsHan}{4}").contains("请");
        assertThat(Desk.lines(desk.read("好文件.txt", "第一条 好文件在坏文件后面照样读得出。", StandardCharsets.UTF_8)))
                .contains("照样读得出");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("empty", desk.read("空.docx", new byte[0]));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        refused("damaged", desk.read(folder.resolve("没有这个文件.pdf")));
    }

    @Test
    void aFormThatDrawsItselfEndsAtTheBudget() {
        var pdf =
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</XObject<</X 5 0"
                        + " R>>>>>>endobj\n4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n5 0 obj<</Type/XObject/Subtype"
                        + "/Form/BBox[0 0 300 300]/Resources<</XObject<</X 5 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream"
                        + " endobj\ntrailer<</Root 1 0 R>>";
        refused("bomb", desk.read("环.pdf", pdf, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aPackageThatInflatesTooMuchIsNotOpened() throws IOException {
        refused("bomb", desk.read("炸弹.docx", packed("word/document.xml", 300 << 20)));
        refused("bomb", desk.read("炸弹.zip", packed("a.txt", 300 << 20)));
        refused("bomb", desk.read("比例.zip", packed("a.txt", 5 << 20)));
    }

    private static byte[] packed(String name, int size) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            zip.putNextEntry(new ZipEntry(name));
            var block = new byte[1 << 20];
            for (var written = 0; written < size; written += block.length) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aPackageOfTooManyEntriesIsNotOpened() {
        var members = new LinkedHashMap<String, byte[]>();
        for (var number = 0; number < 6_000; number++) {
            members.put("f" + number + ".txt", new byte[] {'x'});
        }
        refused("bomb", desk.read("多.zip", Desk.zip(members, StandardCharsets.UTF_8)));
    }

    @Test
    void entitiesAreNeitherExpandedNorFetched() {
        var secret = desk.file("secret.txt", "SECRET-CONTENT".getBytes(StandardCharsets.UTF_8));
        var body = "<?xml version='1.0'?><!DOCTYPE r [<!ENTITY x SYSTEM 'file://" + secret + "'>]>"
                + Desk.word("document", "<w:body><w:p><w:r><w:t>第一条 &x;</w:t></w:r></w:p></w:body>");
        var members = new LinkedHashMap<String, byte[]>(unpacked(Desk.docx("")));
        members.put("word/document.xml", body.getBytes(StandardCharsets.UTF_8));
        var extraction = desk.read("实体.docx", Desk.zip(members, StandardCharsets.UTF_8));
        var shown = extraction instanceof Extracted text ? BlockText.of(text) : "";
        assertThat(shown).doesNotContain("SECRET");
    }

    private static Map<String, byte[]> unpacked(byte[] zip) {
        var members = new LinkedHashMap<String, byte[]>();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                members.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return members;
    }

    @Test
    void aPageNestedWithoutEndIsReadOrRefused() {
        var deep = "<html><body>" + "<div>".repeat(30_000) + "深处的文字" + "</div>".repeat(30_000);
        var extraction = desk.read("深.html", deep, StandardCharsets.UTF_8);
        assertThat(extraction).isInstanceOfAny(Extracted.class, Unreadable.class);
        if (extraction instanceof Extracted text) {
            assertThat(text.problems()).isNotEmpty();
        }
    }

    @Test
    void namesInAnArchiveCannotLeaveTheFolder() {
        var container = Desk.container(
                desk.read("路径.zip", Desk.zip("../../../etc/x.txt", "一", "/etc/y.txt", "二", "c:\\z.txt", "三")));
        assertThat(container.members())
                .extracting(Extraction.Member::name)
                .containsExactly("etc/x.txt", "etc/y.txt", "c/z.txt");
        assertThat(container.members()).allMatch(member -> member.file().startsWith(folder.toAbsolutePath()));
    }

    @Test
    void noiseIsDamaged() {
        var noise = new byte[50_000];
        new java.util.Random(7).nextBytes(noise);
        noise[0] = (byte) 0xD0;
        noise[1] = (byte) 0xCF;
        noise[2] = 0x11;
        noise[3] = (byte) 0xE0;
        noise[4] = (byte) 0xA1;
        noise[5] = (byte) 0xB1;
        noise[6] = 0x1A;
        noise[7] = (byte) 0xE1;
        refused("damaged", desk.read("杂音.doc", noise));
    }

    @Test
    void everyFileOfTheHostileFolderHasAnAnswer() throws Exception {
        var maker = Desk.shared("tools/hostile.py");
        var python = Path.of("/usr/bin/python3");
        Assumptions.assumeTrue(Files.isExecutable(python), "no python here");
        Assumptions.assumeTrue(
                Files.getFileStore(folder).getUsableSpace() > 6L << 30, "not enough room for the hostile files");
        var hostile = Files.createDirectory(folder.resolve("hostile"));
        var process = new ProcessBuilder(python.toString(), maker.toString(), hostile.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("hostile.log").toFile())
                .start();
        assertThat(process.waitFor()).as("the maker of hostile files").isZero();
        try (var files = Files.list(hostile)) {
            for (var file : files.sorted().toList()) {
                var extraction = desk.read(file);
                if (extraction instanceof Extracted text && !file.endsWith("secret.txt")) {
                    assertThat(BlockText.of(text)).as(file.toString()).doesNotContain("SECRET");
                }
            }
        }
        assertThat(Desk.lines(desk.read(Desk.shared("data/extraction/gw.docx"))))
                .contains("夯实工作基础");
    }
}
