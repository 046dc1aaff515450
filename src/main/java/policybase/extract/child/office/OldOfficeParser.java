package policybase.extract.child.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import policybase.extract.child.Sheet;

/// Old Word and Excel files (doc, xls): the text by Tika's parser, and what they hide besides. A file too damaged for a
/// second look keeps its text.
public final class OldOfficeParser implements Parser {
    private static final long serialVersionUID = 1L;
    private static final MediaType EXCEL = MediaType.application("vnd.ms-excel");
    private static final MediaType WORD = MediaType.application("msword");

    /// A larger file is not read a second time, for the memory of a child.
    private static final long MOST_BYTES = 24L << 20;

    private final OfficeParser parser = new OfficeParser();

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(EXCEL, WORD);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        var input = TikaInputStream.get(stream);
        var file = input.getPath();
        var type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        parser.parse(input, handler, metadata, context);
        if (Files.size(file) > MOST_BYTES) {
            return;
        }
        try {
            if (type.startsWith(EXCEL.toString())) {
                workbook(file, metadata);
            } else if (type.startsWith(WORD.toString())) {
                document(file, metadata);
            }
        } catch (IOException | RuntimeException _) {
            // the text is there; what could not be looked at twice is told
            metadata.add(policybase.extract.child.Mark.TROUBLE, "NOTE|没有能检查这个旧格式文件里的批注、修订和隐藏内容。");
        }
    }

    private static void workbook(Path file, Metadata metadata) throws IOException {
        var hidden = new ArrayList<String>();
        var comments = new StringBuilder();
        try (var in = Files.newInputStream(file);
                var workbook = new HSSFWorkbook(in)) {
            for (var number = 0; number < workbook.getNumberOfSheets(); number++) {
                var sheet = workbook.getSheetAt(number);
                var columns = new java.util.TreeSet<Integer>();
                var rows = 0;
                for (var row : sheet) {
                    for (var cell : row) {
                        if (!cell.toString().isBlank() && sheet.isColumnHidden(cell.getColumnIndex())) {
                            columns.add(cell.getColumnIndex());
                        }
                    }
                    rows += row.getZeroHeight() && row.getPhysicalNumberOfCells() > 0 ? 1 : 0;
                }
                if (workbook.getSheetVisibility(number) != SheetVisibility.VISIBLE) {
                    hidden.add(sheet.getPhysicalNumberOfRows() > 0 ? "隐藏的工作表“" + sheet.getSheetName() + "”" : "");
                } else if (rows > 0 || !columns.isEmpty()) {
                    hidden.add("工作表“" + sheet.getSheetName() + "”隐藏了" + rows + "行、" + columns.size() + "列");
                }
                sheet.getCellComments().values().forEach(comment -> comments.append(comment.getString())
                        .append(' '));
            }
        }
        hidden.removeIf(String::isEmpty);
        Sheet.trace(metadata, "HIDDEN_SHEET", String.join("；", hidden));
        Sheet.trace(metadata, "COMMENTS", comments.toString());
    }

    private static void document(Path file, Metadata metadata) throws IOException {
        try (var in = Files.newInputStream(file);
                var document = new HWPFDocument(in)) {
            var changes = new ArrayList<String>();
            var range = document.getRange();
            for (var number = 0; number < range.numCharacterRuns(); number++) {
                var run = range.getCharacterRun(number);
                if ((run.isMarkedDeleted() || run.isMarkedInserted())
                        && !run.text().isBlank()) {
                    changes.add((run.isMarkedDeleted() ? "删" : "增") + "“"
                            + run.text().strip() + "”");
                }
            }
            Sheet.trace(
                    metadata,
                    "TRACKED_CHANGES",
                    changes.isEmpty() ? "" : changes.size() + "处：" + String.join("、", changes));
            Sheet.trace(metadata, "COMMENTS", document.getCommentsRange().text().replaceAll("\\p{Cntrl}", " "));
        }
    }
}
