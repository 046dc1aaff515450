package policybase.extract.child.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import policybase.extract.child.Scans;

/// Pages of a PDF drawn as pictures for OCR.
final class PdfPictures implements Scans.Pictures {
    /// Measured: no worse than 300 and a third cheaper.
    private static final float DOTS_PER_INCH = 200;

    /// The longer side of a picture; a wall map is drawn coarser.
    private static final float MOST_DOTS = 5_000;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPictures(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    @Override
    public BufferedImage picture(int page) throws IOException {
        var box = document.getPage(page - 1).getCropBox();
        var inches = Math.max(box.getWidth(), box.getHeight()) / 72;
        return renderer.renderImageWithDPI(page - 1, Math.min(DOTS_PER_INCH, MOST_DOTS / inches), ImageType.GRAY);
    }
}
