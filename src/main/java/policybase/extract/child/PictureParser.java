package policybase.extract.child;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.layout.Layout;
import policybase.extract.layout.Leaf;

/// Pictures of documents (扫描图片): each frame is a page to be read by OCR. A picture inside another document is not a
/// page; seals and logos are left alone.
public final class PictureParser implements Parser {
    private static final long serialVersionUID = 1L;

    /// Dots of a picture at most; an A3 page at 300 dpi has 17 million.
    private static final long MOST_DOTS = 60_000_000;

    private static final Set<MediaType> TYPES = Set.of(
            MediaType.image("png"),
            MediaType.image("jpeg"),
            MediaType.image("tiff"),
            MediaType.image("bmp"),
            MediaType.image("x-ms-bmp"),
            MediaType.image("gif"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var sheet = new Sheet(handler, metadata);
        if (metadata.get(Mark.OUTERMOST) != null) {
            var picture = TikaInputStream.get(stream);
            PicturePlaces.of(Files.readAllBytes(picture.getPath()))
                    .ifPresent(place -> sheet.trace("PICTURE_PLACE", place));
            frames(picture, sheet, Optional.ofNullable(context.get(Job.class)));
        }
        sheet.end();
    }

    private static void frames(TikaInputStream stream, Sheet sheet, Optional<Job> job)
            throws IOException, SAXException, TikaException {
        try (var input = ImageIO.createImageInputStream(stream.getFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new TikaException("picture of unknown kind");
            }
            var reader = readers.next();
            try {
                reader.setInput(input);
                var count = reader.getNumImages(true);
                var pages = IntStream.rangeClosed(1, count).boxed().toList();
                var leaves = new ArrayList<Leaf>();
                pages.forEach(page -> leaves.add(new Leaf(page, 0, 0, List.of(), List.of())));
                sheet.set(Mark.PAGES, Integer.toString(count));
                Scans.of(job, sheet).read(page -> frame(reader, page), pages, leaves);
                sheet.pieces(Layout.pieces(leaves));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage frame(ImageReader reader, int page) throws IOException {
        if ((long) reader.getWidth(page - 1) * reader.getHeight(page - 1) > MOST_DOTS) {
            throw new IOException("picture too large");
        }
        return reader.read(page - 1);
    }
}
