package policybase.register;

import static org.assertj.core.api.Assertions.assertThat;
import static policybase.testing.Samples.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import policybase.document.PolicyDocument;
import policybase.testing.Samples;
import policybase.validity.Standpoint;
import policybase.validity.Timeline;

class SheetTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final List<String> HOSTILE = List.of("=1+1", "+1", "-1", "@SUM(1)", "＝1+1", " =1+1", "\t=1");

    @Test
    void noCellCanBeTakenForAFormula() throws IOException {
        for (var hostile : HOSTILE) {
            assertThat(Table.safe(hostile)).startsWith("'");
            for (var row : rows(sheet(document(1, hostile, "云府规〔2024〕1号", "文")))) {
                assertThat(row).noneMatch(cell -> cell.stripLeading().startsWith("="));
            }
        }
        assertThat(Table.safe("云溪县=甲")).isEqualTo("云溪县=甲");
    }

    @Test
    void theSpreadsheetHoldsTheWordsOfTheRegister() throws IOException {
        var rows = rows(sheet(document(1, "云溪县高龄津贴发放办法", "云府规〔2024〕1号", "文")));
        assertThat(rows.getFirst()).containsExactly("按2024年3月1日的效力判断");
        assertThat(rows.get(1)).startsWith("序号", "标题", "发文字号");
        assertThat(rows.get(2))
                .contains(
                        "云溪县高龄津贴发放办法",
                        "云府规〔2024〕1号",
                        "云溪县人民政府",
                        "2024-01-02",
                        "现行有效",
                        "自2024年2月1日起施行，现行有效。",
                        "http://localhost/documents/" + document(1, "", "", "").id());
    }

    @Test
    void csvOpensWithTheMarkAndQuotesWhatItHolds() throws IOException {
        var out = new ByteArrayOutputStream();
        sheet(document(1, "云溪县关于“甲\"乙”,丙的通知", "云府规〔2024〕1号", "文")).csv(out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text).contains("\r\n\"1\",\"云溪县关于“甲\"\"乙”,丙的通知\",\"云府规〔2024〕1号\"");
        assertThat(text.split("\r\n")).hasSize(3);
    }

    private static Sheet sheet(PolicyDocument document) {
        var from = Standpoint.of(DAY);
        var status = from.status(Timeline.of(List.of(Samples.commences(LocalDate.of(2024, 2, 1)))));
        var metadata = document.metadata();
        var entry = new Entry(document.id(), metadata, status, Classing.of(metadata, List.of()));
        var roll = new Roll(
                from,
                new Wanted("", true, Optional.empty(), Map.of(), Order.NEWEST),
                List.of(entry),
                0,
                0,
                Map.of(),
                1);
        return new Sheet(roll, List.of("按2024年3月1日的效力判断"), "http://localhost");
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        sheet.xlsx(out);
        var rows = new java.util.ArrayList<List<String>>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            for (var row : book.getSheetAt(0)) {
                var cells = new java.util.ArrayList<String>();
                for (var cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    cells.add(
                            cell.getCellType() == CellType.NUMERIC
                                    ? "" + cell.getNumericCellValue()
                                    : cell.getStringCellValue());
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
