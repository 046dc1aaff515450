package policybase.extract.child.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquareCircle;

/// What lies on the pages of a PDF without being of their text: notes of readers, and boxes laid over words.
final class PdfNotes {
    private static final int MOST_PAGES = 2_000;

    private PdfNotes() {}

    /// The words of notes.
    static String comments(PDDocument document) {
        var comments = new ArrayList<String>();
        for (var number = 0; number < Math.min(MOST_PAGES, document.getNumberOfPages()); number++) {
            for (var note : notes(document.getPage(number))) {
                var words = Optional.ofNullable(note.getContents()).orElse("");
                if ("Text".equals(note.getSubtype()) && !words.isBlank()) {
                    comments.add(words.strip());
                }
            }
        }
        return comments.isEmpty() ? "" : comments.size() + "处：" + String.join("；", comments);
    }

    /// Dark squares and redactions that were marked but never carried out.
    static void covers(PDPage page, PdfCovers covers) {
        for (var note : notes(page)) {
            var box = note.getRectangle();
            if (box != null && (isDark(note) || "Redact".equals(note.getSubtype()))) {
                covers.cover(box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY());
            }
        }
    }

    private static boolean isDark(PDAnnotation note) {
        if (!(note instanceof PDAnnotationSquareCircle square) || square.getInteriorColor() == null) {
            return false;
        }
        for (var part : square.getInteriorColor().getComponents()) {
            if (part > 0.25) {
                return false;
            }
        }
        return square.getInteriorColor().getComponents().length > 0;
    }

    private static List<PDAnnotation> notes(PDPage page) {
        try {
            return page.getAnnotations();
        } catch (IOException | RuntimeException _) {
            return List.of();
        }
    }
}
