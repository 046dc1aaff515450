package policybase.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@A1", "\t=1", "=HYPERLINK(1)\n第二行"})
    void whatASpreadsheetWouldComputeStaysAText(String cell) {
        assertThat(Csv.line(List.of(cell, "甲"))).isEqualTo("\"'" + cell + "\",\"甲\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲=乙", "第一行\n=1", ""})
    void otherCellsStayAsTheyAre(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo('"' + cell + "\"\r\n");
    }
}
