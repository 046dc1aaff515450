package policybase.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as a spreadsheet or as CSV. No cell can be taken for a formula: whatever opens like one gets an apostrophe
/// in front (OWASP, CSV injection).
///
/// @param name of the sheet
/// @param notes lines above the table
/// @param widths of the columns in characters
/// @param numbers columns whose whole numbers are numbers in a spreadsheet
public record Table(
        String name,
        List<String> notes,
        List<String> heads,
        List<Integer> widths,
        Set<Integer> numbers,
        List<List<String>> rows) {
    private static final String OPENS_A_FORMULA = "=+-@＝＋－＠\t\r\n";

    public Table {
        notes = List.copyOf(notes);
        heads = List.copyOf(heads);
        widths = List.copyOf(widths);
        numbers = Set.copyOf(numbers);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// UTF-8 with the mark that makes spreadsheet programs read it as such; lines end in CR LF (RFC 4180).
    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        for (var note : notes) {
            line(List.of(note), writer);
        }
        line(heads, writer);
        for (var row : rows) {
            line(row, writer);
        }
        writer.flush();
    }

    /// A workbook of one sheet.
    public void xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "PolicyBase", "1.0")) {
            var sheet = book.newWorksheet(name);
            var at = 0;
            for (var note : notes) {
                sheet.value(at++, 0, safe(note));
            }
            head(sheet, at);
            for (var row : rows) {
                at++;
                for (var column = 0; column < row.size(); column++) {
                    cell(sheet, at, column, row.get(column));
                }
            }
        }
    }

    private void head(Worksheet sheet, int row) {
        for (var column = 0; column < heads.size(); column++) {
            sheet.value(row, column, heads.get(column));
            sheet.style(row, column).bold().set();
            sheet.width(column, widths.get(column));
        }
        sheet.freezePane(0, row + 1);
    }

    private void cell(Worksheet sheet, int row, int column, String text) {
        if (numbers.contains(column) && text.matches("\\d{1,15}")) {
            sheet.value(row, column, Long.parseLong(text));
        } else {
            sheet.value(row, column, safe(text));
        }
    }

    private static void line(List<String> cells, Writer writer) throws IOException {
        for (var i = 0; i < cells.size(); i++) {
            writer.write(i == 0 ? "\"" : ",\"");
            writer.write(safe(cells.get(i)).replace("\"", "\"\""));
            writer.write('"');
        }
        writer.write("\r\n");
    }

    /// Control characters, which no spreadsheet may hold, become spaces.
    static String safe(String text) {
        var opens = !text.isEmpty()
                && OPENS_A_FORMULA.indexOf(
                                text.stripLeading().isEmpty()
                                        ? text.charAt(0)
                                        : text.stripLeading().charAt(0))
                        >= 0;
        var clean = text.replaceAll("\\p{Cntrl}", " ");
        return opens ? "'" + clean : clean;
    }
}
