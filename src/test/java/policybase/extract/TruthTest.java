package policybase.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import policybase.document.Problem;

class TruthTest {
    @TempDir
    private static Path folder;

    private static Desk desk;
    private static Truth truth;

    @BeforeAll
    static void open() {
        var settings = Desk.settings(folder);
        desk = new Desk(folder, tesseract().map(settings::withTesseract).orElse(settings));
        truth = new Truth();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static Optional<Path> tesseract() {
        return java.util.stream.Stream.of("/usr/bin/tesseract", "/usr/local/bin/tesseract")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gw.docx",
                "gw.doc",
                "gw.odt",
                "gw.rtf",
                "gw.pdf",
                "gw.ofd",
                "gwtab.ofd",
                "gw.html",
                "gw_gb18030.html",
                "gw_decl_gb2312.html",
                "gw_lie.html",
                "portal_gbk.html"
            })
    void nothingIsLostParagraphsAndRowsStandWhole(String name) {
        var figures = truth.compare(read(name));
        assertThat(figures).isEqualTo(new Truth.Figures(0, 30, 117, 55));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gw_gb18030.txt", "gw_utf8.txt"})
    void plainTextIsWhatItIs(String name) {
        var figures = truth.compare(read(name));
        assertThat(figures).isEqualTo(new Truth.Figures(0, 29, 117, 55));
    }

    @Test
    void anEbookLosesOnlyTheTableHeadItNeverHad() {
        var figures = truth.compare(read("gw.epub"));
        assertThat(figures.cells()).isEqualTo(117);
        assertThat(figures.rows()).isEqualTo(54);
    }

    @Test
    void aSheetKeepsItsRows() {
        assertThat(truth.compare(read("fengong.xlsx")).rows()).isEqualTo(55);
    }

    @Test
    void theFootnoteIsTakenOutOfItsSentence() {
        for (var name : new String[] {"gw.docx", "gw.pdf", "gw.html", "gwtab.ofd"}) {
            assertThat(Desk.text(desk.read(Desk.shared("data/extraction/" + name)))
                            .blocks())
                    .as(name)
                    .anyMatch(block ->
                            block instanceof TextBlock.Note note && note.text().contains("四大战略以县委文件为准"));
        }
    }

    @Test
    void runningHeadsAndPageNumbersAreNotText() {
        for (var name : new String[] {"gw.docx", "gw.doc", "gw.pdf", "gwtab.ofd", "gw.html"}) {
            assertThat(read(name)).as(name).doesNotContain("宣汉县政务公开资料汇编").doesNotContainPattern("(?m)^—\\s*\\d+\\s*—$");
        }
    }

    @Test
    void aScanIsReadByItsPicturesAndSaysSo() {
        Assumptions.assumeTrue(tesseract().isPresent(), "no tesseract here");
        var scan = Desk.text(desk.read(Desk.shared("data/extraction/scan.pdf")));
        assertThat(truth.share(BlockText.of(scan))).isGreaterThan(0.97);
        assertThat(scan.properties()).containsEntry("ocr", "true");
        assertThat(scan.problems()).anyMatch(problem -> problem.severity() == Problem.Severity.DOUBT);
    }

    private static String read(String name) {
        return Desk.lines(desk.read(Desk.shared("data/extraction/" + name)));
    }
}
