package policybase.overview.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import policybase.document.Fault;
import policybase.overview.plan.PlanReading.Row;
import policybase.store.WorkPlans.Line;

/// Tables of duties as they come: shifted, cut, with rows missing something. The county's own, where it is at hand.
class PlanReaderTest {
    private static final Path REAL = Path.of("")
            .toAbsolutePath()
            .resolve("../shared/data/work-plan-2023.txt")
            .normalize();

    private static final String HEAD = "序号\t工作任务\t重点工作任务\t\t牵头单位\t责任单位\t完成时限\n";

    @Test
    void theCountysOwnTableIsReadRowByRow() throws IOException {
        var reading = real();
        assertThat(reading.title()).isEqualTo("2023年全县政务公开工作要点");
        assertThat(reading.rows()).hasSize(54).noneMatch(Row::isWrong);
        assertThat(reading.placed()).hasSize(53);
        var dues = reading.placed().stream()
                .collect(Collectors.groupingBy(one -> one.line().due(), Collectors.counting()));
        assertThat(dues)
                .containsEntry("及时公开", 24L)
                .containsEntry("长期坚持", 15L)
                .containsEntry("12月31日", 6L)
                .containsEntry("8月31日", 2L)
                .containsEntry("5月31日", 1L)
                .containsEntry("7月31日", 1L)
                .containsEntry("9月30日", 1L)
                .containsEntry("10月31日", 1L)
                .containsEntry("适时办理", 1L)
                .containsEntry("", 1L)
                .hasSize(10);
    }

    @Test
    void shiftedRowsOfTheCountysTableGetTheirBodiesAndDays() throws IOException {
        var rows = real().rows();
        assertThat(line(rows, 20)).satisfies(line -> {
            assertThat(line.part()).isEqualTo("推进政务公开提质增效");
            assertThat(line.heading()).isEqualTo("做好专栏内容保障工作");
            assertThat(line.content()).startsWith("及时公布行政规范性文件清理结果，8月底前实现现行有效行政规范性文件统一查询");
            assertThat(line.lead()).isEqualTo("县司法局");
            assertThat(line.others()).isEqualTo("县政府信息公开办");
            assertThat(line.day()).contains(LocalDate.of(2023, 8, 31));
        });
        assertThat(line(rows, 2).lead()).isEqualTo("县发改局、县经信局、县农业农村局、县商务局、县乡村振兴局");
        assertThat(line(rows, 14)).satisfies(line -> {
            assertThat(line.heading()).isEqualTo("深入推进政府自身建设信息公开");
            assertThat(line.content()).isEqualTo("决策过程中公开征求群众意见结束后，1个月内发布意见采纳情况。");
            assertThat(line.lead()).isEqualTo("县司法局");
        });
        assertThat(line(rows, 18).content()).startsWith("依法公开滥用行政权力");
        assertThat(line(rows, 18).lead()).isEqualTo("县市场监督管理局");
        assertThat(line(rows, 26).heading()).isEqualTo("提高政策解读质量");
        assertThat(line(rows, 26).content()).startsWith("行政机关主要负责人").endsWith("不得少于3种。");
        assertThat(line(rows, 37).heading()).isEqualTo("全面完成基层政务公开标准化规范化任务");
        assertThat(line(rows, 39)).satisfies(line -> {
            assertThat(line.lead()).isEqualTo("县政府信息公开办");
            assertThat(line.others()).isEqualTo("县经信局、县行政审批局等部门（单位）");
            assertThat(line.day()).contains(LocalDate.of(2023, 12, 31));
        });
        assertThat(line(rows, 48).lead()).isEqualTo("县保密机要局");
        assertThat(line(rows, 48).others()).isEmpty();
        assertThat(line(rows, 50).lead()).isEqualTo("县政府办");
        assertThat(line(rows, 50).due()).isEmpty();
    }

    @Test
    void whatIsOddInTheCountysTableIsToldByRowAndNotMadeEven() throws IOException {
        var rows = real().rows();
        assertThat(remarks(rows, 35)).contains("没有写牵头单位");
        assertThat(rows.get(35).line()).as("row 36 is a heading").isEmpty();
        assertThat(remarks(rows, 36)).contains("只有“全面完成基层政务公开标准化规范化任务”");
        assertThat(remarks(rows, 26)).contains("表中“提高政策解读质量”", "（七）提高政策解读回应质量");
        assertThat(remarks(rows, 28)).contains("表中没有任务名称", "（八）规范高效办理依申请公开");
        assertThat(line(rows, 28).heading()).isEqualTo("规范高效办理依申请公开");
        assertThat(remarks(rows, 30)).contains("施行情形", "施行情况");
        assertThat(remarks(rows, 4)).contains("县文化旅游局", "县文化体育和旅游局");
        assertThat(remarks(rows, 50)).contains("没有写完成时限");
        assertThat(remarks(rows, 20)).isEmpty();
        assertThat(remarks(rows, 49)).isEmpty();
    }

    @Test
    void wrongRowsAreToldAndTheOthersAreRead() {
        var reading = read("2025年政务公开工作要点\n" + HEAD
                + "1\t主动公开\t教育\t公开义务教育招生政策和学区划分。\t县教育局\t各学校。\t8月31日\n"
                + "\t\t\t公开义务教育招生政策和学区划分。\t县教育局\t各学校。\t9月1日\n"
                + "\t\t\t公开中小学收费目录和举报电话。\t县教育局\t\t2月30日\n"
                + "\t\t\t没有句号的话\t县教育局\t各学校\t及时公开\n"
                + "2\t重点领域\t卫生\t公开医疗机构监督检查结果。\t县卫生健康局\t县医疗保障局。\t9月底前\n");
        assertThat(reading.rows()).hasSize(5);
        assertThat(reading.rows().stream().filter(Row::isWrong).map(Row::place)).containsExactly(2, 3, 4);
        assertThat(reading.rows().get(1).faults()).containsExactly("任务内容与第1行相同");
        assertThat(reading.rows().get(2).faults()).containsExactly("完成时限“2月30日”不是真的日期");
        assertThat(reading.rows().get(3).faults().getFirst()).contains("没有读到任务内容");
        assertThat(reading.placed())
                .extracting(one -> one.line().day())
                .containsExactly(Optional.of(LocalDate.of(2025, 8, 31)), Optional.of(LocalDate.of(2025, 9, 30)));
    }

    @Test
    void aDayWithoutAYearAndAFileWithoutATableAreRefusedInPlainWords() {
        var reading = read("政务公开工作要点\n" + HEAD + "1\t主动公开\t教育\t公开义务教育招生政策。\t县教育局\t各学校\t8月31日\n");
        assertThat(reading.rows().getFirst().faults().getFirst()).contains("看不出是哪一年");
        assertThatThrownBy(() -> read("只有文字，没有表格。")).isInstanceOf(Fault.class).hasMessageContaining("没有读到分工表");
    }

    private static PlanReading read(String text) {
        return PlanReader.read(PlanSource.of(text), "要点.txt");
    }

    private static PlanReading real() throws IOException {
        assumeTrue(Files.isReadable(REAL), "the county's work plan is not at hand: " + REAL);
        return PlanReader.read(
                PlanSource.of(Files.readString(REAL)), REAL.getFileName().toString());
    }

    private static Line line(List<Row> rows, int place) {
        return rows.get(place - 1).line().orElseThrow();
    }

    private static String remarks(List<Row> rows, int place) {
        return String.join("；", rows.get(place - 1).remarks());
    }
}
