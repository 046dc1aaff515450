package policybase.extract.child.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
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
import policybase.extract.child.XmlPackage;
import policybase.extract.layout.Layout;
import policybase.extract.layout.Leaf;

/// OFD (版式文档, GB/T 33190) by its layout, as PDF; pages that are pictures by OCR when the caller asks for it.
public final class OfdParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final Set<MediaType> TYPES = Set.of(MediaType.application("ofd"));

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return TYPES;
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var file = TikaInputStream.get(stream).getPath();
        var sheet = new Sheet(handler, metadata);
        try (var packed = new XmlPackage(file)) {
            var document = new OfdDocument(packed);
            document.read();
            document.facts().forEach(sheet::property);
            var leaves = new ArrayList<Leaf>(document.leaves());
            sheet.set(Mark.PAGES, Integer.toString(leaves.size()));
            if (!document.pictures().isEmpty()) {
                Scans.of(Optional.ofNullable(context.get(Job.class)), sheet)
                        .read(document, document.pictures(), leaves);
            }
            sheet.pieces(Layout.pieces(leaves));
            document.troubles().forEach(trouble -> sheet.trouble("ERROR", trouble));
            sheet.end();
        }
    }
}
