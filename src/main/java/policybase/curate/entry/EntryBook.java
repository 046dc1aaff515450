package policybase.curate.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/// Rows of the hotlines' template as a workbook (xlsx).
public final class EntryBook {
    /// Widths of the columns in characters, as fits the words.
    private static final List<Integer> WIDTHS = List.of(16, 40, 80, 24, 12, 30);

    private EntryBook() {}

    /// One sheet, every cell a text, so that none is a formula; line ends within a cell are kept.
    public static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "PolicyBase", "1.0")) {
            var sheet = book.newWorksheet("咨询条目");
            for (var column = 0; column < WIDTHS.size(); column++) {
                sheet.width(column, WIDTHS.get(column));
            }
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, plain(rows.get(row).get(column)));
                }
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Control characters, which no workbook may hold, become spaces.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }
}
