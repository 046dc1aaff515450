package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassagesTest {
    @Test
    void sentencesAreCutAtTheirEnds() {
        check("甲。乙！丙", "甲。", "乙！", "丙");
    }

    @Test
    void aListStaysWithItsLead() {
        check("先说一句。有下列情形的：\n（一）甲；\n（二）乙。\n另起一款。", "先说一句。", "有下列情形的：\n（一）甲；\n（二）乙。", "另起一款。");
    }

    @Test
    void aStopInsideQuotationMarksCutsNothing() {
        check("所称“本人申请。”是指书面申请。", "所称“本人申请。”是指书面申请。");
    }

    @Test
    void anItemWithoutALeadStandsAlone() {
        check("（一）甲。\n（二）乙。", "（一）甲。", "（二）乙。");
    }

    private static void check(String text, String... expected) {
        assertThat(Passages.of(text).stream().map(span -> span.cut(text))).containsExactly(expected);
    }
}
