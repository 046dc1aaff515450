package policybase.extract.child.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.child.Job;
import policybase.extract.child.Mark;
import policybase.extract.child.Scans;
import policybase.extract.child.Sheet;
import policybase.extract.layout.Layout;
import policybase.extract.layout.Leaf;

/// PDF by its layout; pages that are pictures by OCR when the caller asks for it.
public final class PdfParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.application("pdf"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var file = TikaInputStream.get(stream).getFile();
        try (var document = Loader.loadPDF(file)) {
            read(document, new Sheet(handler, metadata), Optional.ofNullable(context.get(Job.class)));
        } catch (InvalidPasswordException e) {
            throw new EncryptedDocumentException(e);
        }
    }

    private static void read(PDDocument document, Sheet sheet, Optional<Job> job)
            throws IOException, SAXException, TikaException {
        facts(document, sheet);
        var drawing = new PdfDrawing();
        drawing.read(document);
        var leaves = new ArrayList<Leaf>(drawing.leaves());
        var scans = Scans.of(job, sheet);
        if (!drawing.pictures().isEmpty()) {
            scans.read(new PdfPictures(document), drawing.pictures(), leaves);
        }
        sheet.pieces(Layout.pieces(leaves));
        overdrawn(drawing.troubles(), sheet);
        sheet.trace("COVERED_TEXT", String.join("；", drawing.covered()));
        sheet.trace("COMMENTS", PdfNotes.comments(document));
        sheet.end();
        if (drawing.failure().isPresent()) {
            throw new TikaException("page not read", drawing.failure().get());
        }
    }

    /// Tells of pages given up because they draw too much.
    static void overdrawn(List<String> troubles, Sheet sheet) {
        troubles.forEach(trouble -> sheet.trouble("ERROR", trouble));
        if (!troubles.isEmpty()) {
            sheet.set(Mark.OVERDRAWN, "true");
        }
    }

    private static void facts(PDDocument document, Sheet sheet) {
        var information = document.getDocumentInformation();
        sheet.property(
                "title",
                Optional.ofNullable(information.getTitle())
                        .filter(title -> !title.startsWith("<"))
                        .orElse(""));
        sheet.property("author", Optional.ofNullable(information.getAuthor()).orElse(""));
        sheet.set(Mark.PAGES, Integer.toString(document.getNumberOfPages()));
        var names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            sheet.trouble("NOTE", "这个 PDF 里带有附件，附件没有读出，请另行上传。");
        }
    }
}
