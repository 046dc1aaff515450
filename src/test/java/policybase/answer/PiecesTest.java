package policybase.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import policybase.answer.question.Asked;
import policybase.text.Dictionary;
import policybase.text.HanlpSegmenter;
import policybase.text.Synonyms;

class PiecesTest {
    private static final HanlpSegmenter SEGMENTER = new HanlpSegmenter(Dictionary.empty());

    @Test
    void whatHasNoFormOfAskingIsCircumstance() {
        var asked = asked("儿子退伍想开修车铺,一次性补贴多少,贷款最高多少");
        var pieces = Pieces.of(asked);
        assertThat(pieces).containsExactly("一次性补贴多少", "贷款最高多少");
        assertThat(Pieces.alone(asked, "贷款最高多少", pieces).getFirst())
                .startsWith("儿子退伍想开修车铺")
                .endsWith("贷款最高多少");
    }

    @Test
    void aPartThatNamesNothingSpeaksOfTheFirst() {
        var asked = asked("2026年高龄津贴每月多少,几号发");
        assertThat(Pieces.alone(asked, "几号发", Pieces.of(asked))).singleElement().satisfies(alone -> assertThat(alone)
                .contains("2026年", "高龄", "几号发"));
    }

    @Test
    void oneThingAskedHasNoParts() {
        assertThat(Pieces.of(asked("高龄津贴每月多少"))).isEmpty();
        assertThat(Pieces.of(asked("一多少,二多少,三多少,四多少,五多少,六多少"))).hasSize(4);
    }

    private static Asked asked(String text) {
        return Asked.of(text, SEGMENTER, Synonyms.none());
    }
}
