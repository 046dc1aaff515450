package policybase.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import policybase.interpretation.InStep.Times;
import policybase.store.Reviewing.Act;
import policybase.store.Reviewing.Step;

class ChecksTest {
    private static final WorkDays DAYS = WorkDays.load(Path.of("corpus/dictionary"));

    @Test
    void whatAnInterpretationSaysNothingOfIsNamed() {
        assertThat(Elements.missing("一、为什么出台这份办法？二、哪些人可以申请？年满80周岁的老人。三、标准是每人每月50元，比原来提高。四、请注意带户口簿。"))
                .extracting(Elements::label)
                .contains("关键词注释", "目标任务")
                .doesNotContain("背景依据", "适用范围", "执行标准", "注意事项");
        assertThat(Elements.missing("")).hasSize(Elements.values().length);
    }

    @Test
    void figuresTheDocumentDoesNotHaveAreNamedOnce() {
        var source = "年满 80 周岁的，每人每月50元；残疾的增加 20％。自2026年4月1日起施行。";
        assertThat(Figures.unfounded(source, "80周岁以上每月50元，残疾增加20%，2026年起执行。")).isEmpty();
        assertThat(Figures.unfounded(source, "每月60元，每月60元，90周岁以上另有100元。")).containsExactly("60元", "90周岁", "100元");
    }

    @Test
    void whatWentTogetherIsInStep() {
        var document = times("2026-03-02T01:00:00Z", "2026-03-04T01:00:00Z", "2026-03-05T01:00:00Z");
        var together =
                new InStep(document, times("2026-03-03T01:00:00Z", "2026-03-04T06:00:00Z", "2026-03-10T01:00:00Z"));
        assertThat(together.faults(DAYS, 3)).as("the third working day").isEmpty();
        assertThat(together.told()).contains("2026-03-02 09:00").contains("2026-03-10 09:00");
        var after = new InStep(document, times("2026-03-05T02:00:00Z", "2026-03-11T01:00:00Z", "2026-03-12T01:00:00Z"));
        assertThat(after.faults(DAYS, 3))
                .satisfiesExactly(
                        begun -> assertThat(begun).contains("没有同步起草", "2026-03-05 10:00"),
                        signed -> assertThat(signed).contains("没有同步审签", "2026-03-11 09:00"),
                        published -> assertThat(published).contains("没有同步发布", "晚2个工作日"));
    }

    @Test
    void ofWhatDidNotGoThroughTheDeskNothingIsSaid() {
        var unknown = new InStep(
                Times.of(List.of()), times("2026-03-05T02:00:00Z", "2026-03-11T01:00:00Z", "2026-03-12T01:00:00Z"));
        assertThat(unknown.faults(DAYS, 3)).isEmpty();
        assertThat(unknown.told()).contains("没有审核记录");
    }

    private static Times times(String begun, String signed, String published) {
        return Times.of(List.of(
                step(Act.TOOK_IN, begun),
                step(Act.PASSED_FIRST, signed),
                step(Act.PASSED_FINAL, signed),
                step(Act.PUBLISHED, published)));
    }

    private static Step step(Act act, String at) {
        return new Step(1, act, 1, "hash", "li", "李初审", Instant.parse(at), "");
    }
}
