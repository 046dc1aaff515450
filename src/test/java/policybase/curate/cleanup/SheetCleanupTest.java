package policybase.curate.cleanup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import policybase.document.DocumentNumber;
import policybase.store.Actor;
import policybase.store.Cleanup;
import policybase.store.Cleanup.Decision;
import policybase.validity.StatusLabel;

/// A clean-up whose lists come as a spreadsheet, apart from the decision.
class SheetCleanupTest extends Worked {
    private static final String SHEET = """
            序号,规范性文件名称,文号,制定机关,清理意见,备注
            11,云溪县人民政府关于印发《云溪县停车管理办法》的通知,云府发〔2020〕2号,县政府,继续有效,
            12,云溪县人民政府关于印发〈云溪县高龄津贴发放办法〉的通知,云府发[2018]3号,县政府,废止,"已有新规定,不再执行"
            13,,,县政府,废止,
            """;

    @Test
    void withoutADayNothingCanBeConfirmed() throws IOException {
        var source = takeSheet().source();
        desk.acceptExact(source, "王五");
        assertThatThrownBy(() -> desk.confirm(source, "王五")).hasMessageContaining("生效日期");
    }

    @Test
    void theDecisionNamedByAPersonStandsInEveryStatus() throws IOException {
        var cleanup = takeSheet();
        assertThat(cleanup.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith("第4行"));
        var decision = new Decision(
                "云溪县人民政府关于清理结果的通知",
                DocumentNumber.parse("云府发〔2025〕9号"),
                Optional.of(LocalDate.of(2025, 6, 1)),
                List.of(),
                Optional.empty(),
                Optional.empty());
        desk.revise(cleanup.source(), cleanup.revision(), decision, "王五");
        desk.acceptExact(cleanup.source(), "王五");
        assertThat(desk.confirm(cleanup.source(), "王五")).isEqualTo(2);
        var status = status("云溪县高龄津贴发放办法", DAY);
        assertThat(status.label()).isEqualTo(StatusLabel.REPEALED);
        assertThat(status.reason()).isEqualTo("本文件已于2025年6月1日由《云溪县人民政府关于清理结果的通知》（云府发〔2025〕9号）第12项废止。");
        assertThat(status("云溪县停车管理办法", DAY).label()).isEqualTo(StatusLabel.IN_FORCE);
    }

    private Cleanup takeSheet() throws IOException {
        return desk.take(Files.writeString(folder.resolve("清单.csv"), SHEET), "清单.csv", Actor.onTheMachine("王五"));
    }
}
