package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import policybase.document.Clause;
import policybase.document.Level;
import policybase.document.Locator;
import policybase.document.Span;

class PinpointTest {
    private static final String TWO = "第一款的话。\n下列人员不享受：\n（一）甲；\n（二）乙：\n1.乙一；\n2.乙二；\n（三）丙。\n第三款的话。";

    @Test
    void theWholeArticleIsCitedAsTheArticle() {
        check(TWO, TWO, "第十二条");
    }

    @Test
    void aParagraphIsCountedWhereThereIsMoreThanOne() {
        check(TWO, "第一款的话。", "第十二条第一款");
        check(TWO, "第三款的话。", "第十二条第三款");
        check("只有一款。还有一句。", "还有一句。", "第十二条");
    }

    @Test
    void anItemIsNamedWithItsParagraph() {
        check(TWO, "（三）丙。", "第十二条第二款第（三）项");
        check("下列人员：\n（一）甲；\n（二）乙。", "（二）乙。", "第十二条第（二）项");
    }

    @Test
    void aSubitemIsNamedToo() {
        check(TWO, "2.乙二；", "第十二条第二款第（二）项第2目");
    }

    @Test
    void aListWithItsLeadIsTheParagraph() {
        check(TWO, TWO.substring(TWO.indexOf("下列"), TWO.indexOf("\n第三款")), "第十二条第二款");
    }

    @Test
    void wordsOverParagraphsNameBoth() {
        check(TWO, TWO.substring(0, TWO.indexOf("\n（一）")), "第十二条第一款、第二款");
    }

    @Test
    void theNameOfAnArticleIsNoParagraph() {
        check("津贴的发放\n按月发放。\n逾期补发。", "逾期补发。", "第十二条第二款");
    }

    /// A text that was read badly may have a hundred paragraphs and more in one 条.
    @Test
    void paragraphsAreCountedHoweverManyThereAre() {
        var text =
                IntStream.rangeClosed(1, 142).mapToObj(n -> "这是其中的第" + n + "句。").collect(Collectors.joining("\n"));

        check(text, "这是其中的第20句。", "第十二条第二十款");
        check(text, "这是其中的第101句。", "第十二条第一百零一款");
    }

    private static void check(String text, String words, String expected) {
        var at = text.indexOf(words);
        var locator = new Locator(
                List.of(new Locator.Step(Level.CHAPTER, "三", "第三章"), new Locator.Step(Level.ARTICLE, "十二", "第十二条")));
        var clause = new Clause(0, "c3-a12", locator, List.of(), text, Clause.Form.PROSE);

        assertThat(Pinpoint.of(clause, new Span(at, at + words.length()))).isEqualTo(expected);
    }
}
