package policybase.curate.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import policybase.document.Block;
import policybase.document.Block.Division;
import policybase.document.Block.Paragraph;
import policybase.document.Block.Table;
import policybase.document.Body;
import policybase.document.Level;
import policybase.store.Cleanup.Category;
import policybase.store.Cleanup.Line;

/// Items as decisions and spreadsheets write them.
class ReadingItemsTest {
    @Test
    void everyAttachmentIsAListOfItsOwnWithItsOwnNumbers() {
        var read = read(
                attachment("附件1", "继续有效的规范性文件目录", table("1|关于甲事项的通知|云府发〔2018〕1号")),
                attachment("附件2", "废止的规范性文件目录", table("1|关于乙事项的通知|云府发〔2018〕2号", "2|关于丙事项的通知|云府发〔2018〕3号")));
        assertThat(read.lines()).extracting(Line::place).containsExactly("附件1第1项", "附件2第1项", "附件2第2项");
        assertThat(read.lines())
                .extracting(Line::category)
                .containsExactly(Category.KEPT, Category.REPEALED, Category.REPEALED);
    }

    @Test
    void theHeadOfASheetIsKnownInManyWordings() {
        for (var head :
                List.of("序号|文件名称|发文字号|制定机关|清理意见|备注", "编号|文件标题|文号|发文单位|处理结果|说明", "序 号|规范性文件名称|文件编号|起草部门|清理结论|理由")) {
            var sheet = new Table(List.of(cells(head), cells("7|关于甲事项的通知|云府发〔2018〕1号|县政府|废止|过期")), 1);
            assertThat(read(sheet).lines()).as(head).singleElement().satisfies(line -> {
                assertThat(line.place()).isEqualTo("第7项");
                assertThat(line.category()).isEqualTo(Category.REPEALED);
                assertThat(line.docNo()).contains("云府发〔2018〕1号");
                assertThat(line.maker()).contains("县政府");
                assertThat(line.remark()).isEqualTo("过期");
            });
        }
    }

    @Test
    void aRowThatCannotBeReadIsToldWithItsNumber() {
        var sheet = new Table(
                List.of(
                        cells("序号|文件名称|文号|清理意见"),
                        cells("1|||废止"),
                        cells("2|关于甲事项的通知|云府发〔2018〕1号|"),
                        cells("3|关于乙事项的通知|云府发〔2018〕2号|拟废止")),
                1);
        var read = read(sheet);
        assertThat(read.lines()).isEmpty();
        assertThat(read.problems())
                .hasSize(3)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("第2行").contains("没有写文件名称"),
                        two -> assertThat(two).startsWith("第3行").contains("没有写清理意见"),
                        three -> assertThat(three).startsWith("第4行").contains("“拟废止”不是最后的处理结果"));
    }

    @Test
    void itemsInRunningTextKeepTheirNumberAndTheArticlesTheySpeakOf() {
        var read = read(
                point("一", "废止下列规范性文件："),
                new Paragraph("（一）《云溪县收费办法》（云府发[2011]40号）。"),
                new Paragraph("（二）《云溪县公租房办法》（云府办发(2019)22号）第十八条。"));
        assertThat(read.lines()).extracting(Line::number).containsExactly("一", "二");
        assertThat(read.lines().get(1).scope()).containsExactly("第十八条");
        assertThat(read.lines().getFirst().scope()).isEmpty();
    }

    @Test
    void proseThatNamesADocumentIsNoItem() {
        var read =
                read(point("一", "废止的规范性文件见附件2"), new Paragraph("根据《云溪县行政规范性文件管理办法》（云府规〔2022〕1号）的规定，经县政府常务会议审定，现予公布。"));
        assertThat(read.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "起草单位应当在2027年6月30日前完成修改；逾期未完成修改的，自2027年7月1日起废止。, 2027-07-01",
        "未按时进行修订的，2020年12月31日前未完成即宣布废止。, 2021-01-01",
    })
    void aDeadlineIsTheFirstDayWithoutForce(String sentence, LocalDate day) {
        assertThat(Deadline.in(sentence).map(Deadline::on)).contains(day);
    }

    @Test
    void aSentenceThatOnlySpeaksOfRevisingHasNoDeadline() {
        assertThat(Deadline.in("起草单位应当在2027年6月30日前完成修改。")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "青栎县人民政府关于印发《青栎县高龄津贴发放办法》的通知, 青栎县高龄津贴发放办法",
        "青栎县既有住宅加装电梯实施办法, 青栎县既有住宅加装电梯实施办法（试行）",
        "关于支持返乡入乡创业, 青栎县人民政府办公室关于支持返乡入乡创业的若干措施的通知",
    })
    void titlesThatDifferByHabitAreAlike(String one, String other) {
        assertThat(Likeness.of(one, other)).isGreaterThanOrEqualTo(0.85);
    }

    @ParameterizedTest
    @CsvSource({
        "青栎县惠民殡葬补助实施办法, 青栎县育儿补贴实施办法",
        "青栎县农村公路养护管理办法, 青栎县人民政府关于调整高龄津贴标准的通知",
        "青栎县食品摊贩备案管理办法, 青栎县城区房屋租赁登记备案管理办法",
    })
    void titlesOfTheSameMakeAreNotAlike(String one, String other) {
        assertThat(Likeness.of(one, other)).isLessThan(0.6);
    }

    private static Lists.Read read(Block... blocks) {
        return Lists.of("云溪县人民政府关于公布规范性文件清理结果的通知", new Body(List.of(blocks)));
    }

    private static Division attachment(String label, String heading, Block... children) {
        return new Division(Level.ATTACHMENT, label, label, heading, List.of(children));
    }

    private static Division point(String number, String heading) {
        return new Division(Level.POINT_ONE, number, number + "、", heading, List.of());
    }

    private static Table table(String... rows) {
        var all = new java.util.ArrayList<List<String>>();
        all.add(cells("序号|文件名称|文号"));
        List.of(rows).forEach(row -> all.add(cells(row)));
        return new Table(all, 1);
    }

    private static List<String> cells(String row) {
        return List.of(row.split("\\|", -1));
    }
}
