package policybase.register;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import policybase.document.DocumentNumber;
import policybase.document.Topic;

/// The register as a spreadsheet or as CSV: the same cells, words instead of codes. No cell can be
/// taken for a formula: whatever opens like one gets an apostrophe in front (OWASP, CSV injection).
public final class Sheet {
    private static final List<String> HEADS = List.of(
            "序号", "标题", "发文字号", "登记号", "制定机关", "文种", "级别", "主题", "成文日期", "发布日期", "施行日期", "有效期届满", "有效性", "有效性说明",
            "是否规范性文件", "认定说明", "固定网址");

    /// Widths in characters, as fits the words.
    private static final List<Integer> WIDTHS =
            List.of(6, 50, 22, 18, 24, 8, 8, 16, 12, 12, 12, 12, 10, 50, 10, 50, 40);

    private static final String OPENS_A_FORMULA = "=+-@＝＋－＠\t\r\n";

    private final Roll roll;
    private final List<String> notes;
    private final String site;

    /// @param notes lines above the table: what it is, as of when, what was left out
    /// @param site start of the permanent addresses, such as http://host; may be empty
    public Sheet(Roll roll, List<String> notes, String site) {
        this.roll = roll;
        this.notes = List.copyOf(notes);
        this.site = site;
    }

    /// UTF-8 with the mark that makes spreadsheet programs read it as such; lines end in CR LF (RFC 4180).
    public void csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        for (var note : notes) {
            line(List.of(note), writer);
        }
        line(HEADS, writer);
        for (var i = 0; i < roll.entries().size(); i++) {
            line(cells(i), writer);
        }
        writer.flush();
    }

    /// A workbook of one sheet; every cell is text but the running number.
    public void xlsx(OutputStream out) throws IOException {
        try (var book = new Workbook(out, "PolicyBase", "1.0")) {
            var sheet = book.newWorksheet("规范性文件目录");
            var row = 0;
            for (var note : notes) {
                sheet.value(row++, 0, safe(note));
            }
            heads(sheet, row);
            for (var i = 0; i < roll.entries().size(); i++) {
                row++;
                var cells = cells(i);
                sheet.value(row, 0, i + 1);
                for (var column = 1; column < cells.size(); column++) {
                    sheet.value(row, column, safe(cells.get(column)));
                }
            }
        }
    }

    private static void heads(Worksheet sheet, int row) {
        for (var column = 0; column < HEADS.size(); column++) {
            sheet.value(row, column, HEADS.get(column));
            sheet.style(row, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, row + 1);
    }

    private List<String> cells(int index) {
        var entry = roll.entries().get(index);
        var metadata = entry.metadata();
        var dates = metadata.dates();
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(index + 1));
        cells.add(metadata.title().full());
        cells.add(metadata.number().map(DocumentNumber::toString).orElse(""));
        cells.add(metadata.registrationNumber().orElse(""));
        cells.add(metadata.issuerNames());
        cells.add(metadata.kind().map(kind -> kind.label()).orElse(""));
        cells.add(metadata.tier().label());
        cells.add(metadata.topics().stream().map(Topic::path).collect(Collectors.joining("、")));
        cells.add(day(dates.signed()));
        cells.add(day(dates.published()));
        cells.add(day(dates.effective()));
        cells.add(day(dates.expires()));
        cells.add(entry.status().label().label());
        cells.add(entry.status().reason());
        cells.add(entry.classing().verdict().label());
        cells.add(entry.classing().sentence());
        cells.add(site + "/documents/" + entry.id());
        return cells;
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
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
