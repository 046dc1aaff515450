package policybase.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import policybase.call.Callers.Nearness;

class CallersTest {
    private final Callers callers = Callers.load(Path.of("corpus", "dictionary"));

    @Test
    void kindsAreListedOnce() {
        assertThat(callers.kinds()).contains("老年人", "残疾人", "学生").doesNotHaveDuplicates();
    }

    @Test
    void whatIsWrittenForTheCallerIsNearest() {
        assertThat(callers.of(List.of("老年人", "残疾人"), "老年人")).isEqualTo(Nearness.FOR_THEM);
        assertThat(callers.of(List.of(), "老年人")).isEqualTo(Nearness.FOR_ANYBODY);
        assertThat(callers.of(List.of("企业"), "老年人")).isEqualTo(Nearness.FOR_OTHERS);
        assertThat(callers.of(List.of("企业"), "")).isEqualTo(Nearness.FOR_ANYBODY);
    }

    @Test
    void linesThatSpeakOfTheCallerComeFirstAndThoseOfOthersLast() {
        var lines = List.of("重度残疾人每月100元", "本县户籍", "高龄老人每月50元");

        assertThat(lines.stream().sorted(callers.nearestFirst("老年人")).toList())
                .containsExactly("高龄老人每月50元", "本县户籍", "重度残疾人每月100元");
        assertThat(lines.stream().sorted(callers.nearestFirst("")).toList()).isEqualTo(lines);
    }
}
