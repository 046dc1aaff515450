package policybase.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import policybase.document.Level;

/// The county's work plan as it was received, with its damage (field §9.4).
class WorkPlanTest {
    @Test
    void thePointsOfTheWorkPlanAreFoundAndItsBrokenParagraphsJoined() throws IOException {
        var text = Files.readString(Texts.shared("work-plan-2023.txt"));
        var read = Texts.structure("work-plan-2023.txt", text);
        var main = read.body().blocks();
        assertThat(read.metadata().title().full()).isEqualTo("2023年全县政务公开工作要点");
        assertThat(read.metadata().number()).isEmpty();
        assertThat(Texts.divisions(main, Level.POINT_ONE)).hasSize(5);
        assertThat(Texts.divisions(main, Level.POINT_TWO)).hasSize(20);
        var characters = Texts.characters(main);
        assertThat(characters)
                .contains("不得简单复制摘抄文件内容")
                .contains("由“办不办”向“好不好”转变")
                .contains("权责清单和公共服务事项清单")
                .contains("政务新媒体账号开设")
                .contains("做好信息归档工作，避免信息散乱无序");
        assertThat(Texts.divisions(main, Level.POINT_TWO).get(6).children()).hasSize(1);
        assertThat(read.relations())
                .anyMatch(r -> r.cited().number().isPresent()
                        && r.cited().number().get().toString().equals("川办函〔2022〕89号"));
        assertThat(Texts.divisions(main, Level.ATTACHMENT)).hasSize(1);
    }
}
