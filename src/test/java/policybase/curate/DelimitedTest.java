package policybase.curate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import policybase.extract.Extraction.Extracted;
import policybase.extract.TextBlock;

class DelimitedTest {
    @Test
    void linesOfACsvAreRowsAndQuotedCellsKeepTheirCommasAndLines() {
        var read = Delimited.read(
                lines("序号,文件名称,文号", "1,\"关于甲、乙,丙的通知\",云府发〔2018〕1号", "2,\"关于“丁”", "的\"\"通知\"\"\","), "清单.CSV");
        assertThat(read.blocks()).singleElement().isInstanceOfSatisfying(TextBlock.Grid.class, grid -> assertThat(
                        grid.rows())
                .containsExactly(
                        List.of("序号", "文件名称", "文号"),
                        List.of("1", "关于甲、乙,丙的通知", "云府发〔2018〕1号"),
                        List.of("2", "关于“丁”\n的\"通知\"", "")));
    }

    @Test
    void otherTextsStayAsTheyAre() {
        var text = lines("一、关于甲,乙的通知");
        assertThat(Delimited.read(text, "通知.txt")).isSameAs(text);
    }

    private static Extracted lines(String... lines) {
        return new Extracted(
                "text/plain",
                Stream.of(lines).<TextBlock>map(TextBlock.Line::of).toList(),
                Map.of(),
                List.of());
    }
}
