package policybase.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// A ruled table as wide as the text; its heading row is repeated on every page and no row is split over pages.
final class WordTable {

    private WordTable() {}

    static void add(XWPFDocument document, List<List<String>> rows, Faces faces) {
        XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
        table.setWidthType(TableWidthType.PCT);
        table.setWidth("100%");
        List<Integer> widths = widths(rows);
        for (int r = 0; r < rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setRepeatHeader(r == 0);
            row.setCantSplitRow(true);
            for (int c = 0; c < rows.get(r).size(); c++) {
                row.getCell(c).setWidth(widths.get(c).toString());
                XWPFParagraph cell = row.getCell(c).getParagraphArray(0);
                cell.setAlignment(ParagraphAlignment.CENTER);
                WordWriter.run(cell, rows.get(r).get(c), r == 0 ? faces.heading : faces.body, 12);
            }
        }
    }

    /// Column widths in twips: the page shared out by the longest cell of each column, none narrower than five
    /// characters.
    private static List<Integer> widths(List<List<String>> rows) {
        List<Integer> longest = IntStream.range(0, rows.getFirst().size())
                .map(c ->
                        rows.stream().mapToInt(row -> row.get(c).length()).max().orElse(1))
                .map(length -> Math.clamp(length, 5, 20))
                .boxed()
                .toList();
        int sum = longest.stream().mapToInt(Integer::intValue).sum();
        return longest.stream()
                .map(length -> 156 * WordWriter.TWIPS_PER_MILLIMETRE * length / sum)
                .toList();
    }
}
