package policybase.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void aClauseCarriesItsTitleAndHeadings() {
        assertThat(Passage.of("高龄津贴办法", List.of("第二章 对象", "第一节 条件"), "年满八十周岁。"))
                .containsExactly("高龄津贴办法 第二章 对象 第一节 条件\n年满八十周岁。");
    }

    @Test
    void aLongClauseIsCutBetweenSentencesAndLosesNothing() {
        var text = "申请人应当提交身份证、户口簿和银行账户。".repeat(60);
        var pieces = Passage.of("办法", List.of(), text);
        assertThat(pieces).hasSizeBetween(3, 5).allSatisfy(piece -> {
            assertThat(piece).startsWith("办法\n").endsWith("。").hasSizeLessThanOrEqualTo(500);
        });
        assertThat(String.join("", pieces.stream().map(p -> p.substring(3)).toList()))
                .isEqualTo(text);
    }

    @Test
    void aTextWithoutSentencesIsCutAnyway() {
        var text = "补贴".repeat(600);
        var pieces = Passage.of("办法", List.of(), text);
        assertThat(pieces).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(500));
        assertThat(String.join("", pieces.stream().map(p -> p.substring(3)).toList()))
                .isEqualTo(text);
    }

    @Test
    void anEndlessTitleLeavesRoomForTheWords() {
        var pieces = Passage.of("关于".repeat(400), List.of("总则"), "申请条件。".repeat(100));
        assertThat(pieces).hasSizeLessThan(4).allSatisfy(piece -> assertThat(piece)
                .contains("申请条件。"));
    }

    @Test
    void anEmptyClauseStillHasItsHead() {
        assertThat(Passage.of("办法", List.of("附件"), "")).containsExactly("办法 附件\n");
    }
}
