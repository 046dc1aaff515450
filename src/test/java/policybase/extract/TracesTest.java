package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What files carry besides their text is reported from the bytes by the reading processes.
class TracesTest {
    private static final String SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static Desk desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = Desk.in(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void trackedChangesCommentsHiddenTextHeadsAndPropertiesOfWord() throws IOException {
        var read = properties("改.docx", word("""
                <w:p><w:r><w:t>补贴标准为每月</w:t></w:r><w:del w:author="a"><w:r><w:delText>五十</w:delText></w:r></w:del>
                <w:ins w:author="a"><w:r><w:t>一百</w:t></w:r></w:ins><w:r><w:t>元。</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>不给外人看</w:t></w:r></w:p>
                """));
        assertThat(read.get("trace.TRACKED_CHANGES")).contains("2处", "删“五十”", "增“一百”");
        assertThat(read.get("trace.COMMENTS")).contains("这个标准再核一下");
        assertThat(read.get("trace.HIDDEN_TEXT")).isEqualTo("不给外人看");
        assertThat(read.get("trace.HEADER_TEXT")).isEqualTo("内部资料　注意保密");
        assertThat(read).containsEntry("author", "何编辑").containsEntry("company", "青栎县某办公室");
    }

    @Test
    void aCleanWordFileHasNoTraces() throws IOException {
        var bytes = zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w=\"" + SPACE
                        + "\"><w:body><w:p><w:r><w:t>正文。</w:t></w:r></w:p></w:body></w:document>"));
        assertThat(properties("净.docx", bytes).keySet()).noneMatch(key -> key.startsWith("trace."));
    }

    @Test
    void hiddenSheetsRowsAndColumnsOfWorkbooksNewAndOld() throws IOException {
        for (var name : new String[] {"表.xlsx", "表.xls"}) {
            try (Workbook workbook = name.endsWith("x") ? new XSSFWorkbook() : new HSSFWorkbook()) {
                var shown = workbook.createSheet("公示");
                for (var row = 0; row < 4; row++) {
                    var cells = shown.createRow(row);
                    for (var column = 0; column < 3; column++) {
                        cells.createCell(column).setCellValue("格" + row + column);
                    }
                }
                shown.getRow(2).setZeroHeight(true);
                shown.setColumnHidden(1, true);
                workbook.createSheet("底册").createRow(0).createCell(0).setCellValue("底册内容");
                workbook.setSheetHidden(1, true);
                workbook.createSheet("空表");
                workbook.setSheetHidden(2, true);
                var out = new ByteArrayOutputStream();
                workbook.write(out);
                assertThat(properties(name, out.toByteArray()).get("trace.HIDDEN_SHEET"))
                        .as(name)
                        .contains("隐藏的工作表“底册”", "工作表“公示”隐藏了1行、1列")
                        .doesNotContain("空表");
            }
        }
    }

    @Test
    void wordsUnderABlackBoxOfPdfButNotWhiteWordsOnIt() throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var stream = new PDPageContentStream(pdf, page)) {
                var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
                write(stream, font, Color.BLACK, 700, "Number 511722 of the list");
                write(stream, font, Color.BLACK, 650, "SECRETNAME");
                box(stream, 650);
                box(stream, 600);
                write(stream, font, Color.WHITE, 600, "HEADING");
            }
            var out = new ByteArrayOutputStream();
            pdf.save(out);
            assertThat(properties("黑块.pdf", out.toByteArray()).get("trace.COVERED_TEXT"))
                    .isEqualTo("第1页：SECRETNAME");
        }
    }

    @Test
    void thePlaceOfAPhotographInAWordFile() throws IOException {
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w=\"" + SPACE
                                + "\"><w:body><w:p><w:r><w:t>附图。</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("word/media/image1.jpeg", photograph());
        assertThat(properties("图.docx", zipped(parts)).get("trace.PICTURE_PLACE"))
                .contains("31.3", "107.7");
    }

    private static Map<String, String> properties(String name, byte[] bytes) {
        return Desk.text(desk.read(name, bytes)).properties();
    }

    private static void write(PDPageContentStream stream, PDType1Font font, Color ink, int y, String words)
            throws IOException {
        stream.setNonStrokingColor(ink);
        stream.beginText();
        stream.setFont(font, 12);
        stream.newLineAtOffset(72, y);
        stream.showText(words);
        stream.endText();
    }

    private static void box(PDPageContentStream stream, int y) throws IOException {
        stream.setNonStrokingColor(Color.BLACK);
        stream.addRect(70, y - 4, 120, 18);
        stream.fill();
    }

    private static byte[] word(String body) throws IOException {
        return zip(Map.of(
                "word/document.xml",
                "<w:document xmlns:w=\"" + SPACE + "\"><w:body>" + body + "</w:body></w:document>",
                "word/comments.xml",
                "<w:comments xmlns:w=\"" + SPACE
                        + "\"><w:comment w:id=\"0\"><w:p><w:r><w:t>这个标准再核一下</w:t></w:r></w:p></w:comment></w:comments>",
                "word/header1.xml",
                "<w:hdr xmlns:w=\"" + SPACE + "\"><w:p><w:r><w:t>内部资料　注意保密</w:t></w:r></w:p></w:hdr>",
                "docProps/app.xml",
                "<Properties><Company>青栎县某办公室</Company></Properties>",
                "docProps/core.xml",
                "<c xmlns:dc=\"d\"><dc:creator>何编辑</dc:creator></c>"));
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new java.util.LinkedHashMap<String, byte[]>();
        bytes.put(
                "[Content_Types].xml",
                ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\""
                                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipped(bytes);
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /// A JPEG with 31°21′N 107°43′E in its EXIF.
    private static byte[] photograph() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpg", out);
        var plain = out.toByteArray();
        var tiff = ByteBuffer.allocate(200).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8825, 4, 1, 26);
        tiff.putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 80);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 104);
        tiff.putInt(0);
        for (var part : new int[] {31, 21, 0, 107, 43, 0}) {
            tiff.putInt(part).putInt(1);
        }
        var length = tiff.position();
        var whole = ByteBuffer.allocate(plain.length + length + 10);
        whole.put(plain, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (length + 8));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array(), 0, length);
        whole.put(plain, 2, plain.length - 2);
        return whole.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }
}
