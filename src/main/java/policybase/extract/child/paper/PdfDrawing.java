package policybase.extract.child.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import policybase.extract.layout.Leaf;

/// What a PDF draws: characters, ruling lines, and which pages are pictures. Hostile files draw for ever (a form that
/// draws itself, a gigabyte of operators in a megabyte), so operators are counted and the caller's interrupt is heard.
final class PdfDrawing extends PDFTextStripper {
    /// Operators of one page, and of all. The fullest page of an office document is far below ten thousand.
    private static final int PAGE_BUDGET = 1_000_000;

    private static final int BUDGET = 4_000_000;

    /// A form or picture costs about as much as so many operators.
    private static final int FORM = 40;

    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private Optional<IOException> failure = Optional.empty();
    private PdfPage page = new PdfPage(0, 0, 0, 0, 0);
    private PdfCovers covers = new PdfCovers();
    private final List<String> covered = new ArrayList<>();
    private int pageOperators;
    private int operators;

    PdfDrawing() {
        setSuppressDuplicateOverlappingText(false);
    }

    /// Reads all pages. A page that fails is told and passed over.
    void read(PDDocument pdf) {
        for (var number = 1; number <= pdf.getNumberOfPages() && operators < BUDGET; number++) {
            setStartPage(number);
            setEndPage(number);
            try {
                writeText(pdf, Writer.nullWriter());
            } catch (TooMuch e) {
                troubles.add("第 " + number + " 页的绘图指令异常地多，没有读完，请对照原件核对。");
            } catch (IOException | RuntimeException e) {
                failure = Optional.of(e instanceof IOException io ? io : new IOException(e));
            }
            leaves.add(page.leaf());
            covered(pdf.getPage(number - 1), number);
            if (page.isPicture()) {
                pictures.add(number);
            }
        }
        if (operators >= BUDGET) {
            troubles.add("文件的绘图指令异常地多，后面的页没有读，请对照原件核对。");
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// Numbers of pages that are pictures, or whose characters cannot be told.
    List<Integer> pictures() {
        return pictures;
    }

    /// Words under dark boxes, by page.
    List<String> covered() {
        return covered;
    }

    /// A character or two may be chance: the rim of a seal, a list mark on a bar.
    private void covered(PDPage drawn, int number) {
        PdfNotes.covers(drawn, covers);
        var hidden = covers.hidden();
        if (hidden.length() > 2) {
            covered.add("第" + number + "页：" + hidden);
        }
    }

    List<String> troubles() {
        return troubles;
    }

    Optional<IOException> failure() {
        return failure;
    }

    @Override
    protected void startPage(PDPage started) {
        var box = started.getCropBox();
        page = new PdfPage(
                getCurrentPageNo(), box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
        covers = new PdfCovers();
        pageOperators = 0;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        page.text(position);
        covers.text(position);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        page.glyph(font.toUnicode(code) != null);
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void writePage() {
        // Nothing is written: the layout reads the positions.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        var weight = operator.getName().equals("Do") ? FORM : 1;
        operators += weight;
        pageOperators += weight;
        if (pageOperators > PAGE_BUDGET
                || operators > BUDGET
                || Thread.currentThread().isInterrupted()) {
            throw new TooMuch();
        }
        var matrix = getGraphicsState().getCurrentTransformationMatrix();
        page.path(operator.getName(), operands, matrix);
        covers.draw(operator.getName(), operands, matrix);
        if (operator.getName().equals("BI") || isImage(operator, operands)) {
            page.image(Math.abs(matrix.getScaleX() * matrix.getScaleY() - matrix.getShearX() * matrix.getShearY()));
        }
        super.processOperator(operator, operands);
    }

    private boolean isImage(Operator operator, List<COSBase> operands) {
        return operator.getName().equals("Do")
                && !operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    /// The budget is used up. Not an `IOException`: the engine goes on after those.
    private static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("operator budget", null, false, false);
        }
    }
}
