package policybase.curate.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import policybase.document.Fact;
import policybase.document.Fault;
import policybase.testing.PlainExtractor;

class SheetImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private ReviewWorld world;
    private SheetImport sheets;

    @BeforeEach
    void open() {
        world = new ReviewWorld(folder);
        sheets = new SheetImport(new PlainExtractor(), world.store, world.desk);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rowsCorrectTheDraftsTheyNameAndErrorsAreToldByRow() throws IOException {
        var id = world.take(ReviewWorld.PAPER);
        var ledger = ledger("""
                县级文件台账
                序号,文件名称,文号,施行日期,有效性
                1,关于印发《青栎县高龄津贴发放办法》的通知,栎府办规〔2026〕3号,2026年5月1日,废止
                2,没有收录的文件,栎府发〔2020〕1号,2020-01-01,有效
                3,青栎县高龄津贴发放办法,栎府办规（2026）3号,2026-02-30,
                """);
        var plan = sheets.plan(ledger, "台账.csv", TODAY);
        assertThat(world.document(id).revision()).as("a plan changes nothing").isEqualTo(1);
        assertThat(plan.rows()).hasSize(3);
        var first = plan.rows().getFirst();
        assertThat(first.number()).isEqualTo(3);
        assertThat(first.changes()).anySatisfy(change -> assertThat(change)
                .isEqualTo(new SheetImport.Change(Fact.EFFECTIVE, "2026-04-01", "2026-05-01")));
        assertThat(first.doubt())
                .hasValueSatisfying(told -> assertThat(told).contains("废止").contains("请核实"));
        assertThat(plan.rows().get(1).errors()).singleElement().asString().contains("请先上传原件");
        assertThat(plan.rows().get(2).errors())
                .singleElement()
                .asString()
                .contains("施行日期")
                .contains("2026-02-30");
        assertThat(plan.ready()).isEqualTo(1);
        assertThat(sheets.apply(plan, "台账.csv", world.wang)).isEqualTo(1);
        var changed = world.document(id);
        assertThat(Facts.value(changed.metadata(), Fact.EFFECTIVE)).isEqualTo("2026-05-01");
        assertThat(changed.problems()).anyMatch(problem -> problem.message().contains("台账写明“废止”"));
        assertThat(changed.evidence())
                .anyMatch(one -> one.fact() == Fact.EFFECTIVE && one.quote().equals("台账《台账.csv》第3行"));
        assertThat(sheets.plan(ledger, "台账.csv", TODAY).rows().getFirst().isReady())
                .as("the same ledger again changes nothing")
                .isFalse();
    }

    @Test
    void aDraftChangedAfterThePlanIsLeftAlone() throws IOException {
        var id = world.take(ReviewWorld.PAPER);
        var plan = sheets.plan(ledger("文号,施行日期\n栎府办规〔2026〕3号,2026-05-01\n"), "台账.csv", TODAY);
        world.desk.save(id, 1, world.wang, "先改", document -> Facts.with(document, Fact.SOURCE, "县政府办", ""));
        assertThat(sheets.apply(plan, "台账.csv", world.wang)).isZero();
        assertThat(Facts.value(world.document(id).metadata(), Fact.EFFECTIVE)).isEqualTo("2026-04-01");
    }

    @Test
    void aPublicDocumentIsNotChangedByALedger() throws IOException {
        var id = world.take(ReviewWorld.PAPER);
        world.review(id);
        world.publish(id);
        var plan = sheets.plan(ledger("文号,施行日期\n栎府办规〔2026〕3号,2026-05-01\n"), "台账.csv", TODAY);
        assertThat(plan.ready()).isZero();
        assertThat(plan.rows().getFirst().errors()).singleElement().asString().contains("已发布");
    }

    @Test
    void whatIsNoLedgerIsRefusedWithWhatALedgerNeeds() throws IOException {
        var file = ledger("姓名,电话\n某某,1\n");
        assertThatThrownBy(() -> sheets.plan(file, "名单.csv", TODAY))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("表头");
    }

    private Path ledger(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "ledger", ".csv"), text);
    }
}
