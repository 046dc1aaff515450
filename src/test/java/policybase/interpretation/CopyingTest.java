package policybase.interpretation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopyingTest {
    private static final String SOURCE = "第二条　年满八十周岁的老人，由户籍所在地乡镇人民政府审核，每人每月发放高龄津贴五十元，按月存入本人社会保障卡。";

    @Test
    void whatIsCopiedIsMarkedWhereItStands() {
        var text = "哪些老人能领？年满八十周岁的老人，由户籍所在地乡镇人民政府审核，都能领。";
        var copying = Copying.of(SOURCE, text);
        assertThat(copying.passages()).singleElement().satisfies(span -> assertThat(span.cut(text))
                .isEqualTo("年满八十周岁的老人，由户籍所在地乡镇人民政府审核"));
        assertThat(copying.percent()).isBetween(60, 80);
        assertThat(copying.isMuch()).isTrue();
    }

    @Test
    void anExplanationInItsOwnWordsIsNotCopied() {
        var copying = Copying.of(SOURCE, "家里有八十岁以上老人的，可以去乡镇办理，钱会打到老人的社保卡里。");
        assertThat(copying.percent()).isZero();
        assertThat(copying.isMuch()).isFalse();
    }

    @Test
    void titlesAndNumbersOfDocumentsMayBeRepeated() {
        var cited = "《青栎县高龄老人生活津贴发放管理办法》（栎府规〔2026〕3号）";
        assertThat(Copying.of("根据" + cited + "制定。", "县政府出台了" + cited + "，明天起实行。")
                        .passages())
                .isEmpty();
    }

    @Test
    void nothingIsNoneOfNothing() {
        assertThat(Copying.of("", "").percent()).isZero();
    }
}
