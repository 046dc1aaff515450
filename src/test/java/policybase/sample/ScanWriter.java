package policybase.sample;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Turns a born-digital PDF into what a scanner makes of it: 200 dpi pictures, half a degree skew, specks, JPEG.
final class ScanWriter {

    private static final int DPI = 200;
    private static final double SKEW = Math.toRadians(0.5);
    private static final float QUALITY = 0.6f;
    private static final long SEED = 20140318;

    private ScanWriter() {}

    static void write(Path born, Path scan) throws IOException {
        Random random = new Random(SEED);
        try (PDDocument from = Loader.loadPDF(born.toFile());
                PDDocument to = new PDDocument()) {
            to.getDocumentInformation().setSubject(Source.MARK);
            PDFRenderer renderer = new PDFRenderer(from);
            for (int page = 0; page < from.getNumberOfPages(); page++) {
                BufferedImage picture = scanned(renderer.renderImageWithDPI(page, DPI, ImageType.RGB), random);
                addPage(to, picture);
            }
            to.save(scan.toFile());
        }
    }

    private static BufferedImage scanned(BufferedImage clean, Random random) {
        BufferedImage skewed = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = skewed.createGraphics();
        pen.setColor(new Color(250, 249, 245));
        pen.fillRect(0, 0, skewed.getWidth(), skewed.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(SKEW, skewed.getWidth() / 2.0, skewed.getHeight() / 2.0);
        pen.drawImage(clean, 0, 0, null);
        pen.dispose();
        int specks = skewed.getWidth() * skewed.getHeight() / 2000;
        for (int i = 0; i < specks; i++) {
            int grey = 60 + random.nextInt(150);
            int x = random.nextInt(skewed.getWidth());
            int y = random.nextInt(skewed.getHeight());
            skewed.setRGB(x, y, new Color(grey, grey, grey).getRGB());
        }
        return skewed;
    }

    private static void addPage(PDDocument document, BufferedImage picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDImageXObject image = JPEGFactory.createFromImage(document, picture, QUALITY, DPI);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }
}
