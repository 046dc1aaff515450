package policybase.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void syllablesAndInitials() {
        assertThat(Pinyin.of("高龄津贴")).isEqualTo(new Pinyin("gaolingjintie", "gljt"));
    }

    @Test
    void wordsDecideHowACharacterSounds() {
        assertThat(Pinyin.of("重庆银行").full()).isEqualTo("chongqingyinhang");
    }

    @Test
    void lettersStayAndSignsVanish() {
        assertThat(Pinyin.of("《Ａ1级办法》（试行）😀")).isEqualTo(new Pinyin("a1jibanfashixing", "a1jbfsx"));
    }

    @Test
    void anEmptyTextHasNoSound() {
        assertThat(Pinyin.of("")).isEqualTo(new Pinyin("", ""));
    }
}
