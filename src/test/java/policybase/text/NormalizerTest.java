package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalizerTest {

    @Test
    void fullWidthBecomesHalfWidth() {
        check("２０２３年Ａ（１）", "2023年a(1)");
    }

    @Test
    void traditionalBecomesSimplified() {
        check("優化營商環境", "优化营商环境");
    }

    @Test
    void wordsThatAreSimplifiedAlreadyStay() {
        check("著作权", "著作权");
    }

    @Test
    void invisibleCharactersVanish() {
        check("高\u200b龄\ufeff津\u00ad贴", "高龄津贴");
    }

    @Test
    void oneCharacterMayBecomeSeveral() {
        var normalized = Normalizer.map("约５㎡地");
        assertThat(normalized.text()).isEqualTo("约5m2地");
        assertThat(normalized.start(2)).isEqualTo(2);
        assertThat(normalized.start(3)).isEqualTo(2);
        assertThat(normalized.end(4)).isEqualTo(3);
        assertThat(normalized.start(4)).isEqualTo(3);
    }

    @Test
    void lawsHoldForEveryCharacter() {
        var random = new Random(5);
        for (var i = 0; i < 2000; i++) {
            var text = new StringBuilder();
            for (var j = 0; j < 20; j++) {
                text.append((char) random.nextInt(0x10000));
            }
            lawsHold(text.toString());
        }
    }

    private static void lawsHold(String text) {
        var normalized = Normalizer.map(text);
        var at = 0;
        for (var i = 0; i < normalized.text().length(); i++) {
            assertThat(normalized.start(i)).isGreaterThanOrEqualTo(at);
            assertThat(normalized.end(i + 1)).isGreaterThan(normalized.start(i)).isLessThanOrEqualTo(text.length());
            at = normalized.start(i);
        }
    }

    private static void check(String text, String expected) {
        assertThat(Normalizer.normalize(text)).isEqualTo(expected);
    }
}
